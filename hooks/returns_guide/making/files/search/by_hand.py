"""What search knows of a page that was written by hand: the words below each of its headings."""

from html.parser import HTMLParser

from returns_guide.making.files.search.index import PagePart, SearchedPage
from returns_guide.making.files.search.words import one_line


def searched_by_hand(path: str, title: str, html: str) -> SearchedPage:
    """A page that was written by hand, with a part for each heading that can be led to."""
    reader = _Headings()
    reader.feed(html)
    reader.close()
    (_, _, text), *parts = (
        (anchor, *(one_line(["".join(words)]) for words in texts)) for anchor, *texts in reader.found
    )
    return SearchedPage(f"{path}/".lstrip("/"), title, text, [PagePart(*part) for part in parts])


class _Headings(HTMLParser):
    """Takes a page apart at its headings: of each the anchor, the title, and the words down to the next one."""

    _WITHIN_WORDS = frozenset({"a", "abbr", "b", "code", "del", "em", "i", "ins", "kbd", "mark"})
    _WITHIN_WORDS |= {"q", "s", "small", "span", "strong", "sub", "sup", "u"}
    _HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
    _UNSEEN = frozenset({"script", "style", "template"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, list[str], list[str]]] = [("", [], [])]
        self._into = self.found[0][2]
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._space(tag)
        anchor = dict(attrs).get("id")
        if tag == "h1":
            self._into = self.found[0][1]
        elif tag in self._HEADINGS and anchor:
            self.found.append((anchor, [], []))
            self._into = self.found[-1][1]
        elif tag in self._UNSEEN:
            self._unseen += 1

    def handle_endtag(self, tag: str) -> None:
        self._space(tag)
        if tag in self._HEADINGS:
            self._into = self.found[-1][2]
        elif tag in self._UNSEEN:
            self._unseen -= 1

    def _space(self, tag: str) -> None:
        """Between the words of two paragraphs."""
        if tag not in self._WITHIN_WORDS:
            self._into.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._into.append(data)
