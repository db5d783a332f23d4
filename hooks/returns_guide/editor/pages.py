"""What all pages of the editor have in common: their address, their style, and what their forms may send."""

from http import HTTPStatus

from returns_guide.editor.form import address
from returns_guide.making.templates import rendered
from returns_guide.web.desk import page
from returns_guide.web.request import FORM, Body, Refused
from returns_guide.web.response import Response

HOME = "/admin/"
STYLE = "admin.css"
MOST_BYTES = 1_000_000
MOST_FIELDS = 2_000


def answers_in(body: Body) -> dict[str, str]:
    """What somebody has filled in, by the names of the fields. Raises Refused."""
    if body.media_type != FORM:
        raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Only what these forms send is taken.")
    return dict(body.fields(MOST_BYTES, MOST_FIELDS))


def editor_page(status: HTTPStatus, template: str, **facts: object) -> Response:
    """A page of the editor, by its template."""
    html = rendered(f"desk/editor/{template}", home=HOME, style=STYLE, address=address, **facts)
    return page(html, status=status)
