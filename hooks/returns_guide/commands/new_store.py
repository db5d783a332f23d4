"""Begin another store: a folder of its own, with a small, correct channels file."""

import json
from itertools import count
from pathlib import Path

from returns_guide.languages.language import tag_problem
from returns_guide.making.templates import rendered
from returns_guide.reading.document import NotReadable, read_document
from returns_guide.reading.store_folder import CHANNELS
from returns_guide.values.addresses import as_id
from returns_guide.values.words import plain_problems, tidy

MAX_NAME = 200
"""The longest name, in characters: it stands in the header of every page."""
MAX_SLUG = 40
"""How many of its characters name the folder."""

_AS_ESCAPES = {number: f"\\u{number:04x}" for number in (0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF)}
"""What JSON lets stand in a text and YAML does not."""


class NotWritten(Exception):
    """Why there is no new file; its message is one sentence for whoever wanted it."""


def new_store(name: str, stores: Path, tag: str | None = None) -> Path:
    """The file that was written for the store of this name, into a folder of its own. Nothing is ever overwritten.

    `stores` is where such folders lie; `tag` names the language of the store's guide. Raises NotWritten.
    """
    name = tidy(name.strip())
    if problem := _name_problem(name) or (tag and tag_problem(tag)):
        raise NotWritten(problem)
    text = rendered("files/new-store.yaml", quoted_name=_quoted(name), tag=tag)
    folder = _folder(name, stores, tag)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / CHANNELS).open("x", encoding="utf-8", newline="\n") as new:
            new.write(text.rstrip("\n") + "\n")
    except OSError as error:
        raise NotWritten(f"{folder / CHANNELS} can't be made ({error.strerror})") from None
    return folder / CHANNELS


def _folder(name: str, stores: Path, tag: str | None) -> Path:
    """The store's folder, called like it in plain letters; numbered where that is another's."""
    slug = as_id(name, tag, otherwise="store")[:MAX_SLUG].strip("-")
    folders = (stores / (slug if number == 1 else f"{slug}-{number}") for number in count(1))
    folder = next(folder for folder in folders if not (folder / CHANNELS).exists() or _is_of(folder / CHANNELS, name))
    if (folder / CHANNELS).exists():
        raise NotWritten(f"{folder / CHANNELS} is there already and stays as it is; edit it, or choose another name")
    return folder


def _is_of(file: Path, name: str) -> bool:
    """Whether a channels file is that of the store of this name; one that can't be read may be."""
    try:
        store = read_document(file.read_bytes())[0].get("store")
    except (OSError, NotReadable):
        return True
    own = store and store.get("name")
    return not (own and isinstance(own.data, str)) or tidy(own.data) == name


def _name_problem(name: str) -> str | None:
    if not name:
        return 'a store needs a name; write it like this: make new-store NAME="Your Store"'
    if len(name) > MAX_NAME:
        return f"the name is {len(name):,} characters long; write {MAX_NAME} at most"
    return next((f"the name {problem}" for problem in plain_problems(name)), None)


def _quoted(name: str) -> str:
    """The name as YAML reads it back, whatever it holds. JSON's quotation marks are YAML's too."""
    return json.dumps(name, ensure_ascii=False).translate(_AS_ESCAPES)
