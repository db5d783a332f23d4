"""Build a preview again for every edit: what cannot be built is said in the browser, and the last good site stays."""

import logging
from collections.abc import Callable, Iterator

from returns_guide.making.broken_template import broken_template
from returns_guide.preview.problem_panel import ProblemPanel
from returns_guide.preview.shown_site import ShownSite
from returns_guide.problems import InvalidGuide

Log = logging.LoggerAdapter[logging.Logger]


def never_failing(
    build: Callable[[], None],
    site: ShownSite,
    panel: ProblemPanel,
    log: Log,
    expected: type[Exception],
    doubts: Callable[[], InvalidGuide | None] = lambda: None,
) -> Callable[[], None]:
    """`build`, which replaces the site, showing in the panel with what it failed instead of raising it.

    An `expected` exception is an editor's or designer's news; of any other, the terminal gets the traceback. What is in
    doubt about a guide that was built is shown too.
    """

    def build_or_say_why_not() -> None:
        try:
            with site.replaced():
                build()
        except Exception as error:  # noqa: BLE001  # whatever it is, the next edit may mend it
            panel.show(_trouble(error, log, expected))
        else:
            panel.clear(doubts())

    return build_or_say_why_not


def _trouble(error: Exception, log: Log, expected: type[Exception]) -> Exception:
    """What to show of an exception; the terminal has heard of an InvalidGuide already."""
    causes = list(_causes(error))
    if refused := next((cause for cause in causes if isinstance(cause, InvalidGuide)), None):
        return refused
    if broken := broken_template(error):
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
