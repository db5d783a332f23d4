"""The sentences that several languages say in the same words, with the reason: overrides/languages/same.yaml."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

import yaml

from returns_guide.languages.catalogue import FOLDER
from returns_guide.problems import Problem

FILE = FOLDER / "same.yaml"


@dataclass(frozen=True)
class _Reason:
    """`sentences` that the `languages` say alike, "en" among them."""

    line: int
    languages: frozenset[str]
    sentences: frozenset[str]


@dataclass
class Alike:
    """The list, and which of its entries have been needed."""

    file: Path
    reasons: list[_Reason]
    _needed: set[tuple[int, str]] = field(default_factory=set)

    @classmethod
    def read(cls) -> "Alike":
        """The list; an empty one where there is none."""
        file = FILE
        nodes = yaml.compose(file.read_text("utf-8"), Loader=yaml.CSafeLoader) if file.is_file() else None
        return cls(file, [_reason(node) for node in nodes.value] if nodes else [])

    @property
    def name(self) -> str:
        """What a person calls it."""
        return self.file.name

    def unexplained(self, sentence: str, tags: list[str]) -> Iterator[list[str]]:
        """Of languages that say a sentence alike, each pair that no reason names."""
        for pair in combinations(tags, 2):
            reason = next((one for one in self.reasons if sentence in one.sentences and one.languages >= {*pair}), None)
            if reason:
                self._needed.add((reason.line, sentence))
            elif len({tag.partition("-")[0] for tag in pair}) > 1:  # pt and pt-BR may well say the same
                yield list(pair)

    def unused(self) -> Iterator[Problem]:
        """What has no need of its reason any more."""
        for reason in self.reasons:
            for sentence in sorted(reason.sentences):
                if (reason.line, sentence) not in self._needed:
                    message = f"{sentence} isn't said alike in {' '.join(sorted(reason.languages))}; delete it here"
                    yield Problem(reason.line, 1, message)


def _reason(node: yaml.MappingNode) -> _Reason:
    said = {key.value: value.value for key, value in node.value}
    if not said.get("why"):
        raise ValueError(f"{FILE.name}:{node.start_mark.line + 1}: without a reason; write why:")
    return _Reason(node.start_mark.line + 1, frozenset(said["languages"].split()), frozenset(said["sentences"].split()))
