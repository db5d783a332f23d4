"""Let the preview answer with the headers that the published site will have."""

from wsgiref.types import WSGIApplication

from returns_guide.making.assets.needs import Needs, needs_of
from returns_guide.publishing.headers import REVALIDATED, security_headers
from returns_guide.web.middleware import Heard, changed


def with_headers(app: WSGIApplication) -> WSGIApplication:
    """The application `app`, each page of it under a policy for exactly what stands in that page.

    The script that live reload puts into every page is thus allowed by its hash, like all others. A header that `app`
    sets itself stays as it is.
    """
    return changed(app, _as_published)


def _as_published(answer: Heard) -> Heard:
    needs = Needs()
    if answer.is_page:
        page = answer.whole()
        answer, needs = answer.with_body(page), needs_of([page.decode("utf-8", "replace")])
    needs.pictures.add("data:")  # as the theme's style sheets hold them, which no page shows
    for name, value in (security_headers(needs) | {"Cache-Control": REVALIDATED}).items():
        answer.headers.setdefault(name, value)
    return answer
