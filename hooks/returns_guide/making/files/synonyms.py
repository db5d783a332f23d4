"""What customers call the same thing, in groups: the guide may say one of them, and somebody type another.

They are sentences of the catalogues, in search-synonyms-words.json, and lie in what search loads as its index; the
script (search-index.mjs) takes them apart at their commas.
"""

import json

from returns_guide import ROOT
from returns_guide.languages.language import Language
from returns_guide.languages.script_words import words_in

FILE = ROOT / "overrides/site/components/search-synonyms/search-synonyms-words.json"


def synonyms(spoken: Language) -> list[str]:
    """Those of a language, with commas between them, a text for each thing."""
    return [str(words) for words in words_in(json.loads(FILE.read_text("utf-8")), FILE.parent.name, spoken).values()]
