"""Find what somebody meant to replace before the guide is published: example addresses, and notes to oneself."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from returns_guide.problems import InvalidGuide, Problem
from returns_guide.reading.document import read_document, written_values

_PLACEHOLDER = re.compile(
    # Names that belong to nobody: https://www.rfc-editor.org/rfc/rfc2606 and https://www.rfc-editor.org/rfc/rfc6761
    r"(?:(?:[\w-]+\.)*\bexample\.(?:com|net|org)|(?:[\w-]+\.)+(?:example|invalid|test|localhost))(?![\w-]|\.\w)"
    # … names that look like them, and names of local networks
    r"|(?:\bwww\.|//|@)example(?:\.[a-z]{2,6})+\b|(?:\b[\w-]+\.)+local\b|\blocalhost\b"
    # https://www.rfc-editor.org/rfc/rfc5737
    r"|\b(?:127\.0\.0\.1|192\.0\.2\.\d+|198\.51\.100\.\d+|203\.0\.113\.\d+)\b"
    # Telephone numbers that belong to nobody: https://en.wikipedia.org/wiki/555_(telephone_number)
    r"|\b555[ .-]?01\d\d\b"
    r"|\b(?:TODO|FIXME|TBD|XXX+)\b|(?i:\blorem ipsum\b|\bchange-?me\b)"
)


def placeholders(channels_file: Path, written: Path) -> Iterator[InvalidGuide]:
    """Every file with a placeholder, with its places: the channels file, and the pages in `written`."""
    top = read_document(channels_file.read_bytes())[0]
    found = [(node.line, node.column, node.data) for node in written_values(top)]
    yield from _refused(channels_file, found)
    for page in sorted(written.rglob("*.md")):
        lines = page.read_text("utf-8").splitlines()
        yield from _refused(page, [(number, 1, unquote(unescape(line))) for number, line in enumerate(lines, 1)])


def _refused(file: Path, texts: list[tuple[int, int, str]]) -> Iterator[InvalidGuide]:
    problems = [
        Problem(line, column, f'"{found}" is a placeholder; write the real one before it is published')
        for line, column, text in texts
        if (found := placeholder_in(text))
    ]
    if problems:
        yield InvalidGuide(file, problems)


def placeholder_in(text: str) -> str | None:
    """The first placeholder in a text, or None."""
    found = _PLACEHOLDER.search(text)
    return found.group() if found else None
