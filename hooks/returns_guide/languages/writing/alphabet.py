"""The order in which people of a language look for names in a list, as far as it needs no dictionary.

CLDR's orders (https://cldr.unicode.org/index/cldr-spec/collation-guidelines) for the letters that alphabets have of
their own; all other marks count only between names that are the same without them. Chinese letters come by their places
in Unicode, as how a name is read isn't known.
"""

import re
import unicodedata
from typing import TYPE_CHECKING

from returns_guide.languages.writing.scripts import script

if TYPE_CHECKING:
    from returns_guide.languages.language import Language

_AFTER = {
    "az": "cç eə gğ hx ıi kq oö sş uü",
    "bs": "cčć dđ sš zž",
    "cs": "cč rř sš zž",
    "da": "zæøå",
    "es": "nñ",
    "et": "sšzž wõäöü",
    "fi": "zåäö",
    "gl": "nñ",
    "hr": "cčć dđ sš zž",
    "hu": "oö uü",
    "is": "dð zþæö",
    "lt": "cč sš zž",
    "lv": "cč gģ kķ lļ nņ sš zž",
    "nb": "zæøå",
    "nn": "zæøå",
    "no": "zæøå",
    "pl": "aą cć eę lł nń oó sś zźż",
    "ro": "aăâ iî sș tț",
    "sk": "aä cč oô sš zž",
    "sl": "cčć dđ sš zž",
    "sq": "cç eë",
    "sv": "zåäö",
    "tr": "cç gğ ıi oö sş uü",
    "vi": "aăâ dđ eê oôơ uư",
}
"""By language, letters that have a place of their own: each follows all words that begin with the one before it."""
_SAME = {
    "da": {"ä": "æ", "ö": "ø", "aa": "å"},
    "nb": {"ä": "æ", "ö": "ø", "aa": "å"},
    "nn": {"ä": "æ", "ö": "ø", "aa": "å"},
    "no": {"ä": "æ", "ö": "ø", "aa": "å"},
    "sv": {"æ": "ä", "ø": "ö"},
    "fi": {"æ": "ä", "ø": "ö"},
    "hu": {"ő": "ö", "ű": "ü"},
}
_PLAIN = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"})
"""Letters that Unicode doesn't take apart."""
_KANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)} | {ord("ー"): None}
_LARGE_KANA = str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ")
_VOWEL_FIRST = re.compile("([เ-ไເ-ໄ])([ก-ฮກ-ຮ])")
"""Thai and Lao write some vowels before the letter that they follow."""
_LAST = "\U0010ffff"
_NAME_OF = {
    "Arab": "ARABIC", "Hebr": "HEBREW", "Cyrl": "CYRILLIC", "Grek": "GREEK", "Thai": "THAI", "Laoo": "LAO",
    "Deva": "DEVANAGARI", "Kore": "HANGUL", "Hans": "CJK", "Hant": "CJK", "Armn": "ARMENIAN", "Geor": "GEORGIAN",
}  # fmt: skip
"""How Unicode names the letters of scripts that come before Latin ones in lists of their languages."""


def place(name: str, spoken: "Language") -> tuple[bool, str, str]:
    """What a name is sorted by in a list for readers of a language."""
    known = spoken.tag.partition("-")[0]
    word = unicodedata.normalize("NFC", name).translate({0x130: "i", 0x49: "ı"} if known in ("az", "tr") else {})
    word = word.casefold()
    for one, other in _SAME.get(known, {}).items():
        word = word.replace(one, other)
    for letters in _AFTER.get(known, "").split():
        for at, letter in enumerate(letters):
            word = word.replace(letter, letters[0] + _LAST * at)
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", word) if not unicodedata.combining(sign))
    plain = plain.translate(_PLAIN).translate(_KANA).translate(_LARGE_KANA)
    return _is_foreign(plain, spoken), _VOWEL_FIRST.sub(r"\2\1", plain), unicodedata.normalize("NFKD", name).casefold()


def _is_foreign(plain: str, spoken: "Language") -> bool:
    own = _NAME_OF.get(script(spoken))
    return bool(own and plain[:1].isalpha() and not unicodedata.name(plain[0], "").startswith(own))
