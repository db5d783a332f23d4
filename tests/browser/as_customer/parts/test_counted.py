"""Whatever is counted is said in the form that the page's language has for so many."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

POLISH = "<ul><li data-form=one>{count} plik<li data-form=few>{count} pliki<li data-form=many>{count} plików</ul>"
ENGLISH = "<ul><li data-form=one>{count} file<li data-form=other>{count} files</ul>"
UNCOUNTED = "<ul><li>Shared</ul>"


@pytest.mark.parametrize(
    ("language", "forms", "count", "said"),
    [
        ("pl", POLISH, 1, "{count} plik"),
        ("pl", POLISH, 3, "{count} pliki"),
        ("pl", POLISH, 5, "{count} plików"),
        ("pl", POLISH, 22, "{count} pliki"),
        ("en", ENGLISH, 1, "{count} file"),
        ("en", ENGLISH, 0, "{count} files"),
        ("fr", ENGLISH, 0, "{count} file"),
        ("fr", ENGLISH, 1_000_000, "{count} files"),
        ("en", UNCOUNTED, None, "Shared"),
    ],
)
def test_the_form_that_goes_with_a_count_is_said(
    new_page: Callable[..., Page], language: str, forms: str, count: int | None, said: str
) -> None:
    page = new_page()
    page.goto("/")
    script = (
        "([language, forms, count]) => { document.documentElement.lang = language; document.body.innerHTML = forms;"
    )
    assert (
        page.evaluate(
            f"{script} return countedIn(document.querySelectorAll('li'), count); }}", [language, forms, count]
        )
        == said
    )
