"""Say, in one line each, where words are in another language than their guide, and which advice is silent there."""

from collections.abc import Iterator, Mapping

from returns_guide.advice.passages import Section
from returns_guide.languages.language import ENGLISH, tag_problem
from returns_guide.languages.writing.recognition import recognised
from returns_guide.model import Channel, Guide
from returns_guide.problems import Problem

RULE = "language"


def other_language(
    guide: Guide, sections: list[Section], place: tuple[int, int], speaks: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    """At most two: that the whole file is in another language than it says, and which rules do not know its language.

    `place` is where the file names its language or could; `speaks` has the languages that a rule knows.
    """
    spoken, words = _first_part(guide.spoken.tag), recognised(_words(sections))
    if words and not _alike(words, spoken):
        yield Problem(
            *place, f"these words look {_name(words)}, but the guide is built in {_name(spoken)}; {_way(guide, words)}"
        )
    silent = [rule for rule, known in speaks.items() if spoken not in known]
    if silent:
        yield Problem(
            *place, f"{_listed(silent)} {'is' if len(silent) == 1 else 'are'} silent: they know no {_name(spoken)}"
        )
    elif not words or _alike(words, spoken):
        yield from _in_parts(sections, spoken, [rule for rule, known in speaks.items() if known == {ENGLISH}])


def _in_parts(sections: list[Section], spoken: str, rules: list[str]) -> Iterator[Problem]:
    """Parts in another language than the rest, in one line at the first."""
    read = [(section, recognised(_words([section]))) for section in sections]
    others = [(section, tag) for section, tag in read if tag and not _alike(tag, spoken)]
    if others:
        section, tag = others[0]
        more = f", and those of {len(others) - 1} more," if others[1:] else ""
        name = f'of "{section.part.name}"' if isinstance(section.part, Channel) else "here"
        message = (
            f"the words {name} look {_name(tag)}{more} in a guide in {_name(spoken)}; {_listed(rules)} are silent there"
        )
        yield Problem(section.line, section.column, message)


def _way(guide: Guide, tag: str) -> str:
    if guide.language or guide.languages:
        return f"write them in {_name(guide.spoken.tag)}, or name their language at the top: {tag}"
    if tag_problem(tag) is None:
        return f'write "language: {tag}" at the top'
    return f"{_name(tag)} is no language that the site speaks yet: CONTRIBUTING.md says how to add one"


def _words(sections: list[Section]) -> str:
    return " ".join(passage.words for section in sections for passage in section.passages)


def _listed(rules: list[str]) -> str:
    return f"the advice {', '.join(f'[{rule}]' for rule in rules)}"


def _first_part(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _alike(one: str, other: str) -> bool:
    """Whether two languages are too near to be told apart by their commonest words or their script."""
    near = (
        {"da", "nb", "nn", "no"},
        {"ru", "uk", "be", "bg", "sr", "mk"},
        {"ar", "fa", "ur"},
        {"pt", "gl"},
        {"de", "lb"},
    )
    return (
        one == other
        or any(one in group and other in group for group in near)
        or (one == "hi" and other in ("mr", "ne"))
    )


def _name(tag: str) -> str:
    from babel import Locale  # few files need it

    return str(Locale.parse(tag).get_display_name(ENGLISH))
