"""Recognise which language words are in, by their script and their commonest words: surely, or not at all."""

import re
from collections import Counter
from functools import cache

_SCRIPTS = {
    "ja": "\u3040-\u30ff",
    "ko": "\uac00-\ud7a3",
    "zh": "\u4e00-\u9fff",
    "ar": "\u0621-\u064a",
    "he": "\u05d0-\u05ea",
    "el": "\u0370-\u03ff",
    "ru": "\u0400-\u04ff",
    "th": "\u0e00-\u0e7f",
    "hi": "\u0900-\u097f",
}
"""Signs that show a language, or the one that is most often written with them; Japanese goes before Chinese."""
_COMMON = {
    "en": "the and your you to with this that our if from when what are it have is for of not we by can will or how",
    "de": "der die das und ist nicht sie ihre ihr ihren mit den dem ein eine einen wir auf bei zu zum zur oder wenn im",
    "fr": "le la les des et est vous votre vos nous une un dans pour avec sur que qui ne pas du au aux ou chez si",
    "es": "el la los las y es su sus usted en una un para con que no del al lo se de por antes si está más nos te tu",
    "pt": "o a os as e é seu sua você em uma um para com que não do da dos das no na se de por antes ao ou mais nos",
    "it": "il lo la gli le e è suo sua in una un per con che non del della al alla di da si nel se prima ci o più tuo",
    "nl": "de het een en is uw je u wij niet met van voor op bij dat die te als naar of om zijn aan uit onze ons",
    "da": "det den og er ikke din dit du med for på til en et vi af at eller hvis som fra har kan os dig",
    "sv": "det den och är inte din ditt du med för på till en ett vi av att eller om som från har kan oss dig",
    "nb": "det den og er ikke din ditt du med for på til en et vi av å eller hvis som fra har kan oss deg",
    "fi": "ja on ei se että ovat tai jos kun sinun meidän kuin olet ole mutta myös tämä niin voit tilauksen",
    "pl": "i w na z nie się do to jest że od za o dla po jak lub jeśli przez ze są twoje nas być oraz",
    "cs": "a je na se v že z do to si s pro nebo jak když od po za ve jsou být vaše nás při",
    "tr": "ve bir bu için ile de da ne olarak veya sizin eğer gibi daha en çok var biz olan kadar ürünü siparişi",
    "ca": "el la els les i és una un per amb que no del al dels si de en o us més abans ho què vostra",
}
"""Of each language, about the thirty commonest words that stand around what is said of an order."""
_WORD = re.compile(r"[^\W\d_]+")


def recognised(text: str) -> str | None:
    """The tag of the language that a text is in beyond doubt, or None."""
    if script := _script(text):
        return script
    words = _WORD.findall(text.lower())
    ranked = commonest(words).most_common(2)
    if not ranked or ranked[0][1] < 4 or ranked[0][1] * 8 < len(words):
        return None
    return ranked[0][0] if len(ranked) < 2 or ranked[0][1] >= ranked[1][1] * 1.25 else None


def commonest(words: list[str]) -> Counter[str]:
    """How many of these words, in small letters, are among the commonest of each language."""
    return Counter(tag for word in words for tag in _languages_with().get(word, ()))


def _script(text: str) -> str | None:
    letters = sum(map(str.isalpha, text)) or 1
    for tag, signs in _SCRIPTS.items():
        count = len(re.findall(f"[{signs}]", text))
        if count >= 4 and count * (5 if tag == "ja" else 2) > letters:
            return tag
    return None


@cache
def _languages_with() -> dict[str, tuple[str, ...]]:
    words = {word for common in _COMMON.values() for word in common.split()}
    return {word: tuple(tag for tag, common in _COMMON.items() if word in common.split()) for word in words}
