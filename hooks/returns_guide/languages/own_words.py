"""The site's sentences as a store can replace them: by their ids, with every place as `{name}`.

Of a sentence that counts, `claim-form/photo-count` is what is said of any number, and `claim-form/photo-count.one` what
is said where the language has another form, by CLDR's name of the form.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from returns_guide.languages.catalogue import parts_of
from returns_guide.languages.language import Language
from returns_guide.languages.sentences import SHOWN, TEMPLATES, Sentence, sentences
from returns_guide.values.signs.plain_signs import plain_signs

_PLACE = re.compile(r"\{(\w*)\}")
_OTHER_BRACES = re.compile(r"[｛﹛]\w*[｝﹜}]|\{\w*[｝﹜]")
_SEEN_BRACES = re.compile(r"\{\{+[^{}]*\}*|\{(?!\w*\})[^{}]*\}")
_FORMS = ("zero", "one", "two", "few", "many")
"""Those of plural forms that a sentence can have beside what it says of any number."""


@dataclass(frozen=True)
class Replaceable:
    """A sentence as an editor reads it, and its places; `counts` where it is said of a number."""

    english: str
    places: frozenset[str]
    counts: bool = False


def replaceable() -> dict[str, Replaceable]:
    """By id, every sentence that can be replaced, and the forms of those that count."""
    files = {file for pattern in SHOWN for file in TEMPLATES.glob(pattern)}
    return _replaceable(frozenset((file, file.stat().st_mtime_ns) for file in files))


def problems_with(of: str, words: str, spoken: Language) -> Iterator[str]:
    """What is wrong with a store's words for a sentence; nothing about those that are right in themselves."""
    known = replaceable()
    if of not in known:
        yield f'"{of}" is no sentence of the site; {_meant(of, known)}'
        return
    form = of.partition(".")[2]
    if form and form not in spoken.counts:
        yield _form_problem(form, spoken)
        return
    yield from _place_problems(known[of], words, may_lack_the_number=bool(form))


def as_written(words: str) -> str:
    """A sentence with its places as an editor writes them."""
    return "".join(f"{{{place}}}" if place else part for part, place in parts_of(words))


def _place_problems(sentence: Replaceable, words: str, *, may_lack_the_number: bool) -> Iterator[str]:
    for braces in _OTHER_BRACES.findall(words):
        yield f'holds "{braces}", which customers would see; write "{plain_signs(braces)}"'
    found = set(_PLACE.findall(_OTHER_BRACES.sub(lambda braces: plain_signs(braces[0]), words)))
    known = ", ".join(f"{{{name}}}" for name in sorted(sentence.places))
    for name in sorted(found - sentence.places):
        yield f'has a place "{{{name}}}", which nothing fills in; write {known or "the words alone"}'
    yield from _brace_problems(sentence.english, words)
    lost = sorted(sentence.places - found)
    if may_lack_the_number and len(lost) == 1:
        return
    for name in lost:
        yield f'has lost the place "{{{name}}}"; put it in, as here: “{sentence.english}”'


def _form_problem(form: str, spoken: Language) -> str:
    forms = ", ".join(one for one in spoken.counts if one in _FORMS)
    is_rare = form in spoken.locale.plural_form.tags
    rare = f'"{form}" is what this language says of millions or fractions only, and the site counts none'
    message = rare if is_rare else f'"{form}" is no form of numbers in this language'
    return f'{message}; {f"write one of: {forms}; or " if forms else ""}leave ".{form}" away'


def _brace_problems(english: str, words: str) -> Iterator[str]:
    """Places that are there more often than in English, and braces that customers would see."""
    for name, times in Counter(_PLACE.findall(words)).items():
        place = f"{{{name}}}"
        if place in english and times > english.count(place):
            yield f'has the place "{place}" {times} times; write it as often as here: “{english}”'
    for braces in _SEEN_BRACES.findall(words):
        yield f'holds "{braces}", which customers would see; write one brace at each side of a place, and no space'


def _meant(of: str, known: dict[str, Replaceable]) -> str:
    near = get_close_matches(of, known, n=1)
    return f'did you mean "{near[0]}"?' if near else "take one from the list: make sentences"


@lru_cache(maxsize=1)
def _replaceable(_: frozenset[tuple[Path, int]]) -> dict[str, Replaceable]:
    found: dict[str, Replaceable] = {}
    for sentence in sentences():
        found |= _forms_of(sentence)
    return found


def _forms_of(sentence: Sentence) -> dict[str, Replaceable]:
    many = as_written(sentence.many or sentence.words)
    whole = Replaceable(many, frozenset(_PLACE.findall(many)), counts=bool(sentence.many))
    forms = _FORMS if sentence.many else ()
    one = Replaceable(as_written(sentence.words), whole.places, counts=True)
    return {sentence.id: whole, **{f"{sentence.id}.{form}": one for form in forms}}
