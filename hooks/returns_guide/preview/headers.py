"""Let the preview answer with the headers that the published site will have."""

from collections.abc import Iterable
from typing import Any
from wsgiref.headers import Headers
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from returns_guide.making.needs import Needs, needs_of
from returns_guide.publishing.headers import REVALIDATED, security_headers


def with_headers(app: WSGIApplication) -> WSGIApplication:
    """The application `app`, each page of it under a policy for exactly what stands in that page.

    The script that live reload puts into every page is thus allowed by its hash, like all others. A header that `app`
    sets itself stays as it is. `app` must start its response before it returns, as MkDocs' does.
    """

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        started: list[Any] = []
        body = app(environ, lambda *start: started.append(start))  # type: ignore[arg-type]
        status, given, *failure = started[0]
        headers = Headers(given)
        if (headers.get("Content-Type") or "").startswith("text/html"):
            body = [b"".join(body)]
            needs = needs_of([body[0].decode("utf-8", "replace")])
        else:
            needs = Needs()
        needs.pictures.add("data:")  # as the theme's style sheets hold them, which no page shows
        for name, value in (security_headers(needs) | {"Cache-Control": REVALIDATED}).items():
            headers.setdefault(name, value)
        start_response(status, headers.items(), *failure)
        return body

    return answer
