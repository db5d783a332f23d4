"""Material's icons by name, as text to put into a page."""

import os
import re
from collections import defaultdict
from difflib import get_close_matches
from functools import cache

from markupsafe import Markup

from returns_guide.values.theme import theme_folder

_FOLDER = theme_folder() / ".icons"
ICON = "[a-z0-9_-]+(/[a-z0-9_-]+)+"
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9_-]*)+")

_VIEW_BOX = re.compile(r'viewBox="([-\d.]+) [-\d.]+ ([\d.]+)')
_MARKS_OF_COMPANIES = ("simple/", "fontawesome/brands/")
_NEVER_MIRRORED = frozenset({
    "alarm", "alpha", "cached", "check", "clock", "clockwise", "counterclockwise", "currency", "history",
    "numeric", "percent", "refresh", "restore", "rotate", "sync", "timer",
})  # fmt: skip
_POINTING = frozenset({
    "angle", "angles", "arrow", "arrows", "back", "backspace", "backward", "bicycle", "bike", "bulleted",
    "caret", "chevron", "exit", "export", "external", "forward", "import", "launch", "left", "list", "login",
    "logout", "moped", "motorbike", "next", "open-in-app", "open-in-new", "outgoing", "playlist", "previous",
    "redo", "reply", "right", "run", "send", "share-all", "subdirectory", "text", "truck", "undo", "van", "walk",
})  # fmt: skip
_ASKING = frozenset({"help", "question"})
"""Arabic writes its question mark the other way round, Hebrew does not."""
_MIRRORED = {"Arab": _POINTING | _ASKING, "Hebr": _POINTING, "Syrc": _POINTING | _ASKING, "Thaa": _POINTING | _ASKING}
"""Words in the names of icons, by the script whose pages show these the other way round."""


def icon_problem(name: str) -> str | None:
    """Why there is no such icon and which one may be meant, or None where there is."""
    if _is_there(name):
        return None
    for slashes in (1, 2):
        if name.startswith(":") and _is_there(path := name.strip(":").replace("-", "/", slashes)):
            return f'"{name}" is how Markdown names an icon; write "{path}"'
    namesakes = _namesakes().get(_nearest(_own_name(name.lower().removesuffix(".svg"))), [])
    near = get_close_matches(name, namesakes, n=1, cutoff=0)
    meant = f'did you mean "{near[0]}"?' if near else 'write one like "material/storefront-outline"'
    return f'there is no icon "{name}"; {meant} All of them: https://squidfunk.github.io/mkdocs-material/reference/icons-emojis/'


def _is_there(name: str) -> bool:
    return _NAME.fullmatch(name) is not None and (_FOLDER / f"{name}.svg").is_file()


@cache
def _namesakes() -> dict[str, list[str]]:
    """The icons of one name in all sets: {"star": ["fontawesome/solid/star", "material/star", …], …}."""
    top, found = str(_FOLDER), defaultdict(list)
    for folder, _, files in os.walk(top):
        for file in files:
            if file.endswith(".svg"):
                name = f"{folder}/{file}"[len(top) + 1 : -len(".svg")].replace(os.sep, "/")
                found[_own_name(name)].append(name)
    return found


def _own_name(name: str) -> str:
    return name.rpartition("/")[2]


@cache
def _nearest(own_name: str) -> str:
    """The most similar name, or "". Only names with the same first two letters: comparing with all is too slow."""
    alike = (other for other in _namesakes() if other[:2] == own_name[:2])
    return next(iter(get_close_matches(own_name, alike, n=1)), "")


@cache
def icon(name: str, script: str = "Latn") -> Markup:
    """The icon's SVG, hidden from screen readers: there is always a text beside it; as pages in a script show it."""
    return Markup(_bare(name, script).replace("<svg ", '<svg class="icon" aria-hidden="true" ', 1))  # noqa: S704


def symbol(name: str, of: str, script: str = "Latn") -> Markup:
    """The same drawing inside another SVG, to be taken from there under the id `of`."""
    drawing = _bare(name, script).removeprefix("<svg ").removesuffix("</svg>")
    return Markup(f'<symbol id="{of}" {drawing}</symbol>')  # noqa: S704


def _bare(name: str, script: str) -> str:
    svg = (_FOLDER / f"{name}.svg").read_text("utf-8").strip()
    bare = svg.replace(' xmlns="http://www.w3.org/2000/svg"', "", 1)  # not needed inside HTML, nor inside another SVG
    return _mirrored(bare) if is_mirrored(name, script) else bare


def is_mirrored(name: str, script: str) -> bool:
    """Whether pages in a script show an icon the other way round: where it points along the line, or shows lines.

    What turns with a clock, ticks, marks of companies and pictures of things stay as they are.
    https://m2.material.io/design/usability/bidirectionality.html#mirroring-elements
    """
    own_name = _own_name(name)
    words = {own_name, *own_name.split("-")}
    if name.startswith(_MARKS_OF_COMPANIES) or words & _NEVER_MIRRORED:
        return False
    return bool(words & _MIRRORED.get(script, frozenset()))


def _mirrored(svg: str) -> str:
    """The same drawing the other way round, by itself: so it needs no style."""
    view, _, drawing = svg.partition(">")
    box = _VIEW_BOX.search(view)
    left, wide = (float(side) for side in (box[1], box[2])) if box else (0, 24)
    inside = drawing.removesuffix("</svg>")
    return f'{view}><g transform="matrix(-1 0 0 1 {2 * left + wide:g} 0)">{inside}</g></svg>'
