"""Every component has examples that render every branch of its templates; the gallery shows them, here only."""

import json
import shutil
from pathlib import Path
from typing import Any
from wsgiref.types import WSGIApplication

import pytest
from jinja2 import FileSystemLoader, nodes
from returns_guide.making.assets.needs import needs_of
from returns_guide.making.assets.styles_and_scripts import SHEETS, style
from returns_guide.making.templates import templates
from returns_guide.reading.reader import read_guide
from returns_guide.review.examples import BadExample, Component
from returns_guide.review.gallery import Gallery, with_gallery
from returns_guide.review.looks import Look, twice_as_long

from tests.support.site_builder import ROOT
from tests.unit.review.asking import ask

COMPONENTS = ROOT / "overrides/site/components"
STYLES = {file.stem: style(file) for file in COMPONENTS.rglob("*.css") if file.stem not in sum(SHEETS.values(), ())}
NOTHING_TO_RENDER = {
    "channel-memory": "a script, which marks a card of channel-cards",
    "languages": "styles of scripts, which pages in a language carry",
    "form-field": "the style of fields; they stand in claim-form",
    "parcel-cards": "the style of a page, whose cards are drawings",
    "step-link": "a script, which puts a button beside each step of step-list",
    "settling": "the moment in which a part that has just come takes no press",
    "search-synonyms": "words of the search index, which search-results shows the places of",
}
"""The only components without examples, each with the reason."""

Branch = tuple[str, int, str]


class Watch:
    """The templates, and which branches of them there are and have been rendered: template, line, which way."""

    def __init__(self) -> None:
        self.branches: set[Branch] = set()
        self.rendered: set[Branch] = set()
        # Jinja's own way to include parts: each keeps its name and its lines.
        self.environment = templates().overlay(bytecode_cache=None, loader=FileSystemLoader(ROOT / "overrides"))
        self.environment.globals = {**self.environment.globals, "rendering": self._note}
        generate = self.environment._generate
        self.environment._generate = lambda tree, name, *rest, **more: generate(
            self._marked(tree, name), name, *rest, **more
        )

    def _note(self, *branch: Any, value: object = "") -> object:
        self.rendered.add(branch)
        return value

    def _marked(self, tree: nodes.Template, name: str) -> nodes.Template:
        """The template with a call at the beginning of each branch. An `if` without an `else` has two, like any."""
        elifs = {id(each) for node in tree.find_all(nodes.If) for each in node.elif_}
        for node in [*tree.find_all((nodes.If, nodes.For, nodes.CondExpr))]:
            if isinstance(node, nodes.CondExpr):
                node.expr1 = self._call(name, node, "if", node.expr1)
                node.expr2 = self._call(name, node, "else", node.expr2 or nodes.Const(""))
                continue
            node.body.insert(0, nodes.Output([self._call(name, node, "if")]))
            if node.else_ or (isinstance(node, nodes.If) and id(node) not in elifs):
                node.else_.insert(0, nodes.Output([self._call(name, node, "else")]))
        return tree.set_environment(self.environment)

    def _call(self, name: str, node: nodes.Node, way: str, value: nodes.Expr | None = None) -> nodes.Call:
        branch = (name, node.lineno, way)
        self.branches.add(branch)
        kept = [nodes.Keyword("value", value)] if value else []
        return nodes.Call(nodes.Name("rendering", "load"), [nodes.Const(part) for part in branch], kept, None, None)


def unrendered(gallery: Gallery, watch: Watch, component: Component) -> list[Branch]:
    """The branches in the component's folder that none of its own examples renders."""
    watch.rendered.clear()
    folder = f"site/components/{component.name}/"
    for template in component.folder.glob("*.html"):
        watch.environment.get_template(folder + template.name)
    for number in range(1, len(component.examples) + 1):
        gallery.example(component, number, Look())
    return sorted(branch for branch in watch.branches - watch.rendered if branch[0].startswith(folder))


def test_every_component_has_examples_that_render_every_branch_of_its_templates() -> None:
    watch = Watch()
    gallery = Gallery(watch.environment)
    missing = [branch for component in gallery.components.values() for branch in unrendered(gallery, watch, component)]
    assert not missing
    assert len(watch.branches) > 200
    folders = {folder.name for folder in COMPONENTS.iterdir() if folder.is_dir()}
    assert folders - {*gallery.components} == {*NOTHING_TO_RENDER}
    assert not [name for name in NOTHING_TO_RENDER if [*(COMPONENTS / name).glob("*.html")]]


@pytest.mark.parametrize("component", Gallery().components.values(), ids=lambda component: component.name)
def test_an_example_is_a_guide_that_could_be_published(component: Component, tmp_path: Path) -> None:
    for picture in component.folder.glob("*.svg"):
        shutil.copy(picture, tmp_path)
    for example in component.examples:
        written = tmp_path / "channels.yaml"
        written.write_text(json.dumps(example.written), "utf-8")
        assert read_guide(written) == component.guide(example)


@pytest.mark.parametrize("component", Gallery().components.values(), ids=lambda component: component.name)
def test_an_example_has_the_style_of_each_component_in_it(component: Component) -> None:
    """As a page has that holds nothing else."""
    gallery = Gallery()
    for number in range(1, len(component.examples) + 1):
        head, _, body = gallery.example(component, number, Look()).partition("<body>")
        missing = [name for name in needs_of([body]).components & STYLES.keys() if STYLES[name] not in head]
        assert not missing, component.examples[number - 1].name


def test_a_mistake_in_an_example_is_said_with_its_place(tmp_path: Path) -> None:
    (tmp_path / f"{tmp_path.name}.examples.yaml").write_text("- {name: A card, channel: {titel: Return it}}", "utf-8")
    component = Component(tmp_path)
    with pytest.raises(BadExample, match=r'"A card".*\n.*titel'):
        component.guide(component.examples[0])


def test_words_twice_as_long_are_words_alone() -> None:
    page = '<!doctype html><p title="A">Bags &amp; <b>jars</b>\n<br><svg><path d="M0"/></svg><script>a && b</script>'
    longer = page.replace("Bags ", "Bags  Bags ").replace("jars", "jars jars")
    assert twice_as_long(page) == longer


def test_a_look_is_in_the_address() -> None:
    look = Look(dir=True, long=True)
    assert look.query == "?dir=rtl&long=yes"
    assert look.switched("dir").switched("dir") == look != look.switched("dir")


@pytest.fixture
def app(site: WSGIApplication) -> WSGIApplication:
    return with_gallery(site)


def test_each_component_is_on_the_list_and_shows_each_example(app: WSGIApplication) -> None:
    assert (
        '<a class="gallery__component" href="tap-path/?dir=rtl">'
        in ask(app, "/_components/", QUERY_STRING="dir=rtl")[2]
    )
    assert 'src="1/?dir=rtl"' in ask(app, "/_components/tap-path/", QUERY_STRING="dir=rtl")[2]
    html = ask(app, "/_components/tap-path/1/", QUERY_STRING="dir=rtl&scheme=dark")[2]
    assert '<html lang="en" dir="rtl" data-scheme="dark" data-scripted>' in html
    assert "<li>Return or replace items</li>" in html


def test_a_claim_that_is_only_an_example_goes_nowhere(app: WSGIApplication) -> None:
    status, headers, html = ask(app, "/_components/claim-form/2/")
    assert (status, 'action="https://api.web3forms.com/submit"' in html) == ("200 OK", True)
    policy = headers["Content-Security-Policy"]
    assert "web3forms" not in policy
    assert "form-action 'none'; base-uri 'none'; frame-src 'self'; frame-ancestors 'self'" in policy


def test_scripts_and_pictures_of_examples_come_from_the_gallery(app: WSGIApplication) -> None:
    [script] = [name for name in Gallery().files if name.startswith("claim-form.")]
    assert ask(app, f"/_components/assets/{script}")[1]["Content-Type"] == "text/javascript"
    assert ask(app, "/_components/pictures/box.svg")[1]["Content-Type"] == "image/svg+xml"


@pytest.mark.parametrize(
    "path", ["about/", "tap-path/2/", "tap-path/²/", "tap-path", "/evil.example/", "\\evil.example"]
)
def test_all_else_is_looked_for_in_the_site(app: WSGIApplication, path: str) -> None:
    status, headers, _ = ask(app, f"/_components/{path}")
    assert status == "302 Found"
    assert headers["Location"].lstrip("/") == headers["Location"][1:]
    assert "\\" not in headers["Location"]


def test_who_leaves_out_the_slash_is_led_there(app: WSGIApplication) -> None:
    assert ask(app, "/_components")[1]["Location"] == "/_components/"


def test_a_page_elsewhere_that_points_its_name_here_sees_nothing(app: WSGIApplication) -> None:
    assert ask(app, "/_components/", HTTP_HOST="evil.example")[0] == "403 Forbidden"


@pytest.mark.parametrize(
    ("path", "method"), [("/_componentsheet/", "GET"), ("/about/", "GET"), ("/_components/", "POST")]
)
def test_what_is_not_asked_of_the_gallery_is_the_sites_own(app: WSGIApplication, path: str, method: str) -> None:
    assert ask(app, path, REQUEST_METHOD=method)[2] == "Not of the site"
