"""Ask for a page of the desk, as a browser on this machine does."""

from typing import Any
from wsgiref.types import WSGIApplication
from wsgiref.util import setup_testing_defaults

from returns_guide.web.middleware import heard


def ask(app: WSGIApplication, path: str, **request: str) -> tuple[str, dict[str, str], str]:
    """Status, headers and words of the answer; `request` is the rest of the WSGI environment."""
    environ: dict[str, Any] = {"PATH_INFO": path, "HTTP_HOST": "127.0.0.1:8000", **request}
    setup_testing_defaults(environ)
    answer = heard(app, environ)
    return answer.status, dict(answer.headers.items()), answer.whole().decode()
