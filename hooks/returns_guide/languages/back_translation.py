"""What a catalogue says, translated back into English by somebody who had not seen the English.

It lies beside the catalogue as `<tag>.back.txt`: on each line a sentence's id (with the form where it counts:
`claim-form/photo-count.one`), a fingerprint of the words that were read, and what they say, with tabs between them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from returns_guide.languages.catalogue_files import CatalogueFile
from returns_guide.languages.sentences import Sentence
from returns_guide.problems import Problem

_HEAD = """\
# What the catalogue says, translated back by somebody who had not seen the English.
# What is still to be read: make unread TAG={tag}. Put it at the end as id, tab, English; then: make languages
"""


@dataclass(frozen=True)
class _Reading:
    line: int
    fingerprint: str
    english: str


def back_file(catalogue: Path) -> Path:
    """Where the translation back of a catalogue lies."""
    return catalogue.with_name(f"{catalogue.stem}.back.txt")


def to_be_read(read: CatalogueFile, names: list[str], sentences: list[Sentence]) -> dict[str, str]:
    """What a catalogue says, by the id and form; without what holds no words, or none yet."""
    found: dict[str, str] = {}
    for sentence in sentences:
        entry = read.entries.get(sentence.id)
        forms = [f".{name}" for name in names] if sentence.many else [""]
        for form, said in zip(forms, entry.said if entry and not entry.is_fuzzy else (), strict=False):
            if said and any(letter.isalpha() for letter in said):
                found[f"{sentence.id}{form}"] = said
    return found


def unread(read: CatalogueFile, names: list[str], sentences: list[Sentence], file: Path) -> dict[str, str]:
    """What nobody has read as it is now."""
    readings = _readings(file)
    said = to_be_read(read, names, sentences)
    return {of: words for of, words in said.items() if of not in readings or not _is_of(readings[of], words)}


def back_problems(read: CatalogueFile, names: list[str], sentences: list[Sentence], file: Path) -> Iterator[Problem]:
    """What has not been read as it is now, and what is read that isn't there."""
    readings, said = _readings(file), to_be_read(read, names, sentences)
    command = f"make unread TAG={read.tag}"
    if said and not file.is_file():
        yield Problem(1, 1, f"nobody has translated this language back; see what is to be read: {command}")
        return
    for of, words in said.items():
        if of not in readings:
            yield Problem(1, 1, f"{of} has not been translated back; see what is to be read: {command}")
        elif not readings[of].fingerprint:
            yield Problem(readings[of].line, 1, f"{of} has no fingerprint yet; make languages")
        elif not _is_of(readings[of], words):
            message = f"{of} has changed since it was read; read it again: {command}"
            yield Problem(readings[of].line, 1, message)
    for of in readings.keys() - said.keys():
        yield Problem(readings[of].line, 1, f"{of} isn't in the catalogue; delete it: make languages")


def renewed_readings(read: CatalogueFile, names: list[str], sentences: list[Sentence], file: Path) -> str:
    """The file sorted by ids, with a fingerprint for each new reading, and without what the catalogue has no more."""
    said = to_be_read(read, names, sentences)
    lines = [
        f"{of}\t{one.fingerprint or _fingerprint(said[of])}\t{one.english}\n"
        for of, one in sorted(_readings(file).items())
        if of in said
    ]
    return _HEAD.format(tag=read.tag) + "".join(lines)


def _readings(file: Path) -> dict[str, _Reading]:
    """Each reading by the id and form; where one stands twice, the last."""
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    found: dict[str, _Reading] = {}
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            of, *fingerprint, english = line.split("\t", 2)
            found[of] = _Reading(number, "".join(fingerprint), english)
    return found


def _is_of(reading: _Reading, words: str) -> bool:
    return reading.fingerprint == _fingerprint(words)


def _fingerprint(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:8]
