"""Check and make addresses: links, ids that become a part of a page's address, and addresses of what has moved."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from urllib.parse import unquote, urlsplit

from returns_guide.values.contacts import EMAIL
from returns_guide.values.shapes import in_any_case, one_of
from returns_guide.values.signs.latin_letters import latin_letters, romanised, without_marks

SCHEMES = ("https", "http", "mailto", "tel")
"""What a link may begin with."""
RESERVED = frozenset({"404", "about", "admin", "assets", "cards", "channels", "index", "pictures", "search", "thanks"})
"""Names that the site itself or its preview uses beside the channels' pages."""
WITHDRAWAL = "withdraw"
"""The page on which customers withdraw from a contract; where a store has one, no channel is called so."""
SAFETY = "safety"
"""The page that says what to do where it may be dangerous; likewise."""
OVERVIEW = "overview"
"""The page with the table of all channels; likewise."""
PAGE_IDS = frozenset(
    {"before-you-start", "channel-finder", "channels", "contact", "content", "deadline-from"}
    | {"deadline-privacy", "file-a-claim", "handoff-number", "handoff-privacy", "heard", "hints", "next"}
    | {"not-heard", "not-sure", "order-number-privacy", "order-number-question", "other-claims"}
    | {"search-query", "sources", "steps", "take-along", "what-was-sent", "where-to-look", "window"}
)
"""What a page calls its other parts, but for the fields of its claim form."""
PAGE_PART = rf"{'|'.join(sorted(PAGE_IDS))}|claim-.*"
"""What leads to another part of a page, so that no step can be called so."""
MAX_ID = 60
"""The longest id, in characters: it is typed, and printed under codes."""

ID = "[a-z0-9]+(-[a-z0-9]+)*"
FREE_ID = rf"(?!({'|'.join(sorted(RESERVED))})\s*$){ID}"
"""An id that the site does not use itself."""
NUMBERED_STEP = "step-[0-9]+"
"""What leads to a step by its place among the others."""
STEP_ID = rf"(?!({PAGE_PART}|{NUMBERED_STEP})\s*$){ID}"
OLD_STEP_ID = rf"(?!({PAGE_PART})\s*$)[^\s/?#]+"
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
_OF_PAGE = re.compile(f"{PAGE_PART}|{NUMBERED_STEP}")
_PLAIN_WORD = re.compile("[a-z0-9]+")
_NOT_ASCII = re.compile("[^\x00-\x7f]")
_UNSAID = re.compile("['\u2018\u2019\u02bc\u20e3\ufe00-\ufe0f]")
"""Apostrophes, and what only changes the look of the sign before it."""
_HOST_WITH_PORT = r"[\w-]+(\.[\w-]+)*(:[0-9]{1,5})?"
_HIGHEST_PORT = 65_535


def link_problem(address: str) -> str | None:
    """Why a link to this address would not do, or None where it would."""
    try:
        parts = urlsplit(address)
        good = {
            "https": _is_host(parts.netloc),
            "http": _is_host(parts.netloc),
            "mailto": re.fullmatch(EMAIL, parts.path),
            "tel": re.fullmatch(r"\+?[0-9().-]*[0-9]", parts.path),
        }.get(parts.scheme)
    except ValueError:
        return f'has the link "{address}", which is no address; copy it from the browser\'s address bar'
    if good and "&amp;" in address:  # copied from a page's source, where it means "&"
        return f'has the link "{address}", which leads elsewhere; write "{address.replace("&amp;", "&")}"'
    if good and not re.search(r"[\s<>\"\\]", address):
        return None
    if parts.scheme in SCHEMES:
        return (
            f'has the link "{address}", which is no plain and complete address; write it like {_EXAMPLES[parts.scheme]}'
        )
    return f'has the link "{address}"; write {_better_link(address)}'


def _is_host(name: str) -> bool:
    port = name.rpartition(":")[2]
    return bool(re.fullmatch(_HOST_WITH_PORT, name)) and (":" not in name or int(port) <= _HIGHEST_PORT)


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
    return f'"{value}" cannot be part of an address; write small letters, digits and hyphens, like "{as_id(value)}"'


def as_id(words: str, tag: str | None = None, otherwise: str = "our-website") -> str:
    """An id made of words in the language of this tag, or the other where they have no usual form in Latin letters."""
    plain = _UNSAID.sub("", unicodedata.normalize("NFKC", words))
    made = "-".join(_PLAIN_WORD.findall(romanised(plain, tag)))[:MAX_ID].strip("-")
    return made if re.search("[a-z]", made) or (words.isascii() and made) else otherwise


def as_step_id(words: str, tag: str | None = None, otherwise: str = "report-the-damage") -> str:
    """The same for a step, whose id is none of the page's own."""
    return _address(as_id(words, tag, otherwise).split("-"))


def old_address_problem(value: str) -> str | None:
    """Why a value can't have been the address of a page of this site, or None where it can."""
    if re.fullmatch(r"[\w.~-]+(?:/[\w.~-]+)*", value) and not {".", ".."} & set(value.split("/")):
        return None
    path = re.sub(r"^https?://[^/]*", "", value.lower())
    parts = (re.sub(r"[^\w.~]+", "-", unquote(part)).strip("-.") for part in path.split("/"))
    better = "/".join(filter(None, parts)) or "old-shop"
    return f'"{value}" is not written like a page of this site; write what stands after its name, like "{better}"'


def step_id_problem(value: str) -> str | None:
    """Why a value can't be a step's id, or None where it can."""
    if re.fullmatch(NUMBERED_STEP, value):
        return f'"{value}" is taken by the page itself, which counts its steps; write another, like "report-the-damage"'
    if re.fullmatch(PAGE_PART, value):
        return f'"{value}" is taken by the page itself; write another, like "{title_address(value)}"'
    if re.fullmatch(ID, value) and len(value) <= MAX_ID:
        return None
    better = as_step_id(value)
    return f'"{value}" cannot be part of an address; write small letters, digits and hyphens, like "{better}"'


def old_step_id_problem(value: str) -> str | None:
    """Why a value can't have been a step's address, or None where it can."""
    if re.fullmatch(PAGE_PART, value):
        return f'"{value}" leads to another part of the page; delete it'
    if unicodedata.normalize("NFC", value) == "-".join(_words(value)):
        return None
    better = "-".join(_words(unquote(value.rpartition("#")[2]))) or "report-the-damage"
    return f'"{value}" is not written like the address of a step; write what follows the "#" in it, like "{better}"'


def title_address(title: str, tag: str | None = None) -> str:
    """An address made of a step's title, cut at a word where it is long; "" where the title has no letters.

    Latin letters are written as in the language of this tag, without marks; other scripts stay as they are, since
    letters of any script can stand in an address, and a number would soon be that of another step.
    What leads to another part of the page already gets "step-" before it.
    """
    return _address(_words(title, tag))


def part_addresses(kind: str, titles: Iterable[str], tag: str | None = None) -> list[str]:
    """Addresses for parts of one kind within a page, made of their titles, no two alike.

    The "_" behind the kind keeps them from those of steps, which have none.
    """
    addresses: list[str] = []
    for number, title in enumerate(titles, 1):
        wish = f"{kind}_{_cut('-'.join(_words(title, tag))) or number}"
        taken = (f"{wish}-{other}" for other in range(2, len(addresses) + 3))
        addresses.append(next(address for address in (wish, *taken) if address not in addresses))
    return addresses


def has_other_letters(title: str) -> bool:
    """Whether it has letters that an address may write in more than one way."""
    others = "" if title.isascii() else _NOT_ASCII.findall(title)
    return any(unicodedata.category(sign)[0] in "LMN" for sign in others)


def old_title_address(title: str) -> str:
    """The address that was made of a title before languages were known: every letter just lost its marks."""
    return _address(_split(_UNSAID.sub("", without_marks(_UNSAID.sub("", title)))))


def _address(words: list[str]) -> str:
    address = "-".join(words)
    if _OF_PAGE.fullmatch(address):
        address = f"step-{address}"
    return _cut(address)


def _cut(address: str) -> str:
    """As much of it as is not too long, cut at a word."""
    if len(address) <= MAX_ID:
        return address
    return address[: MAX_ID + 1].rpartition("-")[0] or address[:MAX_ID]


def _words(title: str, tag: str | None = None) -> list[str]:
    """The words of a title in small letters, without punctuation and signs that nobody sees."""
    plain = _UNSAID.sub("", title)
    if plain.isascii():  # as most are, and it takes a tenth of the time
        return _PLAIN_WORD.findall(plain.lower())
    return _split(_UNSAID.sub("", latin_letters(plain, tag)))


def _split(letters: str) -> list[str]:
    kinds = [(sign, unicodedata.category(sign)) for sign in letters]
    spaced = "".join(sign if kind[0] in "LMN" else " " for sign, kind in kinds if kind != "Cf")
    return [word for word in spaced.split() if any(map(str.isalnum, word))]
