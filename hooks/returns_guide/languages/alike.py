"""The sentences that several languages say in the same words, with the reason: overrides/languages/same.yaml."""

from collections import defaultdict
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

    def unexplained(self, sentence: str, tags: list[str]) -> dict[str, list[str]]:
        """Of languages that say a sentence alike, each with those before it for which no reason is given."""
        found: dict[str, list[str]] = defaultdict(list)
        for one, other in combinations(tags, 2):
            reason = next((r for r in self.reasons if sentence in r.sentences and r.languages >= {one, other}), None)
            if reason:
                self._needed.add((reason.line, sentence))
            elif one.partition("-")[0] != other.partition("-")[0]:  # pt and pt-BR may well say the same
                found[other].append(one)
        return found

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
