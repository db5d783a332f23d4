"""Hold every page to what a server may send before it hears back; what has no room there comes in files beside it.

Only pages of very rich stores are too heavy. They give away, no further than it takes, what nobody misses while the
words are read: first what is for paper alone, then the icons, which keep their place. Nothing waits for either file.
"""

import re
from gzip import compress
from hashlib import sha256
from urllib.parse import unquote

from markupsafe import escape

from returns_guide.making.assets.needs import Needs
from returns_guide.making.assets.styles_and_scripts import FRAME, Assets

FIRST_FLIGHT = 14_600
"""Ten packets: https://www.rfc-editor.org/rfc/rfc6928"""

_PERHAPS_MORE = 44_000
"""In plain bytes. Words and styles pack to a third and less; only a page of more has to be packed to know."""

_FOR_PAPER = re.compile(r"@(?:page|media\sprint)\{(?:[^{}]|\{[^{}]*\})*\}")
_ICON = re.compile(rb'<svg class="icon" aria-hidden="true" (viewBox="[^"]+")>(.*?)</svg>', re.DOTALL)
_SIGN = re.compile(rb'(?<=<link rel="icon" href=")data:image/svg\+xml,([^"]+)')


class FirstFlight:
    """One page, on its way to be light enough.

    `root` leads from it to the site's root. Its needs change with its `html`; `beside` holds the files that it loads
    then, by their path below the site's root.
    """

    def __init__(self, html: bytes, needs: Needs, assets: Assets, root: str) -> None:
        self.html = html
        self.beside: dict[str, str] = {}
        self._needs = needs
        self._assets = assets
        self._root = root
        for give_away in (self._what_is_for_paper, self._icons):
            if len(self.html) > _PERHAPS_MORE and len(compress(self.html, 9, mtime=0)) > FIRST_FLIGHT:
                give_away()

    def _what_is_for_paper(self) -> None:
        """A browser loads it when it has nothing else to do, and draws without it. It takes the frame's part alone, and
        at the place where that was: a component's rules are to follow."""
        (frame,) = self._assets.inline_styles({FRAME})
        on_screen, on_paper = _FOR_PAPER.sub("", frame), "".join(_FOR_PAPER.findall(frame))
        link = f'<link rel="stylesheet" href="{self._address("print", "css", on_paper)}" media="print">'
        parted = f"<style>{self._needs.inline_style(on_screen)}</style>\n{link}"
        self.html = self.html.replace(f"<style>{frame}</style>".encode(), parted.encode(), 1)
        self._needs.components.discard(FRAME)

    def _icons(self) -> None:
        """Each keeps its place. The file is the sign for the browser's tab, too: it would be asked for by itself."""
        drawn = list(dict.fromkeys(_ICON.findall(self.html)))
        address = self._address("icons", "svg", _sheet(self.html, drawn)).encode()

        def linked(icon: re.Match[bytes]) -> bytes:
            return b'<svg class="icon" aria-hidden="true"><use href="%s#i%d"/></svg>' % (
                address,
                drawn.index(icon.groups()),
            )

        self.html = _ICON.sub(linked, _SIGN.sub(address, self.html, count=1))

    def _address(self, name: str, kind: str, text: str) -> str:
        path = f"assets/{name}.{sha256(text.encode()).hexdigest()[:8]}.{kind}"
        self.beside[path] = text
        return str(escape(self._root + path))


def _sheet(page: bytes, drawn: list[tuple[bytes, ...]]) -> str:
    """The sign of a page and, to be taken from it, these icons: of each its view box and its drawing."""
    sign = _SIGN.search(page)
    symbols = (
        f'<symbol id="i{at}" {box.decode()}>{drawing.decode()}</symbol>' for at, (box, drawing) in enumerate(drawn)
    )
    whole = unquote(sign[1].decode()) if sign else '<svg xmlns="http://www.w3.org/2000/svg"></svg>'
    return whole.removesuffix("</svg>") + "".join(symbols) + "</svg>"
