"""Show every component of customers' pages by its examples, in the site's own frame: in the preview only."""

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from http import HTTPStatus
from urllib.parse import quote
from wsgiref.types import WSGIApplication

from jinja2 import Environment
from markupsafe import Markup

from returns_guide import ROOT
from returns_guide.making.assets.needs import Needs, needs_of
from returns_guide.making.assets.styles_and_scripts import FRAME, Assets
from returns_guide.making.files.panels import claim_panels, handoff_panels, heard_question, language_offers
from returns_guide.making.pages.pages import FRAME_PARTS
from returns_guide.making.templates import fingerprint, templates
from returns_guide.model import Guide
from returns_guide.publishing.policy import content_security_policy
from returns_guide.review.examples import SMALLEST, Around, BadExample, Component, components, edition, facts
from returns_guide.review.looks import SWITCHES, Look, twice_as_long
from returns_guide.web.desk import desk_page
from returns_guide.web.request import Refused, Request
from returns_guide.web.response import Response, redirect

GALLERY = "/_components/"
_FOLDER = ROOT / "overrides/site/components"
_MEDIA_TYPES = {
    "mjs": "text/javascript",
    "css": "text/css",
    "svg": "image/svg+xml",
    "json": "application/json",
    "txt": "text/plain",
}


class Gallery:
    """The pages of the gallery: the list of components, a page of each, and each example as a page by itself."""

    def __init__(self, environment: Environment | None = None) -> None:
        self._templates = environment or templates()
        self._assets = Assets(_FOLDER)
        self.components = {component.name: component for component in components(_FOLDER)}

    def pages(self, look: Look) -> Iterator[tuple[str, str]]:
        """Every page in this look, by its path below GALLERY. Raises BadExample."""
        yield "", self.front(look)
        for component in self.components.values():
            yield f"{component.name}/", self.component(component, look)
            for number in range(1, len(component.examples) + 1):
                yield f"{component.name}/{number}/", self.example(component, number, look)

    def page(self, path: str, look: Look) -> str | None:
        """The page at a path below GALLERY, or None where there is none. Raises BadExample."""
        name, _, number = path.strip("/").partition("/")
        component = self.components.get(name)
        if not path:
            return self.front(look)
        if component is None or not path.endswith("/"):
            return None
        if not number:
            return self.component(component, look)
        exists = number.isascii() and number.isdigit() and 1 <= int(number) <= len(component.examples)
        return self.example(component, int(number), look) if exists else None

    def front(self, look: Look) -> str:
        """The list of the components."""
        return self._framed("gallery.html", look, root="", title="Components", components=[*self.components.values()])

    def component(self, component: Component, look: Look) -> str:
        """A component with all its examples, each in a frame of its own, so that none is in another's way."""
        return self._framed("gallery-component.html", look, root="../", title=component.name, component=component)

    def example(self, component: Component, number: int, look: Look) -> str:
        """One example on a page that holds nothing else, so that its ids and scripts are those of a real page."""
        example = component.examples[number - 1]
        root = "" if example.page.front else "../../"
        context = self._facts(component.guide(example), example.page, root)
        if component.name == FRAME:  # every page is an example of it, this one too
            context |= {"shown": None, "frame": self._frame(context)}
        else:
            context["shown"] = self._rendered(component.templates(example), context)
            context["frame"] = self._frame(context) | {"header": "", "footer": ""}
        context |= {"component": component, "example": example, "look": look}
        document = self._templates.get_template("desk/review/gallery-example.html").render(context)
        return twice_as_long(document) if look.long else document

    @cached_property
    def files(self) -> dict[str, bytes]:
        """What the pages load, by the last part of its path: scripts, the one style, panels, pictures, channels."""
        texts = [*self._assets.files.items(), *self._panels()]
        loaded = {path.rpartition("/")[2]: text.encode() for path, text in texts}
        drawn = {file.name: file.read_bytes() for file in _FOLDER.glob("*/*.svg")}
        return loaded | drawn | {"channels.json": b'[{"id":"our-shop","name":"Our shop","pattern":"[0-9]{6}"}]'}

    def _panels(self) -> Iterator[tuple[str, str]]:
        for component in self.components.values():
            for example in component.examples:
                guide = component.guide(example)
                for form in guide.forms:
                    for of_form in (claim_panels, heard_question):
                        yield from of_form(self._templates, guide, self._assets, form).items()
                yield from handoff_panels(self._templates, guide, self._assets).items()
                if first := edition(component.guide(example)):
                    yield from language_offers(first, self._assets).items()

    def _framed(self, template: str, look: Look, root: str, title: str, **given: object) -> str:
        around = Around(title=title, listed=False)
        context = self._facts(Guide.model_validate(SMALLEST), around, root)
        context |= {"look": look, "switches": SWITCHES, "frame": self._frame(context)} | given
        return self._templates.get_template(f"desk/review/{template}").render(context)

    def _facts(self, guide: Guide, around: Around, root: str) -> dict[str, object]:
        def styles_of(needs: Needs) -> Markup:
            styles = {"styles": self._assets.inline_styles(needs.components)}
            return self._rendered([f"site/components/{FRAME}/site-styles.html"], styles)

        return facts(guide, around, root, self._assets) | {"styles_of": styles_of}

    def _frame(self, context: dict[str, object]) -> dict[str, Markup | str]:
        """What is the same on every page."""
        return {name: self._rendered([f"site/components/{file}"], context) for name, file in FRAME_PARTS.items()}

    def _rendered(self, names: list[str], context: Mapping[str, object]) -> Markup:
        html = "\n".join(self._templates.get_template(name).render(context) for name in names)
        return Markup(html.strip())  # noqa: S704  # our own


@lru_cache(maxsize=1)
def _gallery(_: object) -> Gallery:
    """The gallery of the templates and examples as they are now: each of its pages holds many frames."""
    return Gallery()


def with_gallery(app: WSGIApplication) -> WSGIApplication:
    """The application `app`, with the gallery at GALLERY."""

    def respond(request: Request, rest: str) -> Response | None:
        if not request.only_reads:
            return None
        look = Look(**{name: request.query.get(name) == [value] for name, value in SWITCHES.items()})
        try:
            return _answer(_gallery(fingerprint()), rest, look)
        except BadExample as error:
            raise Refused(HTTPStatus.INTERNAL_SERVER_ERROR, str(error)) from error

    return desk_page(app, GALLERY, respond)


def _answer(gallery: Gallery, rest: str, look: Look) -> Response:
    """A page, what pages load, or the way out: all else that examples link to is the site's own."""
    if (page := gallery.page(rest, look)) is not None:
        headers = _headers(page, in_frame=rest.count("/") == 2)
        return Response(HTTPStatus.OK, "text/html; charset=utf-8", page.encode(), headers)
    name = rest.rpartition("/")[2]
    if name in gallery.files:
        return Response(HTTPStatus.OK, _MEDIA_TYPES[name.rpartition(".")[2]], gallery.files[name])
    return redirect(HTTPStatus.FOUND, f"/{quote(rest.lstrip('/'))}")


def _headers(page: str, *, in_frame: bool) -> tuple[tuple[str, str], ...]:
    """The gallery shows its examples in frames, and sends nothing: no example's claim leaves this machine."""
    needs = needs_of([page])
    needs.posted_to, needs.sent_to = set(), set()
    needs.pictures.add("data:")  # as the style of search's results holds them
    around, old = ("'self'", "SAMEORIGIN") if in_frame else ("'none'", "DENY")
    policy = f"{content_security_policy(needs, in_meta=True)}; frame-src 'self'; frame-ancestors {around}"
    return (
        ("Content-Security-Policy", policy),
        ("X-Frame-Options", old),
        ("Referrer-Policy", "same-origin"),
        ("X-Robots-Tag", "noindex"),
    )
