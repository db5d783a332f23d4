"""Write a small, correct channels file for another store to begin with."""

import json
import re
import unicodedata
from pathlib import Path

from returns_guide.making.templates import rendered
from returns_guide.values.words import plain_problems, tidy

MAX_NAME = 200
"""The longest name, in characters: it stands in the header of every page."""

_AS_ESCAPES = {number: f"\\u{number:04x}" for number in (0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF)}
"""What JSON lets stand in a text and YAML does not."""


class NotWritten(Exception):
    """Why there is no new file; its message is one sentence for whoever wanted it."""


def new_store(name: str, folder: Path) -> Path:
    """The file that was written into this folder for the store of this name. Nothing is ever overwritten.

    Raises NotWritten.
    """
    name = tidy(name.strip())
    if problem := _name_problem(name):
        raise NotWritten(problem)
    file = folder / f"channels.{_slug(name)}.yaml"
    text = rendered("files/new-store.yaml", quoted_name=_quoted(name))
    try:
        with file.open("x", encoding="utf-8", newline="\n") as new:
            new.write(text)
    except FileExistsError:
        raise NotWritten(f"{file.name} is there already and stays as it is; edit it, or choose another name") from None
    except OSError as error:
        raise NotWritten(f"{file.name} can't be made ({error.strerror})") from None
    return file


def _name_problem(name: str) -> str | None:
    if not name:
        return 'a store needs a name; write it like this: make new-store NAME="Your Store"'
    if len(name) > MAX_NAME:
        return f"the name is {len(name):,} characters long; write {MAX_NAME} at most"
    return next((f"the name {problem}" for problem in plain_problems(name)), None)


def _slug(name: str) -> str:
    """The name as a part of a file's name, of plain letters; names in other scripts leave none."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:40].strip("-") or "new-store"


def _quoted(name: str) -> str:
    """The name as YAML reads it back, whatever it holds. JSON's quotation marks are YAML's too."""
    return json.dumps(name, ensure_ascii=False).translate(_AS_ESCAPES)
