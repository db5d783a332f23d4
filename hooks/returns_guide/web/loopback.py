"""Answer this machine alone, and no page of another site: claims and an editor's words are nobody else's business."""

import ipaddress
from http import HTTPStatus
from urllib.parse import urlsplit

from returns_guide.web.request import Refused, Request


def is_loopback(host: str) -> bool:
    """Whether a name or address means this machine and can't be reached from another."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def refuse_strangers(request: Request) -> None:
    """Raise Refused unless a person at this machine asks, and nothing of another site sends in that person's name."""
    if not _names_this_machine(request):
        raise Refused(HTTPStatus.FORBIDDEN, "Ask for this under the name of this machine, like 127.0.0.1.")
    if not request.only_reads and _is_cross_site(request):
        raise Refused(HTTPStatus.FORBIDDEN, "This was sent by another site's page.")


def _names_this_machine(request: Request) -> bool:
    """False after DNS rebinding: a page elsewhere has let its own name point here, so that the browser shows it all.

    The Host header then still holds that name: https://owasp.org/www-community/attacks/DNS_Rebinding
    """
    try:
        return is_loopback(urlsplit(f"//{request.host}").hostname or "")
    except ValueError:
        return False


def _is_cross_site(request: Request) -> bool:
    """Whether another site's page has sent this (CSRF).

    A page with the policy `no-referrer` says "null" even to itself; the browser's `Sec-Fetch-Site` can't be forged.
    Sources: https://fetch.spec.whatwg.org/#origin-header, https://www.w3.org/TR/fetch-metadata/
    """
    if request.origin is None or request.is_same_origin:
        return False
    return request.origin not in {f"{scheme}://{request.host}" for scheme in ("http", "https")}
