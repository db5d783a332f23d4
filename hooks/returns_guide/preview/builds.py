"""Build a preview again for every edit: what cannot be built is said in the browser, and the last good site stays."""

import logging
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from returns_guide.making.templates import FOLDER
from returns_guide.preview.problem_panel import ProblemPanel
from returns_guide.preview.shown_site import ShownSite
from returns_guide.problems import InvalidGuide, Problem

Log = logging.LoggerAdapter[logging.Logger]


def never_failing(
    build: Callable[[], None], site: ShownSite, panel: ProblemPanel, log: Log, expected: type[Exception]
) -> Callable[[], None]:
    """`build`, which replaces the site, showing in the panel with what it failed instead of raising it.

    An `expected` exception is an editor's or designer's news; of any other, the terminal gets the traceback.
    """

    def build_or_say_why_not() -> None:
        try:
            with site.replaced():
                build()
        except Exception as error:  # noqa: BLE001  # whatever it is, the next edit may mend it
            panel.show(_trouble(error, log, expected))
        else:
            panel.clear()

    return build_or_say_why_not


def _trouble(error: Exception, log: Log, expected: type[Exception]) -> Exception:
    """What to show of an exception; the terminal has heard of an InvalidGuide already."""
    causes = list(_causes(error))
    if refused := next((cause for cause in causes if isinstance(cause, InvalidGuide)), None):
        return refused
    if broken := _broken_template(error):
        log.error(broken.report())
        return broken
    if not isinstance(error, (expected, OSError, UnicodeError)):
        log.error("The guide could not be built.", exc_info=error)
        return RuntimeError(f"{type(error).__name__}: {error}")
    message = str(causes[1] if isinstance(error, SystemExit) and len(causes) > 1 else error)
    log.error(message)
    return RuntimeError(message)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error:
        yield error
        error = error.__cause__ or error.__context__


def _broken_template(error: Exception) -> InvalidGuide | None:
    """The line of a template of ours in which it came to this, if it did in one."""
    places = [place for place in _places(error) if Path(place[0]).is_relative_to(FOLDER)]
    if not places:
        return None
    file, line = places[-1]
    message = f"this template fails ({error}); correct this line, or what it is given"
    return InvalidGuide(Path(file), [Problem(line, 1, message)])


def _places(error: Exception) -> Iterator[tuple[str, int]]:
    """The files and lines through which it came; of a template its own, not those of what it is compiled to."""
    for frame, line in traceback.walk_tb(error.__traceback__):
        template = frame.f_globals.get("__jinja_template__")
        yield frame.f_code.co_filename, template.get_corresponding_lineno(line) if template else line
