"""Find what somebody meant to replace before the guide is published: example addresses, and notes to oneself."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from returns_guide.languages.writing.recognition import commonest, recognised
from returns_guide.problems import InvalidGuide, Problem
from returns_guide.reading.document import Node, declared_language, read_document, written_values
from returns_guide.reading.silences import silences
from returns_guide.values.signs.plain_signs import plain_signs

RULE = "placeholder"
"""What an editor calls it who has meant one: `# fine: placeholder (our help desk's number)`."""

_SAMPLE = "example|beispiel|muster(?:mann|firma|shop)?|exemple|ejemplo|exemplo|esempio|voorbeeld"
LABELS = r"(?<![\w-])(?<![\w-]\.)(?:[\w-]+\.)+"
"""What stands in a site's name before its last part. It is read from its beginning only: a search that began again at
each of its letters would read a long row of them as often as it has letters."""
_NOBODYS = re.compile(
    # Names that belong to nobody: https://www.rfc-editor.org/rfc/rfc2606 and https://www.rfc-editor.org/rfc/rfc6761
    rf"(?:(?:{LABELS})?\bexample\.(?:com|net|org)|{LABELS}(?:example|invalid|test|localhost))(?![\w-]|\.\w)"
    # … names that look like them, and names of local networks
    rf"|(?:\bwww\.|//|@)(?:{_SAMPLE})(?:\.[a-z]{{2,6}})+\b|{LABELS}local\b|\blocalhost\b"
    # https://www.rfc-editor.org/rfc/rfc5737
    r"|\b(?:127\.0\.0\.1|192\.0\.2\.\d+|198\.51\.100\.\d+|203\.0\.113\.\d+)\b"
    # Telephone numbers that belong to nobody: https://en.wikipedia.org/wiki/555_(telephone_number)
    r"|\b555[ .-]?01\d\d\b"
    r"|\b(?:FIXME|TBD|XXX+)\b|(?i:\blorem ipsum\b|\bchange-?me\b)"
)
_FULL_WIDTH = re.compile("[\uff01-\uff5e]")
_TODO = re.compile(r"\bTODO\b")
_ALL = frozenset({"es", "pt", "gl", "ast", "an", "mwl"})
"""Languages in which TODO is a word: all."""
_NOTES = "|".join(
    (
        r"TODO|PENDIENTE|PENDENTE|(?:POR|A) DEFINIR|À DÉFINIR|DA DEFINIRE|(?:NADER )?TE BEPALEN",
        r"(?i:[àa] (?:compl[ée]ter|remplir|renseigner)|(?:por|a) (?:completar|rellenar|preencher))",
        r"(?i:da (?:completare|compilare))",
        r"(?i:(?:noch |hier )?(?:zu|noch|hier) (?:ergänzen|erg(?:ae|a)nzen|einzutragen)|(?:nog |nader )?in te vullen)",
        r"(?i:skal udfyldes|ska fyllas i|må fylles ut|do uzupełnienia|doldurulacak|tamamlanacak)|ЗАПОЛНИТЬ|УТОЧНИТЬ",
        r"未記入|要記入|記入予定|要確認|未定|待填写|待填|待定|待補充|待补充|미정|작성 ?예정",
        r"يُ?ستكمل لاحق[\u064b\u0627]*|يُ?حد[\u0651]?د لاحق[\u064b\u0627]*|للإكمال|للاستكمال",
    )
)
_APART = re.compile(
    rf"^[\W_]*({_NOTES})[\W_]*$|^[\W_]*({_NOTES})\s*(?:[:：…–—]|\.\.|- )"
    rf"|[(\[{{<（［【〔「]\s*({_NOTES})\s*(?:[:：][^)\]]{{0,500}})?[)\]}}>）］】〕」]"
)
"""Notes that could as well be words, so that they count alone, before a colon, or in brackets."""


MEANT = f"Where a placeholder is meant, say why in its line or the line above: # fine: {RULE} (your reason)"


class Unfinished(InvalidGuide):
    """A file with placeholders, which no build for customers takes."""

    annotated_as = "warning"


def placeholders(channels_file: Path, written: Path) -> Iterator[Unfinished]:
    """Every file with a placeholder, with its places: the channels file, and the pages in `written`."""
    source = channels_file.read_bytes()
    meant = {one.speaks_for for one in silences(source.decode("utf-8-sig")) if RULE in one.rules}
    found = [one for one in left_in(read_document(source)[0]) if one.line not in meant]
    if found:
        yield Unfinished(channels_file, found)
    for page in sorted(written.rglob("*.md")):
        text = unquote(unescape(page.read_text("utf-8")))
        tag, lines = recognised(text), enumerate(text.splitlines(), 1)
        problems = [Problem(at, 1, _refusal(one)) for at, line in lines if (one := placeholder_in(line, tag))]
        if problems:
            yield Unfinished(page, problems)


def left_in(top: Node) -> Iterator[Problem]:
    """Each placeholder in the document of a channels file, also where its editor has said that it is meant."""
    texts = list(written_values(top))
    spoken = declared_language(top) or recognised(" ".join(node.data for node in texts))
    for node in texts:
        if found := placeholder_in(node.data, spoken):
            yield Problem(node.line, node.column, _refusal(found))


def _refusal(found: str) -> str:
    return f'"{found}" is a placeholder; write the real one before it is published'


def placeholder_in(text: str, tag: str | None = None) -> str | None:
    """The first placeholder in a text, or None; `tag` names the language around it, where it is known."""
    return next(placeholders_in(text, tag), None)


def placeholders_in(text: str, tag: str | None = None) -> Iterator[str]:
    """Every placeholder in a text, whichever signs it is written in."""
    for one in (text, plain_signs(text)) if _FULL_WIDTH.search(text) else (text,):
        yield from (match.group() for match in _NOBODYS.finditer(one))
        yield from (next(filter(None, match.groups())) for match in _APART.finditer(one))
        if _TODO.search(one) and not _is_word(one, tag):
            yield "TODO"


def _is_word(text: str, tag: str | None) -> bool:
    """Whether TODO in a text means "all": by its language, or by the words around it where that isn't known."""
    if tag and tag.partition("-")[0] in _ALL:
        return True
    around = commonest(re.findall(r"[^\W\d_]+", _TODO.sub(" ", text).lower()))
    return tag is None and max((around[one] for one in _ALL), default=0) > around["en"]
