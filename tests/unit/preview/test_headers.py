"""The preview answers with the headers that the published site will have."""

from collections.abc import Iterable
from typing import Any
from wsgiref.util import setup_testing_defaults

from returns_guide.making.assets.needs import needs_of
from returns_guide.preview.headers import with_headers

PAGE = b"<style>p{}</style><script>livereload(1, 2)</script>"


def answer(kind: str, body: bytes, **own: str) -> tuple[dict[str, str], bytes]:
    def app(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(body))), *own.items()])
        return [body[:9], body[9:]]

    started: list[Any] = []
    environ: dict[str, Any] = {}
    setup_testing_defaults(environ)
    chunks = with_headers(app)(environ, lambda *start: started.append(start))
    assert started[0][0] == "200 OK"
    return dict(started[0][1]), b"".join(chunks)


def test_a_page_may_run_exactly_its_own_scripts_live_reload_too() -> None:
    headers, body = answer("text/html; charset=utf-8", PAGE)
    (script,) = needs_of([PAGE.decode()]).scripts
    assert f"script-src 'self' {script};" in headers["Content-Security-Policy"]
    assert body == PAGE


def test_a_file_has_the_other_headers_and_its_own_words() -> None:
    headers, body = answer("text/javascript", b"export const a = 1;")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "script-src 'self';" in headers["Content-Security-Policy"]
    assert body == b"export const a = 1;"


def test_what_a_page_of_the_preview_says_for_itself_stays() -> None:
    headers, _ = answer("text/html", PAGE, **{"Content-Security-Policy": "sandbox"})
    assert headers["Content-Security-Policy"] == "sandbox"
