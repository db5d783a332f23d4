"""Whatever an editor types becomes a guide that can be shown or problems that can be found, and never anything else.

Edits of files that were right are tried in test_any_edit.py.
"""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from returns_guide.making.site import Site
from returns_guide.model import Endpoint, Guide, Moved, Part
from returns_guide.model.walk import Key, keys
from returns_guide.problems import InvalidGuide
from returns_guide.reading.document import read_document
from returns_guide.reading.reader import read_guide
from returns_guide.values.addresses import title_address
from returns_guide.values.words import plain_problems, text_problems
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from tests.support.edits import HOSTILE
from tests.support.site_builder import EVERYTHING, SITE_URL

hostile = st.lists(st.sampled_from([*HOSTILE, "a", "a b", " "]), min_size=1, max_size=6).map("".join)
# No database, no chance: the same files in every run; more of them in `make soak`.
EXAMPLES = min(500, int(os.environ.get("SOAK_EDITS", "50")))
some = settings(max_examples=EXAMPLES, derandomize=True, database=None, deadline=None)

MATCHED = ("example", "rule", "channels", "chosen", "options", "group")
"""Keys whose words have to match something else: a pattern, the room on a card, or what another part is called."""

Read = Callable[[str], Guide | None]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """The guide of a source, or nothing where it was refused at places that it has."""
    file = tmp_path_factory.mktemp("any") / "channels.yaml"

    def read(source: str) -> Guide | None:
        file.write_bytes(source.encode("utf-8", "surrogatepass"))
        try:
            return read_guide(file)
        except InvalidGuide as error:
            refused = error
        ends = [len(line) + 1 for line in source.split("\n")]
        assert refused.problems
        assert all(1 <= p.line <= len(ends) and 1 <= p.column <= ends[p.line - 1] for p in refused.problems)
        assert all(line.isprintable() for line in refused.report().split("\n"))
        return None

    return read


@given(source=st.one_of(st.text(), hostile, st.binary().map(lambda some: some.decode("latin-1"))))
@some
def test_any_text_at_all_is_refused(read: Read, source: str) -> None:
    assert read(source) is None


def store(words: str, text: str) -> str:
    """A store that says these words and this text wherever it can. JSON is YAML, with every character spelled out."""
    link = {"label": words, "address": "https://www.example.com/"}
    way = {"text": text, "path": [words], "details": [text], "links": [link]}
    step = {
        "title": words,
        "only_if": text,
        "have_ready": [words],
        "warning": text,
        "variants": [{"name": words, **way}],
    }
    channel = {"name": words, "title": words, "where": words, "summary": text, "intro": text, "action": link}
    number = {"example": words, "where": text}
    window = {"days": "30", "counted_from": "delivery", "afterwards": [text]}
    sources = [{"title": words, "address": "https://www.example.com/", "checked": "2026-11-23"}]
    facts = {"order_number": number, "window": window, "sources": sources, "steps": [step | way], "claim_form": "yes"}
    contact = {"words": text, "email": "help@example.com", "page": link}
    about = {
        "name": words,
        "rule": text,
        "rule_explained": text,
        "heading": words,
        "not_sure": [text],
        "contact": contact,
    }
    field = {"id": "a", "type": "text", "label": words, "hint": text, "missing": words}
    endpoint = {"provider": "netlify"}
    fields = [field, *fields_of_every_type(words, text)]
    form = {"title": words, "topics": [[words], [words]], "endpoint": endpoint, "fields": fields, "privacy": text}
    return json.dumps({"store": about, "channels": [{"id": "a", **channel, **facts}], "claim_form": form})


def fields_of_every_type(words: str, text: str) -> list[dict[str, Any]]:
    """But for texts; the last ones are asked only with the words that are an option of the first."""
    options, condition = {"options": [words, f"{words} or none"]}, {"only_when": {"field": "choice", "chosen": [words]}}
    kinds: dict[str, dict[str, Any]] = {
        "choice": options,
        "choices": options,
        "consent": {"statement": text},
        "country": {"countries": ["NL", "BE"]},
        "date": {"when": "past"},
        "number": condition,
        "document": condition,
        "items": condition,
    }
    return [
        {"id": kind, "type": kind, "label": f"{words} {at}", "hint": text, "missing": words, **keys}
        for at, (kind, keys) in enumerate(kinds.items())
    ]


@given(words=hostile, text=hostile)
@some
def test_hostile_words_are_refused_or_shown_and_never_become_markup(read: Read, words: str, text: str) -> None:
    if guide := read(store(words, text)):
        tame = read(store("a" if title_address(words) else "…", "a"))  # such a step has its number for an address
        assert tame
        for page, tame_page in zip(shown(guide), shown(tame), strict=True):
            assert marks(page) == marks(tame_page)


def test_hostile_words_under_every_key_at_any_depth_are_text(tmp_path: Path) -> None:
    shutil.copytree(EVERYTHING.parent / "pictures", tmp_path / "pictures")
    elements = []
    for words in ("Words", as_hostile_as_passes()):
        data = read_document(EVERYTHING.read_bytes())[0].data
        file = tmp_path / "channels.yaml"
        file.write_text(json.dumps(reworded(Guide, data, words), ensure_ascii=False), "utf-8")
        elements.append({mark for page in shown(read_guide(file)) for mark in map(repr, marks(page))})
    assert elements[1] - elements[0] == set()


def as_hostile_as_passes() -> str:
    """As much of what somebody might type who means harm as one line can hold without being refused."""
    words = "a"
    for one in HOSTILE:
        more = f"{words} {one} a"
        is_plain = len(one) < 60 and one.isprintable() and "\\" not in one
        words = more if is_plain and not plain_problems(more) + text_problems(more) else words
    assert len(words) > 300
    return words


def reworded(model: type[Part], part: dict[str, Any], words: str) -> dict[str, Any]:
    """The data of a part with these words, each time with another number, wherever an editor writes words."""
    by_name = {key.name: key for key in keys(model)}
    said = {name: value for name, value in part.items() if value}
    if model in (Moved, Endpoint):  # whose words are for programs
        return said
    return {name: _reworded(by_name[name], said[name], f"{words} {model.__name__} {name}") for name in said}


def _reworded(key: Key, value: Any, words: str) -> Any:
    if isinstance(value, list):
        return [_reworded(key, one, f"{words} {at}") for at, one in enumerate(value)]
    if key.part:
        return reworded(key.part, value, words)
    free = key.kind in ("words", "text") and key.name not in MATCHED
    return words if free else value


def shown(guide: Guide) -> list[bytes]:
    """The HTML of everything that the guide becomes."""
    return [content for path, content in Site(guide, SITE_URL).files().items() if path.endswith((".html", ".svg"))]


def marks(html: bytes) -> list[tuple[str, list[str]]]:
    """The elements of a page and their attributes' names, but for what Markdown in a text may add."""
    return [
        (node.tag, sorted(node.attributes))
        for node in HTMLParser(html).root.traverse()
        if node.tag not in ("strong", "em", "code") and node.attributes.get("href") != "https://x.de"
    ]
