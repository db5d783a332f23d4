"""A page has the styles of what stands in it, and what it loads is named by its contents."""

import re
from pathlib import Path

import pytest
from returns_guide.making.assets.needs import hash_source
from returns_guide.making.assets.styles_and_scripts import FRAME, LANGUAGES, Assets

COMPONENTS = Path(__file__).parents[3] / "overrides/site/components"


@pytest.mark.parametrize(
    "file",
    [file for file in sorted(COMPONENTS.rglob("*.css")) if file.parent.name not in (FRAME, LANGUAGES)],
    ids=lambda file: file.stem,
)
def test_a_style_speaks_of_its_own_component(file: Path) -> None:
    """Else it would be missing in a page: a style comes along where its component stands."""
    rules = re.findall(
        r"(?:^|\})([^{}@/]+)\{", re.sub(r"/\*.*?\*/|@media[^{]*\{", "", file.read_text(), flags=re.DOTALL)
    )
    selectors = [selector for rule in rules for selector in re.split(r",(?![^(]*\))", rule)]
    assert selectors
    assert not [selector for selector in selectors if file.stem not in selector]


def test_a_page_has_the_styles_of_what_stands_in_it_and_no_others() -> None:
    assets = Assets(COMPONENTS)
    frame, form = assets.inline_styles({"form-field", "site-frame", "p"})
    assert ":root" in frame
    assert ".form-field" in form
    assert assets.needs_of({"site-frame"}).styles == {hash_source(frame)}


def test_what_a_language_needs_comes_last_and_on_no_page_of_another() -> None:
    styles = Assets(COMPONENTS).inline_styles({"tap-path", "site-frame", "tall-letters"})
    assert "line-height" in styles[-1]
    assert "body{line-height" not in "".join(Assets(COMPONENTS).inline_styles({"tap-path", "site-frame"}))


def test_what_is_loaded_has_its_contents_hash_in_its_name(tmp_path: Path) -> None:
    (tmp_path / "site.mjs").write_text("go();\n")
    before = Assets(tmp_path).address("site.mjs")
    (tmp_path / "site.mjs").write_text("stay();\n")
    after = Assets(tmp_path)
    assert before != after.address("site.mjs")
    assert list(after.files) == [after.address("site.mjs")]
