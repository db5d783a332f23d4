"""The editor answers this machine alone, and writes one file alone."""

import pytest
from returns_guide.editor.pages import MOST_BYTES

from tests.unit.editor.conftest import Editing
from tests.unit.inbox.sending import MULTIPART, URL_ENCODED, ask, get, post

BODY = b"do=save&version=0"


@pytest.mark.parametrize("origin", ["https://evil.example", "http://127.0.0.1", "null", ""])
def test_another_sites_page_changes_nothing(editing: Editing, origin: str) -> None:
    before = editing.text
    assert post(editing.url, "/admin/store/", BODY, URL_ENCODED, Origin=origin).status == 403
    assert editing.text == before
    assert post(editing.url, "/admin/store/", BODY, URL_ENCODED, Origin=editing.url).status == 409


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.168.0.7", "", "[::1"])
def test_a_name_that_was_bent_to_point_here_is_refused(editing: Editing, host: str) -> None:
    assert get(editing.url, "/admin/", Host=host).status == 403
    assert post(editing.url, "/admin/store/", BODY, URL_ENCODED, Host=host).status == 403


NOWHERE = """
x/ store ../ ..%2f..%2f/ store/name/ channels/ channels/9/ channels/-1/ channels/0/0/ channels/99999999/ / %ff/ 0/
store/contact/page/x/ channels/0/steps/9/ moved/0/old/ channels/0/steps/9/variants/0/ feedback/endpoint/names/x/
"""


@pytest.mark.parametrize("path", NOWHERE.split())
def test_there_is_a_form_for_what_the_guide_can_say_and_for_nothing_else(editing: Editing, path: str) -> None:
    assert get(editing.url, f"/admin/{path}").status == 404
    assert post(editing.url, f"/admin/{path}", BODY, URL_ENCODED).status == 404


@pytest.mark.parametrize(
    "wish", ["remove", "raise:", "raise:channels/0/", "raise:channels/3/", "raise:store/", "raise:x"]
)
def test_a_wish_that_no_form_has_is_refused(editing: Editing, wish: str) -> None:
    before = editing.text
    assert editing.save("", do=wish).status == 404
    assert editing.save("store/", do=wish).status == 404
    assert editing.text == before


def test_only_what_these_forms_send_is_taken(editing: Editing) -> None:
    assert post(editing.url, "/admin/store/", BODY, MULTIPART).status == 415
    assert post(editing.url, "/admin/store/", b"a" * (MOST_BYTES + 1), URL_ENCODED).status == 413
    assert post(editing.url, "/admin/store/", b"a=%ff", URL_ENCODED).status == 400
    assert post(editing.url, "/admin/store/", b"a&" * 3_000, URL_ENCODED).status == 400
    assert ask(editing.url, "PUT", "/admin/").status == 405


def test_pages_may_run_nothing_and_lead_nowhere_else(editing: Editing) -> None:
    page = get(editing.url, "/admin/")
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
    assert page.headers["Cache-Control"] == "no-store"
    assert get(editing.url, "/admin/admin.css").headers["Content-Type"].startswith("text/css")
    assert get(editing.url, "/admin").headers["Location"] == "/admin/"
    assert ask(editing.url, "HEAD", "/admin/").body == b""
    assert get(editing.url, "/administration/").status == 404
