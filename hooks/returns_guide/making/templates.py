"""The templates in overrides/, read anew only when one of them has changed; whatever they are given is text.

Their sentences are looked up in a language's catalogue by Jinja's own extension for gettext, and are text, too: an
element within a sentence is a value that is put into one of its places.
"""

import os
import re
import sys
from collections.abc import Callable
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import Path

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    pass_eval_context,
    select_autoescape,
)
from jinja2.nodes import EvalContext
from markupsafe import Markup, escape

from returns_guide import ROOT
from returns_guide.languages.catalogue import Catalogue
from returns_guide.languages.language import ENGLISH, Language, language
from returns_guide.languages.store_words.said import as_written, other_language
from returns_guide.languages.writing.other_names import called
from returns_guide.languages.writing.scripts import script
from returns_guide.making import language_marks
from returns_guide.making.sentence_folding import SpeakingEnvironment
from returns_guide.values.colours import dark_shade
from returns_guide.values.icons import icon
from returns_guide.values.patterns import loosened, shortest
from returns_guide.values.words import in_markdown, render, without_markup

FOLDER = ROOT / "overrides"
_INDENTATION = re.compile(r"^[ ]+(?=[<{])", re.MULTILINE)
"""Before elements and tags; before words it may be the space between two of them."""

_DONE_IN = tuple(map(Path(__file__).with_name, ("templates.py", "sentence_folding.py", "language_marks.py")))
"""What makes of a template what is compiled; the last where a store has several languages."""
INCLUDED = re.compile(r'{% include "([^"]+)" %}')

_BOLD, _END_BOLD = Markup("<strong>"), Markup("</strong>")
"""Around the part of a sentence that counts most."""

Fingerprint = tuple[tuple[str, int], ...]
"""Each file with the time of its last change, in ns."""
Source = tuple[str, str, Callable[[], bool]]
"""A template as Jinja's loaders give it: its text, its file, and whether that is still the newest."""


def rendered(name: str, **facts: object) -> str:
    """The template of this path below overrides/, with its facts."""
    return templates().get_template(name).render(facts)


def templates(spoken: Language | None = None, *, several: bool = False) -> Environment:
    """The templates as they are now, in a language; in English if none is named.

    To ask for them once for many pages saves a look at each file for each page. Where a store has `several` languages,
    words in another one than the page's are marked.
    """
    return _environment(fingerprint(), spoken or language(ENGLISH), several)


def fingerprint() -> Fingerprint:
    """A fingerprint of overrides/: it differs after any change."""
    return tuple(sorted((str(file), file.stat().st_mtime_ns) for file in FOLDER.rglob("*") if file.is_file()))


@lru_cache(maxsize=16)
def _environment(_: Fingerprint, spoken: Language, several: bool) -> Environment:
    environment = (language_marks.MarkingEnvironment if several else SpeakingEnvironment)(
        extensions=["jinja2.ext.i18n"],
        loader=_Whole(FOLDER),
        autoescape=select_autoescape(enabled_extensions=(), disabled_extensions=("txt",), default=True),  # plain text
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_compiled_before(spoken.catalogue, _DONE_IN if several else _DONE_IN[:-1]),
    )
    environment.filters.update(text=render, without_markup=without_markup, in_markdown=in_markdown)
    environment.filters.update(dark_shade=dark_shade, shortest=shortest, loosened=loosened)
    environment.filters.update(as_written=as_written, breaking=_breaking, other_language=other_language, called=called)
    if several:
        environment.filters.update(text=language_marks.text, unmarked=language_marks.unmarked)
    environment.globals.update(icon=partial(icon, script=script(spoken)), bdi=_isolated, language=spoken)
    environment.globals.update(bold=_BOLD, end_bold=_END_BOLD, alternates=(), up="", tag=None)
    environment.globals.update(drawing=environment.globals["icon"])
    environment.catalogue = spoken.catalogue
    _speak(environment, spoken.catalogue)
    return environment


def _speak(environment: Environment, catalogue: Catalogue) -> None:
    """Take every sentence from this catalogue, by its id."""

    @pass_eval_context
    def sentence(context: EvalContext, of: str, english: str) -> str:
        return _as_text(catalogue.sentence(of, english), context)

    @pass_eval_context
    def counted(context: EvalContext, of: str, one: str, many: str, count: int) -> str:
        return _as_text(catalogue.counted(of, one, many, count), context)

    environment.install_gettext_callables(  # type: ignore[attr-defined]
        _without_id, _without_id, newstyle=True, pgettext=sentence, npgettext=counted
    )


def _as_text(words: str, context: EvalContext) -> str:
    return escape(words) if context.autoescape else words


def _without_id(*_: str) -> str:
    raise TypeError('a sentence without an id can\'t be looked up; write {% trans "component/what-it-says" %}')


def _breaking(name: str) -> Markup:
    """An email address, whose lines end before a dot or the @: within no word."""
    return Markup("<wbr>").join(re.split(r"(?<=\w)(?=[.@]\w)", name))


def _isolated(words: str) -> Markup:
    """Words whose direction is their own, to be put into a sentence."""
    return Markup(f"<bdi>{escape(words)}</bdi>")  # noqa: S704  # escaped here, which takes a third of `format`


def _compiled_before(catalogue: Catalogue, done_in: tuple[Path, ...]) -> FileSystemBytecodeCache | None:
    """Compiled templates, kept beside Python's own compiled modules: to compile them takes a quarter of a small build.

    What is done to templates is part of what was compiled, and so are its sentences: both are in the files' names.
    """
    folder = Path(__file__).parent / "__pycache__"
    if sys.dont_write_bytecode or not os.access(folder, os.W_OK):
        return None
    done_here = sha256(b"".join([*(file.read_bytes() for file in done_in), catalogue.key])).hexdigest()[:8]
    return FileSystemBytecodeCache(str(folder), f"{done_here}-%s.template")


class _Whole(FileSystemLoader):
    """Gives a template with all that it includes in its place, and without indentation, which is for its readers.

    A page includes thirty parts, and Jinja makes a context for each of them. Measured with 1,000 channels, in turn:
    pages take 1.4 times as long without this class. An error has a line of the whole; `broken_template` finds its own.
    """

    def get_source(self, environment: Environment, template: str) -> Source:
        """The template of this path. What a part sets is its own, as with Jinja's way to include it; whether words are
        escaped there is said by what includes it."""
        source, file, is_current = super().get_source(environment, template)
        return INCLUDED.sub(partial(self._part, environment), _INDENTATION.sub("", source)), file, is_current

    def _part(self, environment: Environment, include: re.Match[str]) -> str:
        """On lines of its own, so that each line of the whole was written in one file."""
        source, _, _ = self.get_source(environment, include[1])
        return "{% with %}\n" + source.removesuffix("\n") + "\n{%- endwith %}"
