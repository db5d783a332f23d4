"""Every example of every component shuts nobody out and is never wider than a phone, however it is looked at."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect
from returns_guide.preview.headers import with_headers
from returns_guide.review.gallery import Gallery, with_gallery
from returns_guide.review.looks import Look

from tests.support.axe import axe_violations
from tests.support.claims_server import ClaimsServer, QuietHandler, site_app
from tests.support.screens import DESK

NewPage = Callable[..., Page]
NARROW = {"viewport": {"width": 320, "height": 640}, "is_mobile": False}
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that see a difference between light and dark."""
SHOW = """async (html) => {
  const shown = new DOMParser().parseFromString(html, "text/html").documentElement;
  document.documentElement.replaceWith(document.adoptNode(shown));
  await Promise.all([...document.querySelectorAll("main [data-script]")].map(({ dataset }) => import(dataset.script)));
}"""
BESIDE = """(direction) => {
  document.documentElement.dir = direction;
  for (const folded of document.querySelectorAll("details")) folded.open = true;
  const inView = ({ left, right }) => left > -1 && right < innerWidth + 1;
  const beside = [...document.body.querySelectorAll("*")]
    .filter((element) => element.checkVisibility() && !element.closest(".visually-hidden, .skip-link"))
    .filter((element) => !inView(element.getBoundingClientRect()))
    .map((element) => `beside the screen: ${element.outerHTML.slice(0, 80)}`);
  return document.documentElement.scrollWidth > innerWidth ? [...beside, "scrolls sideways"] : beside;
}"""

COVERED = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const boxes = [];
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.checkVisibility()) continue;
    if (element.closest(".visually-hidden, .skip-link, .language-switch ul")) continue; // the list lies over all
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const wide = (box) => Math.min(right, box.right) - Math.max(left, box.left);
      const high = (box) => Math.min(bottom, box.bottom) - Math.max(top, box.top);
      const over = boxes.find((box) => wide(box) > 4 && high(box) > 8); // lines may touch
      if (over) return [`words lie over others: ${texts.currentNode.data}, ${over.words}`];
      boxes.push({ left, right, top, bottom, words: texts.currentNode.data });
    }
  }
  return [];
}"""


@pytest.fixture(scope="session")
def site_url(builds: Path) -> Iterator[str]:
    """In place of the shipped site: nothing but the gallery."""
    with ClaimsServer(("127.0.0.1", 0), QuietHandler) as server:
        server.set_app(with_headers(with_gallery(site_app(builds))))
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/_components"
        server.shutdown()


def test_every_example_in_every_look(new_page: NewPage, site_url: str) -> None:
    """All are put into one page in turn: to open one, and to give it axe, takes longer than to look at it."""
    page = new_page(bypass_csp=True, **NARROW)
    page.goto(f"{site_url}/step-list/1/")
    faults = {path: found for path, html in examples() if (found := [*faults_of(page, html)])}
    assert not faults


def examples() -> Iterator[tuple[str, str]]:
    """Each by its path, in words twice as long: what fits them fits others."""
    return ((path, html) for path, html in Gallery().pages(Look(long=True)) if path.count("/") == 2)


def faults_of(page: Page, html: str) -> Iterator[str]:
    page.emulate_media(color_scheme="light")
    page.evaluate(SHOW, html)
    for direction in ("ltr", "rtl"):
        yield from page.evaluate(BESIDE, direction)
        yield from page.evaluate(COVERED)
    # A name in an attribute is not said twice, as the words that are seen are.
    yield from (fault for fault in axe_violations(page) if "label-content-name-mismatch" not in fault)
    page.emulate_media(color_scheme="dark")
    yield from axe_violations(page, only=COLOURS)


@pytest.mark.parametrize("look", ["?", "?scheme=dark&dir=rtl&long=yes"])
def test_the_gallery_itself(new_page: NewPage, site_url: str, look: str) -> None:
    page = new_page(**NARROW)
    for address in (f"{site_url}/{look}", f"{site_url}/search-dialog/{look}"):
        page.goto(address)
        assert not [*page.evaluate(BESIDE, "rtl" if "rtl" in look else "ltr"), *axe_violations(page)]


def test_a_component_is_shown_whole_as_on_a_page_with_its_scripts(new_page: NewPage, site_url: str) -> None:
    page = new_page(**DESK)
    page.goto(f"{site_url}/")
    page.get_by_role("link", name="step-ways").click()
    page.get_by_role("link", name="Dark").click()
    example = page.frame_locator("iframe")
    example.get_by_role("radio", name="On the website").check()
    expect(example.get_by_text("Tap your order.")).to_be_hidden()
    expect(example.get_by_text("Log in first.")).to_be_visible()
    expect(example.locator("body")).to_have_css("background-color", "rgb(16, 23, 29)")
    assert example.locator("html").evaluate("html => html.scrollHeight <= innerHeight")


def test_steps_can_be_ticked_off_where_there_is_no_button_to_start_over(new_page: NewPage, site_url: str) -> None:
    page = new_page(**DESK)
    page.goto(f"{site_url}/step-ticks/2/")
    page.evaluate("() => customElements.whenDefined('step-ticks')")
    page.get_by_role("checkbox", name="Take photos").check()
    expect(page.get_by_text("1 of 2 done")).to_be_visible()
    expect(page.get_by_role("link", name="Next: Step 2")).to_be_visible()
