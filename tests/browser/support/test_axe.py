"""axe-core finds the faults that it is there for, under a strict policy too."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

PAGE = """<!doctype html><html lang="en"><head><title>A page</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src data:; style-src 'unsafe-inline'">
<link rel="icon" href="data:,">
</head><body><main><h1>A page</h1>{}</main></body></html>"""
TINY = '<button style="width:9px;height:9px;padding:0;border:0" aria-label="{}"></button>'


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("image-alt", "<img src='data:,'>"),
        ("autocomplete-valid", "<label>Name <input autocomplete='nonsense'></label>"),
        ("target-size", TINY.format("Send") + TINY.format("Cancel")),
        ("heading-order", "<h4>Too deep</h4>"),
    ],
    ids=["wcag-2.0", "wcag-2.1", "wcag-2.2", "best-practice"],
)
def test_a_fault_is_named_by_its_rule(
    new_page: Callable[..., Page],
    serve: Callable[[Path], str],
    axe: Callable[[Page], list[str]],
    tmp_path: Path,
    rule: str,
    words: str,
) -> None:
    (tmp_path / "index.html").write_text(PAGE.format(words))
    page = new_page(base_url=serve(tmp_path))
    page.goto("/")
    assert {violation.split()[0] for violation in axe(page)} == {rule}
