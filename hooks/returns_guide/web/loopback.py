"""Keep claims to this machine: they are taken from and shown to nobody else."""

import ipaddress
from urllib.parse import urlsplit
from wsgiref.types import WSGIEnvironment


def is_loopback(host: str) -> bool:
    """Whether a name or address means this machine and can't be reached from another."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def asks_for_this_machine(environ: WSGIEnvironment) -> bool:
    """Whether the browser thinks so too; if not, a page elsewhere has made its own name point here (DNS rebinding)."""
    try:
        return is_loopback(urlsplit(f"//{environ.get('HTTP_HOST', '')}").hostname or "")
    except ValueError:
        return False


def comes_from_elsewhere(environ: WSGIEnvironment) -> bool:
    """Whether another site's page has sent this.

    A page with the policy `no-referrer` says "null" even to itself; the browser's `Sec-Fetch-Site` can't be forged.
    Sources: https://fetch.spec.whatwg.org/#origin-header, https://www.w3.org/TR/fetch-metadata/
    """
    origin = environ.get("HTTP_ORIGIN")
    if origin is None or environ.get("HTTP_SEC_FETCH_SITE") == "same-origin":
        return False
    return origin not in {f"{scheme}://{environ.get('HTTP_HOST')}" for scheme in ("http", "https")}
