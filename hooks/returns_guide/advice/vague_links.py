"""Advise against links whose words do not say where they lead: screen readers list links without what is around them.

Source: https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context
"""

import re
from collections.abc import Iterator

from returns_guide.advice.passages import Passage, Section
from returns_guide.advice.prose import words_of
from returns_guide.model import Guide, Link
from returns_guide.problems import Problem

_CODE = re.compile(r"`[^`]*`")
_MARKDOWN_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)+)\]\(")
_CLICK_HERE = re.compile(
    r"\b(?:click|tap|press) (?:on )?here\b|\b(?:klicken|tippen|drücken) sie (?:bitte )?hier\b|\b(?:klick|tippe?) hier\b"
    r"|\b(?:cliquez|appuyez|touchez) (?:sur )?ici\b|\b(?:haga|haz) clic aquí|\b(?:pulse|pulsa|toque|toca) aquí"
    r"|\b(?:clicchi|clicca|(?:fai|faccia) clic|tocchi|tocca) qui\b|\b(?:klik|tik) hier\b|\bclique aqui\b"
    r"|(?:こちら|ここ)を(?:クリック|タップ|押)|(?:انقر|اضغط) هنا",
    re.IGNORECASE,
)
VAGUE = {
    "en": frozenset(
        {"here", "this", "link", "this link", "the link", "this page", "this website", "go", "go here", "see here"}
        | {f"{verb}{more}" for verb in ("", "read ", "learn ", "see ", "find out ") for more in ("more", "more here")}
        | {"more info", "more information", "more details", "details", "click", "tap", "continue reading"}
    ),
    "de": frozenset(
        {
            "hier",
            "hier klicken",
            "link",
            "dieser link",
            "diese seite",
            "mehr",
            "mehr erfahren",
            "mehr dazu",
            "weiterlesen",
        }
        | {"weiter", "weitere infos", "weitere informationen", "mehr infos", "mehr informationen", "zur seite"}
    ),
    "fr": frozenset(
        {"ici", "cliquez ici", "lien", "ce lien", "cette page", "plus", "en savoir plus", "lire plus", "lire la suite"}
        | {"la suite", "plus d’infos", "plus d'infos", "plus d’informations", "plus d'informations", "détails", "voir"}
    ),
    "es": frozenset(
        {"aquí", "aqui", "clic aquí", "enlace", "este enlace", "esta página", "más", "ver más", "leer más", "saber más"}
        | {"más información", "más info", "detalles"}
    ),
    "it": frozenset(
        {
            "qui",
            "clicca qui",
            "link",
            "questo link",
            "questa pagina",
            "altro",
            "di più",
            "leggi di più",
            "scopri di più",
        }
        | {"maggiori informazioni", "più informazioni", "dettagli", "continua"}
    ),
    "nl": frozenset(
        {"hier", "klik hier", "link", "deze link", "deze pagina", "meer", "lees meer", "meer lezen", "lees verder"}
        | {"meer info", "meer informatie", "details", "verder"}
    ),
    "pt": frozenset(
        {"aqui", "clique aqui", "link", "este link", "esta página", "mais", "ver mais", "ler mais", "saiba mais"}
        | {"mais informações", "detalhes"}
    ),
    "ja": frozenset(
        {"こちら", "ここ", "詳細", "詳しくはこちら", "続きを読む", "もっと見る", "リンク", "こちらから", "このページ"}
    ),
    "ar": frozenset(
        {"هنا", "اضغط هنا", "انقر هنا", "المزيد", "اقرأ المزيد", "رابط", "هذا الرابط", "هذه الصفحة", "التفاصيل"}
    ),
}
"""Words that say nothing of where a link leads, by language."""


def vague_links(guide: Guide, sections: list[Section]) -> Iterator[Problem]:
    """Every link that is called "here" or the like, and every "click here"."""
    vague = VAGUE["en"] | VAGUE.get(guide.spoken.tag.partition("-")[0], frozenset())
    for passage in (one for section in sections for one in section.passages):
        for words in _vague_words(passage, vague):
            message = (
                f'"{words}" does not say where it leads; let the words of the link name it, like "Open Your Orders"'
            )
            yield Problem(passage.line, passage.column, message)


def _vague_words(passage: Passage, vague: frozenset[str]) -> Iterator[str]:
    is_label = isinstance(passage.part, Link) and passage.name == "label"
    links = [passage.words] if is_label else _MARKDOWN_LINK.findall(_CODE.sub("", passage.written))
    yield from (words for words in links if " ".join(words_of(words.lower())) in vague)
    if found := _CLICK_HERE.search(passage.words):
        yield found[0]
