"""The host finds forms in the built HTML, and serves them a little changed."""

from pathlib import Path

import pytest
from returns_guide.inbox.declared import as_served, declared_forms

from tests.support.tiny_site import CLAIM_PAGE


def page(site: Path, html: str, name: str = "index.html") -> Path:
    site.mkdir(exist_ok=True)
    (site / name).write_text(html, "utf-8")
    return site


def test_a_form_has_a_name_an_action_a_honeypot_and_every_field_that_stands_in_it(tiny_site: Path) -> None:
    (form,) = declared_forms(tiny_site).values()
    assert (form.name, form.action, form.honeypot) == ("claim", "/sent/", "website")
    assert form.fields == {
        *("reference", "order-number", "name", "email", "description", "outcome"),
        *("photo-1", "photo-2", "website"),
    }


@pytest.mark.parametrize(
    ("mark", "found"),
    [
        ("netlify", True),
        ('netlify="true"', True),
        ('data-netlify="true"', True),
        ("DATA-NETLIFY='true'", True),
        ("data-netlify", False),
        ('data-netlify="false"', False),
        ('class="netlify"', False),
    ],
)
def test_only_a_marked_form_is_found(tmp_path: Path, mark: str, found: bool) -> None:
    assert bool(declared_forms(page(tmp_path, f"<form name=claim {mark}></form>"))) == found


def test_a_form_in_any_page_counts_and_one_on_two_pages_has_the_fields_of_both(tmp_path: Path) -> None:
    page(tmp_path, '<form name="claim" netlify action="/sent/"><input name="email"></form>', "a.html")
    page(tmp_path / "deep", '<form name="claim" netlify><input name="order-number"></form>', "b.html")
    (form,) = declared_forms(tmp_path).values()
    assert form.action == "/sent/"
    assert form.fields == {"email", "order-number"}


def test_a_form_without_a_name_is_told_and_not_found(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert not declared_forms(page(tmp_path, "<p>\n<form netlify></form>"))
    assert "index.html, line 2: a form without a name" in caplog.text


@pytest.mark.parametrize("action", ["sent/", "//elsewhere.example/sent/", "https://elsewhere.example/"])
def test_an_action_that_is_no_address_of_this_site_is_told_and_left_out(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, action: str
) -> None:
    (form,) = declared_forms(page(tmp_path, f'<form name="claim" netlify action="{action}"></form>')).values()
    assert form.action is None
    assert "the action of a form must begin with" in caplog.text


def test_a_rebuilt_page_is_read_again(tmp_path: Path) -> None:
    page(tmp_path, '<form name="claim" netlify></form>')
    assert set(declared_forms(tmp_path)) == {"claim"}
    page(tmp_path, '<form name="complaint" netlify></form>')
    assert set(declared_forms(tmp_path)) == {"complaint"}


def test_a_served_form_has_lost_its_marks_and_says_its_name() -> None:
    served = as_served(CLAIM_PAGE)
    assert "netlify" not in served.replace('<!-- <form name="comment" netlify></form> -->', "")
    assert (
        '<form name="claim" method="post" action="/sent/" enctype="multipart/form-data" novalidate="">'
        '<input type="hidden" name="form-name" value="claim">'
    ) in served


def test_everything_else_of_a_served_page_is_as_it_was_built() -> None:
    before, _, after = CLAIM_PAGE.partition("<form")
    served = as_served(CLAIM_PAGE)
    assert served.startswith(before)
    assert served.endswith(after.partition(">")[2])


def test_a_form_that_says_its_name_already_says_it_once() -> None:
    html = '<form name="claim" netlify><input type="hidden" name="form-name" value="claim"></form>'
    assert as_served(html) == html.replace(" netlify", "")


def test_every_form_of_a_page_is_served_so_wherever_it_stands() -> None:
    html = "é\r\n<p>\n\n<form name='a' netlify></form><form name='b' netlify>\n</form>"
    assert as_served(html) == (
        'é\r\n<p>\n\n<form name="a"><input type="hidden" name="form-name" value="a"></form>'
        '<form name="b"><input type="hidden" name="form-name" value="b">\n</form>'
    )


def test_a_name_with_a_quote_stays_a_name() -> None:
    served = as_served("<form name='\"><script>' netlify></form>")
    assert "<script>" not in served
    assert "&#34;&gt;&lt;script&gt;" in served
