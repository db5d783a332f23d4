"""Modules become one script that does the same."""

import re
from pathlib import Path

import pytest
from returns_guide.making.assets import FRAME, Assets, UnknownModuleSyntax, entries, minified, script
from returns_guide.making.needs import hash_source


@pytest.fixture
def modules(tmp_path: Path) -> Path:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts/one.mjs").write_text(
        "const WORD = 1; // for readers\nexport function one() {\n  return WORD;\n}\n"
    )
    (tmp_path / "parts/two.mjs").write_text('import { one } from "./one.mjs";\nexport class Two {\n  at = one();\n}\n')
    entry = 'import { one } from "./parts/one.mjs";\nimport { Two } from "./parts/two.mjs";\nuse(one, Two);\n'
    (tmp_path / "entry.mjs").write_text(entry)
    return tmp_path


def test_each_module_stands_once_before_those_that_need_it(modules: Path) -> None:
    made = script(modules / "entry.mjs")
    assert made.count("const WORD=1") == 1
    assert made.index("const one=") < made.index("const two=") < made.index("use(one,Two)")
    assert "import" not in made
    assert "for readers" not in made


def test_a_module_that_others_import_is_no_script_of_its_own(modules: Path) -> None:
    assert [module.name for module in entries(sorted(modules.rglob("*.mjs")))] == ["entry.mjs"]


@pytest.mark.parametrize("line", ['import one from "./parts/one.mjs";', "export const TWO = 2;", "export default 1;"])
def test_other_ways_to_import_and_export_are_not_passed_over(modules: Path, line: str) -> None:
    (modules / "entry.mjs").write_text(f"{line}\n")
    with pytest.raises(UnknownModuleSyntax, match=r"entry\.mjs"):
        script(modules / "entry.mjs")


COMPONENTS = Path(__file__).parents[3] / "overrides/site/components"


@pytest.mark.parametrize("file", sorted(COMPONENTS.rglob("*.css")), ids=lambda file: file.stem)
def test_a_style_speaks_of_its_own_component(file: Path) -> None:
    """Else it would be missing in a page: a style comes along where its component stands."""
    if file.stem != FRAME:
        rules = re.findall(
            r"(?:^|\})([^{}@/]+)\{", re.sub(r"/\*.*?\*/|@media[^{]*\{", "", file.read_text(), flags=re.DOTALL)
        )
        selectors = [selector for rule in rules for selector in re.split(r",(?![^(]*\))", rule)]
        assert selectors
        assert not [selector for selector in selectors if file.stem not in selector]


def test_a_page_has_the_styles_of_what_stands_in_it_and_no_others() -> None:
    assets = Assets(COMPONENTS)
    frame, form = assets.inline_styles({"form-field", "site-frame", "p", "search-results"})
    assert ":root" in frame
    assert ".form-field" in form
    assert assets.needs_of({"site-frame"}).styles == {hash_source(frame)}


def test_what_is_loaded_has_its_contents_hash_in_its_name(tmp_path: Path) -> None:
    (tmp_path / "site.mjs").write_text("go();\n")
    before = Assets(tmp_path).address("site.mjs")
    (tmp_path / "site.mjs").write_text("stay();\n")
    after = Assets(tmp_path)
    assert before != after.address("site.mjs")
    assert list(after.files) == [after.address("site.mjs")]


def test_a_template_in_a_template_would_lose_its_spaces_and_is_refused() -> None:
    with pytest.raises(UnknownModuleSyntax, match="in a template"):
        minified("go(`?${encode(`${one} ${two}`)}`);")
    assert minified("go(`a b ${one} c ${two}`); // on") == "go(`a b ${one} c ${two}`);"
