"""Make the Content-Security-Policy that lets built pages do what they do, and nothing else."""

from returns_guide.making.assets.needs import Needs

_ONLY_IN_HEADERS = frozenset({"frame-ancestors"})
"""Directives that a meta element may not carry: https://www.w3.org/TR/CSP3/#meta-element"""


def content_security_policy(needs: Needs, *, in_meta: bool = False) -> str:
    """The policy as a header's value, or as a meta element's content."""
    directives = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *sorted(needs.scripts)],
        "style-src": ["'self'", *sorted(needs.styles)],
        "img-src": ["'self'", *sorted(needs.pictures)],
        # The search index, and claims that are sent by script.
        "connect-src": ["'self'", *sorted(needs.sent_to)],
        "worker-src": ["'self'"],
        "manifest-src": sorted(needs.manifests),
        # 'self' is also where an endpoint sends people back to.
        "form-action": ["'self'", *sorted(needs.posted_to)] if needs.posted_to else ["'none'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(
        f"{name} {' '.join(dict.fromkeys(sources))}"
        for name, sources in directives.items()
        if sources and not (in_meta and name in _ONLY_IN_HEADERS)
    )
