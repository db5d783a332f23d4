"""Answer a wrong address in the preview as the site's host will: with the page for it that lies nearest."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from returns_guide.web.middleware import heard

_PAGE = "404.html"


def with_nearest_not_found(app: WSGIApplication, site: Path) -> WSGIApplication:
    """The application `app`, which serves the folder `site` and knows only the page at its root, as the engine does.

    Each further language has one in its folder.
    """

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        said = heard(app, environ)
        if said.code == 404 and said.is_page and (page := _nearest(site, environ["PATH_INFO"])):
            said.close()
            said = said.with_body(page.read_bytes())
        return said.send(start_response)

    return answer


def _nearest(site: Path, address: str) -> Path | None:
    """The page in the address' own folder, or in one above it; none where it's that at the root."""
    folders = (site / str(folder).lstrip("/") for folder in PurePosixPath(f"{address}-").parents)
    found = next((folder / _PAGE for folder in folders if (folder / _PAGE).is_file()), site / _PAGE)
    return found if found.parent != site and found.resolve().is_relative_to(site.resolve()) else None
