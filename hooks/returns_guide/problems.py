"""Say what is wrong with a file so that its editor can mend it: where, what, and what to write instead."""

import os
from dataclasses import dataclass
from pathlib import Path

from returns_guide import ROOT

MAX_MESSAGE = 600
"""The longest message, in characters."""
MAX_PROBLEMS = 200
"""How many are told at once: more than anybody mends before looking again."""


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing wrong; line and column count from 1, the column in characters."""

    line: int
    column: int
    message: str


class InvalidGuide(Exception):
    """A file that cannot become a guide, with every problem found in it, sorted by line."""

    annotated_as = "error"
    """What GitHub shows each one as: error, warning or notice."""

    def __init__(self, path: Path, problems: list[Problem]) -> None:
        self.file = Path(os.path.realpath(path))
        self.path = self.file.relative_to(ROOT) if self.file.is_relative_to(ROOT) else path
        found = sorted({Problem(p.line, p.column, _one_line(p.message)) for p in problems})
        self.count = len(found)
        self.problems = found[:MAX_PROBLEMS]
        if len(found) > MAX_PROBLEMS:
            self.problems.append(_and_more(found[MAX_PROBLEMS], len(found) - MAX_PROBLEMS))
        super().__init__(self.text())

    def text(self) -> str:
        """One line a problem, as compilers and editors read it: `channels.yaml:14:5: message`."""
        return "\n".join(f"{self.path}:{p.line}:{p.column}: {p.message}" for p in self.problems)

    def report(self) -> str:
        """The text, and under GitHub Actions the annotations too."""
        return f"{self.text()}\n{self.annotations()}" if os.environ.get("GITHUB_ACTIONS") == "true" else self.text()

    def annotations(self) -> str:
        """The same as GitHub's workflow commands, which put each problem on its line of the file.

        Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
        """
        return "\n".join(
            f"::{self.annotated_as} file={_property(str(self.path))},line={p.line},col={p.column}::{_data(p.message)}"
            for p in self.problems
        )


def _and_more(next_one: Problem, count: int) -> Problem:
    message = f"from here on there are {count:,} more problems; mend those above first"
    return Problem(next_one.line, next_one.column, message)


def _one_line(message: str) -> str:
    """The message with what is invisible in its quotations spelled out, and a giant quotation cut short."""
    if len(message) > MAX_MESSAGE:
        message = f"{message[: MAX_MESSAGE // 2]} … {message[-MAX_MESSAGE // 2 :]}"
    return visible(message)


def visible(text: str) -> str:
    """The text with what cannot be seen in it spelled out."""
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
