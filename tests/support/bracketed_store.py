"""The store that says everything, in the language that isn't one: its own words in 《 》, the site's in ⟦ ⟧.

What is in neither, on a page of it, is a word that no catalogue has.
"""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from babel import Locale
from returns_guide.languages.language import PSEUDO
from returns_guide.making.shown_words import is_shown_as_words
from returns_guide.model import Guide, Part
from returns_guide.model.walk import Key, keys, values
from returns_guide.reading.document import read_document

from tests.support.site_builder import EVERYTHING

MANY = 60
"""More channels than are shown in a row."""
_SHOWN_AS_THEY_ARE = ("email", "telephone", "example", "address", "url", "website")


def bracketed(folder: Path, *, many: bool = False, beside: str = "") -> Path:
    """Its channels file, in this folder, with its pictures; with `many`, it sells in very many places; `beside` is
    another language of the same site."""
    told = read_document(EVERYTHING.read_bytes())[0].data
    home = folder / f"bracketed{'-many' * many}{beside}"
    home.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError):  # other workers make the same one
        (home / "pictures").symlink_to(EVERYTHING.parent / "pictures")
    if many:
        del told["store"]["overview"]  # of so many nothing is seen at a glance
        told["channels"] += [_like(told["channels"][-1], number) for number in range(MANY)]
    told |= {"languages": [PSEUDO, beside]} if beside else {"language": PSEUDO}
    if beside:
        del told["language"]
    words = _in_brackets(told, Guide)
    unfinished = home / f"{os.getpid()}.yaml"
    unfinished.write_text(json.dumps(words, ensure_ascii=False, indent=1), "utf-8")  # JSON is YAML
    return unfinished.replace(home / "channels.yaml")


def signs(guide: Guide) -> list[str]:
    """What has to be exactly so, like an address or a telephone number, and is in no brackets; the longest first.

    Languages and countries are called as CLDR has it.
    """
    every = [(value.key.name, entry) for value in values(guide, "") for entry in value.entries]
    named = {"languages": Locale("en").languages, "countries": Locale("en").territories}
    found = {entry for name, entry in every if name in _SHOWN_AS_THEY_ARE}
    found |= {named[name][entry] for name, entry in every if name in named and entry in named[name]}
    return sorted(found, key=len, reverse=True)


def _like(channel: dict[str, Any], number: int) -> dict[str, Any]:
    return {
        **channel,
        "id": f"shop-{number}",
        "name": f"{chr(ord('A') + number % 26)}{number} Shop",
        "claim_form": "no",
    }


def _in_brackets(told: dict[str, Any], model: type[Part]) -> dict[str, Any]:
    return {key.name: _value(told[key.name], model, key) for key in keys(model) if key.name in told}


def _value(value: Any, model: type[Part], key: Key) -> Any:
    if isinstance(value, list):
        return [_value(one, model, key) for one in value]
    if key.kind == "by id":
        return {of: f"《{words}》" for of, words in value.items()}
    if key.part:
        return _in_brackets(value, key.part)
    return f"《{value.strip()}》" if is_shown_as_words(model, key) else value
