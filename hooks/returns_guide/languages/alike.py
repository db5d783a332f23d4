"""The sentences that several languages say in the same words, with the reason: overrides/languages/same.yaml."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from returns_guide.languages.catalogue import FOLDER
from returns_guide.problems import Problem

FILE = FOLDER / "same.yaml"
_KEYS = ("why", "languages", "sentences")


@dataclass(frozen=True)
class _Reason:
    """`sentences` that the `languages` say alike, "en" among them."""

    line: int
    languages: frozenset[str]
    sentences: frozenset[str]


@dataclass
class Alike:
    """The list, what is wrong with it, and which of its entries have been needed."""

    file: Path
    reasons: list[_Reason] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _needed: set[tuple[int, str]] = field(default_factory=set)

    @classmethod
    def read(cls) -> "Alike":
        """The list; an empty one where there is none."""
        alike = cls(FILE)
        try:
            top = yaml.compose(FILE.read_text("utf-8"), Loader=yaml.CSafeLoader) if FILE.is_file() else None
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark
            alike.problems.append(Problem(mark.line + 1 if mark else 1, 1, "is no YAML here; mend this line"))
            return alike
        for node in top.value if isinstance(top, yaml.SequenceNode) else ():
            alike._add(node)
        return alike

    @property
    def name(self) -> str:
        """What a person calls it."""
        return self.file.name

    def unexplained(self, sentence: str, tags: list[str]) -> dict[str, list[str]]:
        """Of languages that say a sentence alike, each for which no reason is given, with the others."""
        named = [one for one in self.reasons if sentence in one.sentences and len(one.languages & {*tags}) > 1]
        reason = max(named, key=lambda one: len(one.languages & {*tags}), default=None)
        if reason:
            self._needed.add((reason.line, sentence))
        outside = [tag for tag in tags if tag not in reason.languages] if reason else tags[1:]
        found = {tag: [other for other in tags if _is_other(tag, other)] for tag in outside}
        return {tag: others for tag, others in found.items() if others}

    def unused(self) -> Iterator[Problem]:
        """What has no need of its reason any more."""
        for reason in self.reasons:
            for sentence in sorted(reason.sentences):
                if (reason.line, sentence) not in self._needed:
                    message = f"{sentence} isn't said alike in {' '.join(sorted(reason.languages))}; delete it here"
                    yield Problem(reason.line, 1, message)

    def _add(self, node: yaml.Node) -> None:
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        said = {key.value: value.value for key, value in pairs if isinstance(value, yaml.ScalarNode)}
        line = node.start_mark.line + 1
        if missing := [key for key in _KEYS if not said.get(key)]:
            self.problems.append(
                Problem(line, 1, f"has no {' and no '.join(missing)}; write each of {', '.join(_KEYS)}")
            )
            return
        words = (frozenset(said[key].split()) for key in ("languages", "sentences"))
        self.reasons.append(_Reason(line, *words))


def _is_other(tag: str, other: str) -> bool:
    """Another language: pt and pt-BR may well say the same."""
    return tag.partition("-")[0] != other.partition("-")[0]
