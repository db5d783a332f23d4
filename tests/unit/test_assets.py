"""Modules become one script that does the same."""

from pathlib import Path

import pytest
from returns_guide.assets import UnknownModuleSyntax, entries, script


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
