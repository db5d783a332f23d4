"""How a language is written: its script, and the styles that pages in it need beside those of every page.

English needs none of them, and no page carries those of another language.
"""

from functools import cache
from typing import TYPE_CHECKING

from returns_guide.languages.language import ENGLISH

if TYPE_CHECKING:
    from returns_guide.languages.language import Language

LATIN = "Latn"
_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"})
_ALPHABETS = frozenset({LATIN, "Cyrl", "Grek", "Armn", "Geor"})
"""Scripts whose long words a browser can hyphenate."""
_EAST_ASIAN = {"Jpan": "japanese", "Kore": "korean", "Hans": "simplified-chinese", "Hant": "traditional-chinese"}
"""Their fonts, which write the same signs in different ways."""
_TALL = frozenset({
    "Arab", "Beng", "Deva", "Gujr", "Guru", "Khmr", "Knda", "Laoo", "Mlym", "Mymr", "Orya", "Sinh", "Taml", "Telu",
    "Thai", "Tibt",
})  # fmt: skip
"""Scripts with signs far above and below their letters."""


@cache
def script(spoken: "Language") -> str:
    """The script of a language, by its code in ISO 15924: "Arab", "Jpan", "Latn"."""
    if spoken.tag.partition("-")[0] == ENGLISH:
        return LATIN
    from babel.core import get_global

    locale, likely = spoken.locale, get_global("likely_subtags")
    parts = (locale.language, locale.territory), (locale.language, None)
    found = (likely.get("_".join(filter(None, part))) for part in parts)
    return locale.script or next((one.split("_")[1] for one in found if one), LATIN)


def styles(spoken: "Language") -> tuple[str, ...]:
    """The styles that a language's pages need, by their names in components/languages."""
    if spoken.tag.partition("-")[0] == ENGLISH:
        return ()
    written = script(spoken)
    needed = {
        "right-to-left": written in _RIGHT_TO_LEFT,
        "long-words": written in _ALPHABETS,
        "east-asian": written in _EAST_ASIAN,
        "tall-letters": written in _TALL,
        _EAST_ASIAN.get(written, ""): written in _EAST_ASIAN,
    }
    return tuple(style for style, is_needed in needed.items() if is_needed)
