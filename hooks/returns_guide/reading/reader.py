"""Read channels.yaml into a Guide, or say everything that is wrong with it."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from returns_guide.model import Guide
from returns_guide.model.part import Part
from returns_guide.model.walk import keys, part_at
from returns_guide.problems import InvalidGuide, Problem
from returns_guide.reading.cross_field_checks import between_problems
from returns_guide.reading.document import Key, Node, NotReadable, declared_language, read_document
from returns_guide.reading.sent_names import name_clash
from returns_guide.reading.unknown_keys import as_meant, unknown_key
from returns_guide.values.addresses import as_id, as_step_id
from returns_guide.values.shapes import DAY, NUMBER, in_any_case
from returns_guide.values.signs.plain_signs import other_sign, plain_signs
from returns_guide.values.words import tidy
from returns_guide.values.yes_no import YES_NO

MAX_BYTES = 20_000_000
"""More than ten thousand channels need; a larger file is a mistake."""
MAX_FINDINGS = 2_000
"""How many findings become problems: far more than a report shows (MAX_PROBLEMS)."""

NAMED_ELSEWHERE = ("channels", "claim_forms", "fields", "groups", "reasons")
"""Lists to whose entries other values refer."""
SHORT = 40
"""How many characters of a value are shown."""


def read_guide(path: Path) -> Guide:
    """The guide in this file, with every value checked.

    Raises InvalidGuide with all problems of the file, also where it is missing or is no YAML.
    """
    try:
        node, problems = read_document(_bytes(path))
    except NotReadable as error:
        raise InvalidGuide(path, error.problems) from None
    between = list(islice(between_problems(node), MAX_FINDINGS))
    try:
        guide = Guide.model_validate(node.data, context=path.resolve().parent)
    except ValidationError as error:
        found = error.errors(include_url=False)[:MAX_FINDINGS]
        own = [(details, problem) for details in found for problem in _problems(details, node)]
        problems += _not_following(between, own)
        raise InvalidGuide(path, [*problems, *(problem for _, problem in own)]) from None
    problems += between
    if not problems:
        problems += _clashes(guide, node)
    if problems:
        raise InvalidGuide(path, problems)
    return guide


def _not_following(between: list[Problem], own: list[tuple[ErrorDetails, Problem]]) -> list[Problem]:
    """The problems between values that stay when each value that is wrong by itself has been put right.

    Where other values refer to a list that is none yet, nobody knows what they will find there.
    """
    if any(_hides_what_is_named(details) for details, _ in own):
        return []
    absent = ("missing", "extra_forbidden")
    wrong = {(problem.line, problem.column) for details, problem in own if details["type"] not in absent}
    return [problem for problem in between if (problem.line, problem.column) not in wrong]


def _hides_what_is_named(details: ErrorDetails) -> bool:
    *above, key = (None, *(key for key in details["loc"] if isinstance(key, str)))
    if key == "id" and details["type"] == "string_type":
        return above[-1] in NAMED_ELSEWHERE
    return key in NAMED_ELSEWHERE and details["type"] in ("tuple_type", "model_type")


def _clashes(guide: Guide, node: Node) -> Iterator[Problem]:
    """Two things that one of the forms would send under one name."""
    for place, form in guide.placed_forms:
        if clash := name_clash(form, says_language=bool(guide.languages)):
            keys, message = clash
            yield _at(node.nearest((*place, *keys)), message)
    if guide.withdrawal and name_clash(guide.withdrawal.form, says_language=bool(guide.languages)):
        message = "a special field has a name that the form of a withdrawal uses itself; write another"
        yield _at(node.nearest(("withdrawal", "endpoint", "names")), message)  # whose fields no editor names


def _at(node: Node, message: str) -> Problem:
    return Problem(node.line, node.column, message)


def problem_at(path: Path, keys: tuple[Key, ...], message: str) -> InvalidGuide:
    """A problem that shows only when the site is built, at its place in a file that could be read."""
    node = _nodes(_bytes(path)).nearest(keys)
    return InvalidGuide(path, [Problem(node.line, node.column, message)])


def channel_lines(path: Path) -> list[int]:
    """The line on which each channel begins, in the file's order; none where the file has just become unreadable."""
    try:
        channels = _nodes(_bytes(path)).nearest(("channels",))
    except NotReadable:
        return []
    return [channel.line for channel in channels.children.values()]


@lru_cache(maxsize=1)
def _nodes(source: bytes) -> Node:
    """The file's nodes, cached: whoever asks for one place often asks for more."""
    return read_document(source)[0]


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            source = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise NotReadable(
            Problem(1, 1, "there is no such file; write it, or name another one in CHANNELS_FILE")
        ) from None
    except OSError as error:
        raise NotReadable(Problem(1, 1, f"the file can't be read ({error.strerror}); check what it is")) from None
    if len(source) > MAX_BYTES:
        raise NotReadable(Problem(1, 1, f"the file is larger than {MAX_BYTES // 1_000_000} MB; is it the right one?"))
    return source


def _problems(details: ErrorDetails, top: Node) -> Iterator[Problem]:
    """One finding of the model in an editor's words, at its place in the file."""
    context: dict[str, Any] = details.get("ctx", {})
    path: tuple[Key, ...] = details["loc"]
    node = top.nearest(path)
    line, column = node.line, node.column
    key = next((f'"{key}"' for key in reversed(path) if isinstance(key, str)), "the file")
    if path and isinstance(path[-1], int):
        key = f"an entry of {key}"
    match details["type"]:
        case "missing":
            messages = [_missing(path)]
        case "extra_forbidden":
            line, column = top.nearest(path[:-1]).keys.get(str(path[-1]), (line, column))
            messages = [unknown_key(path, top)]
        case _ if node.data is None:
            messages = []
        case _ if node.data == "" and ":" in plain_signs(key) != key:
            messages = [f'{key} has {other_sign(key)}; write "{as_meant(plain_signs(key.strip(chr(34))))}"']
        case _ if node.data == "":
            messages = [f"{key} is empty; write its value, or delete the whole line"]
        case "refused":
            told = [_as_there(message, node, path, top) for message in context["messages"]]
            messages = [m if m.startswith(('"', "there is")) else f"{key} {m}" for m in told]
        case "too_short":
            # Entries that have problems of their own are not counted by the model, but they are there.
            messages = (
                [] if node.children else [f'{key} has no entries; write at least one, on a line that begins with "- "']
            )
        case _:
            better = _in_plain_signs(details, node) or _as_entry(details) or _expected(details, context)
            messages = [f"{_shown(node, key)}; write {better}"]
    yield from (Problem(line, column, message) for message in messages)


def _as_there(message: str, node: Node, path: tuple[Key, ...], top: Node) -> str:
    """What is wrong with an id, with one proposed as people write it in the guide's language, or else numbered."""
    if path[-1] != "id" or "part of an address" not in message:
        return message
    places = {"channels": "channel", "fields": "field", "steps": "part"}
    kind = next((places[key] for key in reversed(path) if key in places), "channel")
    number = next((key + 1 for key in reversed(path) if isinstance(key, int)), 1)
    propose = as_step_id if kind == "part" else as_id
    better = propose(tidy(node.data), declared_language(top), f"{kind}-{number}")
    return re.sub('like "[^"]*"$', f'like "{better}"', message)


def _missing(path: tuple[Key, ...]) -> str:
    field = part_at(path[:-1]).model_fields[str(path[-1])]
    example = (
        f', like "{path[-1]}: {field.examples[0]}"' if field.examples and isinstance(field.examples[0], str) else ""
    )
    return f'"{path[-1]}" is missing here; add it{example} ({field.description})'


def _shown(node: Node, key: str) -> str:
    if isinstance(node.data, list):
        return f"{key} is a list"
    if isinstance(node.data, dict):
        return f"{key} holds further keys"
    return f'{key} is "{node.data[:SHORT]}"'


def _in_plain_signs(details: ErrorDetails, node: Node) -> str | None:
    """The value as this key takes it, where nothing but the signs of another keyboard is wrong with it."""
    plain = plain_signs(node.data).strip() if isinstance(node.data, str) else ""
    if not plain or plain == node.data:
        return None
    kind, begins = details["type"], {"tuple": "[", "model": "{"}
    if begins.get(kind.partition("_")[0]) == plain[0]:
        return "it with plain signs: " + re.sub(" *([:,]) *", r"\1 ", plain)
    known = re.findall("'([^']+)'", str(details.get("ctx", {}).get("expected", "")))
    shapes = {"bool": YES_NO, "int": NUMBER, "date": DAY, "literal": "|".join(map(in_any_case, known))}
    shape = shapes.get(kind.partition("_")[0])
    return f'"{plain}", without {other_sign(node.data)}' if shape and re.fullmatch(shape, plain) else None


def _as_entry(details: ErrorDetails) -> str | None:
    """How the first entry is written of a list of parts, where there is something else."""
    path, value = details["loc"], details["input"]
    if details["type"] != "tuple_type" or not (part := _part_of_list(path)):
        return None
    if isinstance(value, dict) and value.keys() & part.model_fields.keys():
        (key, words), *others = value.items()
        written = words if isinstance(words, str) and len(words) <= SHORT else "…"
        ends = f', and its other keys right below "{key}"' if others else ""
        return f'it as an entry of a list: "- {key}: {written}"{ends}'
    return f'"key: value" lines below it, the first of each entry after "- ", like "- {_example_of(part)}"'


def _part_of_list(path: tuple[Key, ...]) -> type[Part] | None:
    """The kind of part that the list at a path holds, if it holds any."""
    if not isinstance(path[-1], str):
        return None
    return next((key.part for key in keys(part_at(path[:-1])) if key.name == path[-1] and key.depth), None)


def _example_of(part: type[Part]) -> str:
    """A line of a part as an editor may write it: of a key that it has to have, or of one that may stand alone."""
    fields = part.model_fields
    required = [name for name, field in fields.items() if field.is_required() and field.examples]
    name = [*required, *({"days"} & fields.keys()), *fields][0]
    return f"{name}: {(fields[name].examples or ['…'])[0]}"


def _as_list(value: Any) -> str | None:
    """Words that somebody has divided, as the list of them that YAML wants."""
    if isinstance(value, dict):
        parts = [part for pair in value.items() for part in pair]
    else:
        parts = re.split("[,،，、;؛；]", value) if isinstance(value, str) else []
    each = [part.strip() if isinstance(part, str) else "" for part in parts]
    is_plain = len(each) > 1 and all(re.fullmatch(r"\w[\w -]*", part) for part in each)
    return f"them between brackets: [{', '.join(each)}]" if is_plain else None


def _expected(details: ErrorDetails, context: dict[str, Any]) -> str:
    match details["type"]:
        case "string_type":
            return "plain words, in quotes where a colon or a bracket stands in them"
        case "tuple_type":
            return _as_list(details["input"]) or 'a list: lines that begin with "- "'
        case "dict_type" | "model_type" | "model_attributes_type":
            return 'indented "key: value" lines'
        case "bool_parsing" | "bool_type":
            return '"yes" or "no"'
        case "literal_error":
            known = re.findall("'([^']+)'", str(context["expected"]))
            near = get_close_matches(str(details["input"]).lower(), known, n=1)
            return f'"{near[0]}"' if near else str(context["expected"]).replace("'", '"')
        case "greater_than_equal":
            return f"{context['ge']} or more"
        case "less_than_equal":
            return f"{context['le']} or less"
        case kind if kind.startswith("int_"):
            return 'a whole number, like "30"'
        case kind if kind.startswith("date_"):
            return 'a day that exists, as year-month-day, like "2026-11-23"'
        case _:
            return details["msg"]
