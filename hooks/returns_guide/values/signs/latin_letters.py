"""Write words in plain Latin letters, as people do there who have to: ü is ue in German, and u in Spanish and Turkish.

A table of our own, since what packages offer knows no language: to them 市場 is Chinese, and ü always u. Scripts
without one usual way into Latin letters, like Japanese or Arabic, stay as they are.
"""

import re
import unicodedata

_SPELLED = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h", "ŋ": "n"}
)
"""Latin letters that do not come apart into another one and its marks."""
_AS_TWO = str.maketrans({"ø": "oe"})
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_DANISH = str.maketrans({"å": "aa", "ä": "ae", "ö": "oe"})
_WRITTEN = dict.fromkeys(("de", "gsw", "lb", "nds"), _GERMAN) | dict.fromkeys(("da", "nb", "nn", "no"), _DANISH)
"""Languages in which a letter with a mark becomes two; in all others it loses the mark."""
_UNLIKE_GERMAN = re.compile("[åışğőűõñ¿¡áíóúřěůďťňčžľĺŕăţșț]|gü[eiéí]")
"""What German words do not have: where the language isn't known, ä, ö and ü beside it are another's."""
_DANISH_LETTERS = re.compile("[æø]")
_LATIN_WITH_MARKS = re.compile("([a-z])[\u0300-\u036f]+")


def _table(letters: str, latin: str) -> dict[str, str]:
    return {letter: written.strip("_") for letter, written in zip(letters, latin.split(), strict=True)}


_CYRILLIC = {
    **_table("абвгдежзийклмнопрстуф", "a b v g d e zh z i y k l m n o p r s t u f"),
    **_table("хцчшщъыьэюя", "kh ts ch sh shch _ y _ e yu ya"),
    **_table("іїєґђјљњћџѕ", "i i ie g dj j lj nj c dz dz"),
}
_SERBIAN = _table("жхцчш", "z h c c s")
_THERE = {"uk": _table("ги", "h y"), "be": _table("г", "h"), "bg": _table("щъх", "sht a h")}
_THERE |= {"sr": _SERBIAN, "mk": _SERBIAN}
"""Where a language that writes Cyrillic does not do as Russian does."""
_GREEK = _table("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o")
_OU = re.compile("ο[υύ]")


def latin_letters(text: str, tag: str | None = None) -> str:
    """A text in small letters, its Latin ones without marks; `tag` names its language, where it is known.

    Other scripts stay as they are, in the form in which a letter and its marks are one sign.
    """
    small = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).lower())
    return without_marks(small.translate(_rules(small, tag)).translate(_AS_TWO))


def without_marks(text: str) -> str:
    """A text in small letters whose Latin ones have lost their marks, and nothing else has changed."""
    apart = unicodedata.normalize("NFKD", text).lower().translate(_SPELLED)
    return unicodedata.normalize("NFC", _LATIN_WITH_MARKS.sub(r"\1", apart))


def romanised(text: str, tag: str | None = None) -> str:
    """The same, with Cyrillic and Greek letters in Latin ones, too."""
    letters = _GREEK | _CYRILLIC | _THERE.get((tag or "").partition("-")[0], {})
    apart = unicodedata.normalize("NFKD", _OU.sub("ou", latin_letters(text, tag)).replace("й", "y").replace("ї", "i"))
    spelled = "".join(letters.get(sign, sign) for sign in apart if not unicodedata.combining(sign))
    return unicodedata.normalize("NFC", spelled)


def _rules(small: str, tag: str | None) -> dict[int, str]:
    """What becomes of letters with marks: by the language, or by what else stands there."""
    if tag:
        return _WRITTEN.get(tag.partition("-")[0].lower(), {})
    if _DANISH_LETTERS.search(small):
        return _DANISH
    return {} if _UNLIKE_GERMAN.search(small) else _GERMAN
