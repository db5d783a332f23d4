"""Make what a phone loads small: in each page the styles of what stands on it, and few scripts beside it."""

import re
from collections.abc import Collection
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import rcssmin
from markupsafe import Markup

from returns_guide.languages.language import Language
from returns_guide.making.assets.bundler import bundles
from returns_guide.making.assets.needs import Needs

FRAME = "site-frame"
"""The component that every page is made of; its style comes first."""

LANGUAGES = "languages"
"""The folder with the styles that some languages need on top of those of the components."""

SHEETS = {
    "search-results.css": ("search-results",),
    "language-offer.css": ("language-offer",),
    "form-panels.css": ("answer-list", "email-question", "error-summary", "photo-list", "settling"),
}
"""The styles of what only a script shows, by the file that comes with it: no page needs them before."""

_FOR_PAPER = re.compile(r"@(?:page|media\sprint)\{(?:[^{}]|\{[^{}]*\})*\}")


class Assets:
    """The styles and scripts of a folder's components in a language, as they were when they were first asked for."""

    def __init__(self, components: Path, spoken: Language | None = None, up: str = "") -> None:
        self._components = components
        self._spoken = spoken
        self._up = up

    def inline_styles(self, components: Collection[str]) -> list[Markup]:
        """The styles of a page with these components, the frame's first.

        All of a component's style comes along, so that no state of it can be missed: dark, print, errors, what a
        script opens. They stay apart, so that a policy has a hash for each component, however many ways there are to
        put them together.
        """
        return [style for name, style in self._styles.items() if name in components]

    @cached_property
    def parted_frame(self) -> tuple[str, str]:
        """The frame's style without what is for paper alone, and that."""
        frame = self._styles[FRAME]
        return _FOR_PAPER.sub("", frame), "".join(_FOR_PAPER.findall(frame))

    def needs_of(self, components: Collection[str]) -> Needs:
        """What the styles of these components need to be allowed."""
        return Needs().add(*(needs for name, needs in self._style_needs.items() if name in components))

    @property
    def loaded_needs(self) -> Needs:
        """What those styles need that are loaded from a file."""
        needs = Needs()
        needs.note_pictures("".join(text for name, text in self.files.items() if name.endswith(".css")))
        return needs

    def address(self, name: str) -> str:
        """Where a script or a style that is loaded lies, seen from the root of the pages: `site-frame.mjs`."""
        return f"{self._up}assets/{self._loaded[name][0]}"

    @property
    def files(self) -> dict[str, str]:
        """Every script and style that is loaded, by its path below the site's root. Raises CannotBundle."""
        return {f"assets/{named}": text for named, text in self._loaded.values()}

    @cached_property
    def _styles(self) -> dict[str, Markup]:
        """By component, the frame first, and what a language needs last."""
        files = sorted(
            self._components.rglob("*.css"),
            key=lambda file: (file.stem != FRAME, file.parent.name == LANGUAGES, file.stem),
        )
        return {file.stem: Markup(style(file)) for file in files}  # noqa: S704  # our own

    @cached_property
    def _style_needs(self) -> dict[str, Needs]:
        """By component."""
        needs = {name: Needs() for name in self._styles}
        for name, text in self._styles.items():
            needs[name].inline_style(text)
        return needs

    @cached_property
    def _loaded(self) -> dict[str, tuple[str, str]]:
        """Name with a hash, and contents, by plain name."""
        scripts = bundles(self._components.rglob("*.mjs"), self._spoken)
        sheets = {sheet: "".join(self._styles.get(name, "") for name in names) for sheet, names in SHEETS.items()}
        styles = {sheet: text for sheet, text in sheets.items() if text}
        return {name: (_with_hash(name, text), text) for name, text in (scripts | styles).items()}


def style(file: Path) -> str:
    """A stylesheet without comments and spaces."""
    return str(rcssmin.cssmin(file.read_text("utf-8")))


def _with_hash(name: str, text: str) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.{sha256(text.encode()).hexdigest()[:8]}.{suffix}"
