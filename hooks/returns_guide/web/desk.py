"""The pages that editors and the store have in a preview: each under an address of its own, shut off from all else.

What they show may be hostile: words that somebody sent or typed. So nothing of it may run, load or lead elsewhere.
"""

from collections.abc import Callable
from http import HTTPStatus
from wsgiref.types import WSGIApplication

from returns_guide.making.assets.needs import hash_source
from returns_guide.web.loopback import refuse_strangers
from returns_guide.web.request import Request
from returns_guide.web.response import Response, answered_first, redirect

FILE_HEADERS = (
    ("Content-Security-Policy", "default-src 'none'; sandbox"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)
"""For a file that somebody sent."""


def desk_page(app: WSGIApplication, home: str, respond: Callable[[Request, str], Response | None]) -> WSGIApplication:
    """The application `app` with pages under the address `home`, which are this machine's alone.

    `respond` gets the request and its path below `home`.
    """

    def respond_here(request: Request) -> Response | None:
        if not f"{request.path}/".startswith(home):
            return None
        refuse_strangers(request)
        if request.only_reads and request.path == home.rstrip("/"):
            return redirect(HTTPStatus.MOVED_PERMANENTLY, home)
        return respond(request, request.path.removeprefix(home))

    return answered_first(respond_here, app)


def page(html: str, *, style: str | None = None, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """A page; `style` is the style that stands in it, where it has none of its own server."""
    return Response(status, "text/html; charset=utf-8", html.encode(), page_headers(style))


def page_headers(style: str | None = None) -> tuple[tuple[str, str], ...]:
    """For whatever is shown: only its one style counts, which is of this server or, word for word, `style`."""
    allowed = hash_source(style) if style else "'self'"
    policy = (
        f"default-src 'none'; style-src {allowed}; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    )
    return (("Content-Security-Policy", policy), ("Referrer-Policy", "same-origin"), ("X-Robots-Tag", "noindex"))


def style_sheet(css: str) -> Response:
    """The style of such pages."""
    return Response(HTTPStatus.OK, "text/css; charset=utf-8", css.encode())
