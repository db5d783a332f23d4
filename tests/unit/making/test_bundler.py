"""Modules become one script that does the same, or are refused with what to write instead."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from returns_guide.making.assets.bundler import CannotBundle, bundles

from tests.support.npm import ask

ROOT = Path(__file__).parents[3]
ONE = "const WORD = 1; // for readers\nexport function one() {\n  return WORD;\n}\n"
TWO = 'import { one } from "./one.mjs";\nexport class Two {\n  at = one();\n}\n'
ENTRY = 'import { one } from "./parts/one.mjs";\nimport { Two } from "./parts/two.mjs";\nuse(one, Two);\n'

Bundled = Callable[..., dict[str, str]]


@pytest.fixture
def bundled(tmp_path: Path) -> Bundled:
    """Give it modules, name and text each, and it gives their bundles."""

    def made(files: dict[str, str]) -> dict[str, str]:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, "utf-8")
        return bundles(tmp_path.rglob("*.mjs"))

    return made


@pytest.fixture
def refused(bundled: Bundled, tmp_path: Path) -> Callable[[dict[str, str]], list[str]]:
    """The same for modules that can't be bundled: gives a line for each reason, without the folder."""

    def refusals(files: dict[str, str]) -> list[str]:
        with pytest.raises(CannotBundle) as caught:
            bundled(files)
        return str(caught.value).replace(f"{tmp_path.resolve()}/", "").splitlines()

    return refusals


def test_each_module_stands_once_before_those_that_need_it(bundled: Bundled) -> None:
    (made,) = bundled({"entry.mjs": ENTRY, "parts/one.mjs": ONE, "parts/two.mjs": TWO}).values()
    assert made.count("=1;") == 1
    assert made.index("=1;") < made.index("class ") < made.index("use(")
    assert "import" not in made
    assert "for readers" not in made


def test_names_that_modules_give_each_other_get_short(bundled: Bundled) -> None:
    (made,) = bundled({"entry.mjs": ENTRY, "parts/one.mjs": ONE, "parts/two.mjs": TWO}).values()
    assert "$" not in made


def test_a_module_that_others_import_is_no_script_of_its_own(bundled: Bundled) -> None:
    assert list(bundled({"entry.mjs": ENTRY, "parts/one.mjs": ONE, "parts/two.mjs": TWO})) == ["entry.mjs"]


def test_words_that_only_look_like_imports_are_left_alone(bundled: Bundled) -> None:
    words = '// import one\none.two = /import "/; /* export\n */ go("import");\n'
    made = bundled({"entry.mjs": f'import {{ one }} from "./one.mjs";\n{words}', "one.mjs": ONE})["entry.mjs"]
    assert re.search(r"\{const (\w)=\w;\1\.two=/import \"/[;,]go\(\"import\"\);?\}\}$", made)


REFUSED = [
    ('import { one as other } from "./one.mjs";', "as it is exported"),
    ('import { default as one } from "./one.mjs";', "as it is exported"),
    ('import one from "./one.mjs";', "in braces"),
    ('import one, { two } from "./one.mjs";', "in braces"),
    ('import * as all from "./one.mjs";', "each name"),
    ('  import { one } from "./one.mjs";', "begin a line"),
    ("import { one } from './one.mjs';", "begin a line"),
    ('import { one } from "./one.mjs"', "begin a line"),
    ('import { one } from "one";', "begin a line"),
    ('import words from "./words.json";', "in braces"),
    ('go(); import { one } from "./one.mjs";', "begin a line"),
    ('import { two } from "./one.mjs";', "exports no two"),
    ('import { one } from "./gone.mjs";', "no gone.mjs"),
    ('import words from "./gone.json" with { type: "json" };', "no ./gone.json"),
    ("  export function two() {}", "begin the line with it"),
    ("go(); export class Two {}", "begin the line with it"),
    ("export default 1;", "write a name"),
    ("export default function two() {}", "write a name"),
    ("export { go };", "before the function"),
    ('export { one } from "./one.mjs";', "each module import"),
    ('export * from "./one.mjs";', "each module import"),
    ("export const TWO = 2;", "a function that gives"),
    ("export function* two() {}", "begin a line"),
    ('import("./one.mjs");', "data-later"),
    ('go(`${await import("./one.mjs")}`);', "data-later"),
    ("import(`./${name}.mjs`);", "data-later"),
    ("go(import.meta.url);", "data-later"),
    ("const $1 = 1;", "another one"),
    ("go(`?${encode(`${one} ${two}`)}`);", "in a template"),
]


@pytest.mark.parametrize(("line", "instead"), REFUSED, ids=[line for line, _ in REFUSED])
def test_other_ways_to_import_and_export_are_refused(
    refused: Callable[..., list[str]], line: str, instead: str
) -> None:
    (refusals,) = refused({"entry.mjs": f"go();\n{line}\ngo();\n", "one.mjs": ONE})
    assert refusals.startswith("entry.mjs:2: ")
    assert instead in refusals


def test_a_refusal_names_the_line_and_as_much_of_it_as_is_needed(refused: Callable[..., list[str]]) -> None:
    (refusals,) = refused({"entry.mjs": f"\n\nexport default {'long' * 20};\n"})
    assert refusals.startswith(f"entry.mjs:3: export default {'long' * 11}l; ")


@pytest.mark.parametrize("other", ["part/one-two.mjs", "one_two.mjs", "One-Two.mjs"])
def test_two_modules_of_one_name_are_refused(refused: Callable[..., list[str]], other: str) -> None:
    assert any("is called like" in line for line in refused({"one-two.mjs": "", other: ""}))


def test_modules_that_need_each_other_are_refused(refused: Callable[..., list[str]]) -> None:
    files = {f"{one}.mjs": f'import "./{other}.mjs";\n' for one, other in ("ab", "bc", "cb", "dd")}
    b_and_c, alone = refused(files)
    assert b_and_c.startswith("c.mjs:1: these import each other: b.mjs → c.mjs → b.mjs; move")
    assert alone.startswith("d.mjs:1: these import each other: d.mjs → d.mjs; move")


def test_every_reason_is_told_at_once(refused: Callable[..., list[str]]) -> None:
    refusals = refused({"one.mjs": "export default 1;\n\nexport default 2;\n", "two.mjs": "export default 3;\n"})
    assert [line.partition(": ")[0] for line in refusals] == ["one.mjs:1", "one.mjs:3", "two.mjs:1"]


def test_words_that_are_no_json_are_refused_in_their_own_file(refused: Callable[..., list[str]]) -> None:
    (refusals,) = refused(
        {"one.mjs": 'import words from "./w.json" with { type: "json" };\n', "w.json": '{\n  "a": 1,\n}\n'}
    )
    assert re.match(r"w\.json:3: this is no JSON", refusals)


@pytest.fixture
def syntax_faults(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[dict[str, str]], list[str]]:
    """What Node says to scripts, by name."""
    monkeypatch.setenv("NODE_OPTIONS", "--experimental-vm-modules --no-warnings")

    def refusals(scripts: dict[str, str]) -> list[str]:
        for name, script in scripts.items():
            (tmp_path / name).write_text(script, "utf-8")
        faults: list[str] = ask("module_syntax.mjs", *(tmp_path / name for name in scripts))
        return faults

    return refusals


def test_every_bundle_is_a_script(syntax_faults: Callable[[dict[str, str]], list[str]]) -> None:
    made = bundles((ROOT / "overrides/site/components").rglob("*.mjs"))
    assert len(made) > 5
    assert not syntax_faults(made)
    (fault,) = syntax_faults({**made, "broken.mjs": "const { a as b } = x;"})
    assert "broken.mjs: SyntaxError" in fault
