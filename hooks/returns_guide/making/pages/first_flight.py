"""Hold every page to what a server may send before it hears back; what has no room there comes in files beside it.

Only pages of very rich stores are too heavy. They are made once more, and give away, no further than it takes, what
nobody misses while the words are read: first what is for paper alone, then the icons, which keep their place, then the
styles of what stands below the steps, which waits for them, and those of the steps. Nothing else waits for a file. What
is still too heavy then says in short, last, what another page says in full: the paper's words about danger, the store's
departments, and when it is there; its form does without drawings of good photos, and, at the very last, search engines
get no more of it than people do.
"""

from collections.abc import Callable
from functools import partial
from gzip import compress
from hashlib import sha256

from jinja2 import Environment
from markupsafe import Markup

from returns_guide.languages.writing.scripts import script, styles
from returns_guide.making.assets.needs import Needs
from returns_guide.making.assets.styles_and_scripts import FRAME, Assets
from returns_guide.model import Guide
from returns_guide.values.icons import icon, symbol

FIRST_FLIGHT = 14_600
"""Ten packets: https://www.rfc-editor.org/rfc/rfc6928"""

_PERHAPS_MORE = 44_000
"""In plain bytes. Words and styles pack to a third and less; only a page of more has to be packed to know."""

_IN_SHORT = ("safety", "departments", "drawings", "hours")
"""In the order in which a page gives them away."""

_PARTS = f"site/components/{FRAME}"


def is_too_heavy(html: bytes) -> bool:
    """Whether a page takes more than the first flight."""
    return len(html) > _PERHAPS_MORE and len(compress(html, 9, mtime=0)) > FIRST_FLIGHT


class Lightening:
    """What one page gives away to be light enough; at first nothing.

    `root` leads from it to the site's root. `facts` are those that its templates get in place of other pages', `frame`
    the parts of its frame that it has in their place, `beside` the files that it loads then, by their paths below the
    site's root.
    """

    def __init__(self, guide: Guide, templates: Environment, assets: Assets, root: str) -> None:
        self.facts: dict[str, object] = {}
        self.frame: dict[str, Markup] = {}
        self.beside: dict[str, str] = {}
        self._guide = guide
        self._templates = templates
        self._assets = assets
        self._root = root
        self._script = script(guide.spoken)
        self._icons: dict[str, int] = {}
        self._below: frozenset[str] = frozenset()
        self._later = ""
        self._to_give_away: list[Callable[[Needs], None]] = [
            self._what_nobody_sees,
            *(partial(self._what_is_said_in_short, _IN_SHORT[:most]) for most in range(len(_IN_SHORT), 0, -1)),
            partial(self._what_comes_later, "steps"),
            partial(self._what_comes_later, "below-the-steps"),
            self._every_icon,
            self._what_is_for_paper,
        ]

    def give_away_more(self, needs: Needs) -> bool:
        """Give away the next thing, for a page that is made anew with the facts; False where nothing is left.

        `needs` are those of the page as it was made last.
        """
        if self._to_give_away:
            self._to_give_away.pop()(needs)
            return True
        return False

    def _what_is_for_paper(self, _: Needs) -> None:
        """A browser loads it when it has nothing else to do, and draws without it. It takes the frame's part alone, and
        at the place where that was: a component's rules are to follow."""
        on_screen, on_paper = self._assets.parted_frame
        address = self._address("print", "css", on_paper)
        self.facts |= {"styles_of": partial(self._styles, on_screen, address), "icon": self._noted}

    def _styles(self, on_screen: str, on_paper: str, needs: Needs) -> Markup:
        needs.components.difference_update({FRAME}, self._below)
        needs.note_pictures(self._later)
        facts = {"on_screen": needs.inline_style(on_screen), "on_paper": on_paper}
        return self._made("parted-styles.html", styles=self._assets.inline_styles(needs.components), **facts)

    def _what_comes_later(self, part: str, needs: Needs) -> None:
        """It is linked where the part begins. What a language needs goes on top of all, so it comes along."""
        if part in needs.above:
            self._below |= needs.components - needs.above[part]
            self._later = "".join(self._assets.inline_styles(self._below | set(styles(self._guide.spoken))))
            self.beside = {path: text for path, text in self.beside.items() if not path.startswith("assets/later.")}
            self.facts["later_styles"] = {part: self._address("later", "css", self._later)}

    def _what_is_said_in_short(self, parts: tuple[str, ...], _: Needs) -> None:
        self.facts["in_short"] = parts

    def _what_nobody_sees(self, _: Needs) -> None:
        self.facts["structured_data"] = None

    def _every_icon(self, _: Needs) -> None:
        """Each keeps its place. The file is the sign for the browser's tab, too: it would be asked for by itself."""
        symbols = [symbol(name, f"i{number}", self._script) for name, number in self._icons.items()]
        sheet = self._address("icons", "svg", self._made("site-sign.html", guide=self._guide, symbols=symbols))
        self.facts["icon"] = partial(self._linked, sheet)
        self.frame["icon"] = self._made("linked-sign.html", address=sheet)

    def _noted(self, name: str) -> Markup:
        """An icon as other pages show it."""
        self._icons.setdefault(name, len(self._icons))
        return icon(name, self._script)

    def _linked(self, sheet: str, name: str) -> Markup:
        return self._made("linked-icon.html", address=f"{sheet}#i{self._icons[name]}")

    def _made(self, template: str, **facts: object) -> Markup:
        return Markup(self._templates.get_template(f"{_PARTS}/{template}").render(facts))  # noqa: S704

    def _address(self, name: str, kind: str, text: str) -> str:
        path = f"assets/{name}.{sha256(text.encode()).hexdigest()[:8]}.{kind}"
        self.beside[path] = text
        return self._root + path
