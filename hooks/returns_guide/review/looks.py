"""The ways in which an example is looked at: light or dark, from left or right, in words twice as long."""

from dataclasses import dataclass, replace
from html.parser import HTMLParser
from urllib.parse import urlencode

SWITCHES = {"scheme": "dark", "dir": "rtl", "long": "yes"}
"""What stands in an address for each way that is not the usual one."""


@dataclass(frozen=True)
class Look:
    """How an example is shown."""

    scheme: bool = False
    dir: bool = False
    long: bool = False

    @property
    def query(self) -> str:
        """The end of an address that asks for it."""
        return f"?{urlencode({name: value for name, value in SWITCHES.items() if getattr(self, name)})}".rstrip("?")

    def switched(self, name: str) -> "Look":
        """The same but for one switch."""
        return replace(self, **{name: not getattr(self, name)})


def twice_as_long(document: str) -> str:
    """The HTML document with every text in it said twice, as another language may need as much room."""
    copier = _Longer()
    copier.feed(document)
    copier.close()
    return "".join(copier.pieces)


class _Longer(HTMLParser):
    """Copies a document piece by piece."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[str] = []
        self._is_code = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._is_code = tag in ("script", "style")
        self.pieces.append(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self._is_code = False
        self.pieces.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        is_words = data.strip() and not self._is_code
        self.pieces.append(f"{data} {data}" if is_words else data)

    def handle_entityref(self, name: str) -> None:
        self.pieces.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.pieces.append(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        self.pieces.append(f"<!{decl}>")
