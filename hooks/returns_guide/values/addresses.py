"""Check addresses: links, ids that become a part of a page's address, and addresses of pages that have moved."""

import re
from difflib import get_close_matches
from urllib.parse import urlsplit

from returns_guide.values.contacts import EMAIL
from returns_guide.values.shapes import in_any_case, one_of

SCHEMES = ("https", "http", "mailto", "tel")
"""What a link may begin with."""
RESERVED = frozenset({"404", "about", "admin", "assets", "cards", "channels", "index", "pictures", "search", "thanks"})
"""Names that the site itself or its preview uses beside the channels' pages."""
MAX_ID = 60
"""The longest id, in characters: it is typed, and printed under codes."""

ID = "[a-z0-9]+(-[a-z0-9]+)*"
FREE_ID = rf"(?!({'|'.join(sorted(RESERVED))})\s*$){ID}"
"""An id that the site does not use itself."""
OLD_ADDRESS = r"[^\s/?#]+(/[^\s/?#]+)*"
_HOST, _REST = r"""[^\s<>"\\/?#@]+""", r"""[^\s<>"\\]*"""
HTTPS = rf"{in_any_case('https')}://{_HOST}([/?#]{_REST})?"
LINK = rf"({one_of(('https', 'http'))}://{_HOST}([/?#]{_REST})?|{one_of(('mailto', 'tel'))}:{_REST})"

_EXAMPLES = {
    "https": "https://www.example.com/orders",
    "http": "http://www.example.com/orders",
    "mailto": "mailto:help@example.com",
    "tel": "tel:+1-555-0100",
}
_HOST_WITH_PORT = r"[\w-]+(\.[\w-]+)*(:[0-9]{1,5})?"


def link_problem(address: str) -> str | None:
    """Why a link to this address would not do, or None where it would."""
    try:
        parts = urlsplit(address)
        good = {
            "https": re.fullmatch(_HOST_WITH_PORT, parts.netloc),
            "http": re.fullmatch(_HOST_WITH_PORT, parts.netloc),
            "mailto": re.fullmatch(EMAIL, parts.path),
            "tel": re.fullmatch(r"\+?[0-9().-]*[0-9]", parts.path),
        }.get(parts.scheme)
    except ValueError:
        return f'has the link "{address}", which is no address; copy it from the browser\'s address bar'
    if good and not re.search(r"[\s<>\"\\]", address):
        return None
    if parts.scheme in SCHEMES:
        return (
            f'has the link "{address}", which is no plain and complete address; write it like {_EXAMPLES[parts.scheme]}'
        )
    return f'has the link "{address}"; write {_better_link(address)}'


def _better_link(address: str) -> str:
    if re.fullmatch(EMAIL, address) and not re.search("[:/]", address):
        return f'"mailto:{address}"'
    if re.match(r"(//)?[\w-]+(\.[\w-]+)+(/|$)", address):
        return f'"https://{address.lstrip("/")}"'
    scheme, colon, rest = address.partition(":")
    near = get_close_matches(scheme.lower(), SCHEMES, n=1)
    if colon and near:
        return f'"{near[0]}:{rest}"'
    return f"an address that begins with {', '.join(SCHEMES[:-1])} or {SCHEMES[-1]}"


def https_problem(value: str) -> str | None:
    """Why an address is not safe for claims, or None where it is."""
    good = value.startswith("https://") and link_problem(value) is None
    return None if good else f'"{value}" is not safe for claims; write a complete address that begins with https://'


def id_problem(value: str) -> str | None:
    """Why a value can't be an id, or None where it can."""
    if value in RESERVED:
        return f'"{value}" is taken by the site itself; write another, like "{value}-shop"'
    if re.fullmatch(ID, value) and len(value) <= MAX_ID:
        return None
    better = _slug(value)[:MAX_ID].strip("-") or "our-website"
    return f'"{value}" cannot be part of an address; write small letters, digits and hyphens, like "{better}"'


def old_address_problem(value: str) -> str | None:
    """Why a value can't have been the address of a page of this site, or None where it can."""
    if re.fullmatch(r"[\w.~-]+(?:/[\w.~-]+)*", value) and not {".", ".."} & set(value.split("/")):
        return None
    path = re.sub(r"^https?://[^/]*", "", value.lower())
    better = "/".join(_slug(part) for part in path.split("/") if part) or "old-shop"
    return f'"{value}" is not written like a page of this site; write what stands after its name, like "{better}"'


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
