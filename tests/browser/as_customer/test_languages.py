"""Each customer reads the guide in their own language, and takes what they have chosen and written along to another."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.support.accessibility_tree import said_nodes
from tests.support.axe import axe_violations
from tests.support.site_builder import ROOT
from tests.support.visits import visit

NewPage = Callable[..., Page]
Routes = dict[str, Callable[[Route], None]]
STORE = ROOT / "tests/stores/three-languages.yaml"
OWN_SHOP = "own-shop/"


@pytest.fixture(scope="module")
def address(build_site: Callable[..., object], serve: Callable[[object], str]) -> str:
    return serve(build_site(STORE))


@pytest.fixture
def open_page(new_page: NewPage, address: str) -> Callable[..., Page]:
    """A page of a visitor whose browser prefers a language."""

    def opened(path: str, language: str = "en-GB", routes: Routes | None = None, **options: object) -> Page:
        page = new_page(base_url=address, locale=language, **options)
        for pattern, handler in (routes or {}).items():
            page.route(pattern, handler)
        page.goto(f"/{path}")
        expect(page.locator("search-dialog")).to_be_visible()  # its script has come
        return page

    return opened


def change_to(page: Page, name: str) -> None:
    switch(page).locator("summary").click()
    switch(page).get_by_role("link", name=name).click()


def switch(page: Page) -> Locator:
    return page.locator("language-switch")


COVERED = """() => {
  const [offer, focused] = [document.querySelector("language-switch > p"), document.activeElement];
  if (offer.contains(focused)) return "the offer";
  const [over, under] = [offer, focused].map((each) => each.getBoundingClientRect());
  const isBeside = under.right <= over.left || under.left >= over.right;
  return isBeside || under.bottom <= over.top || under.top >= over.bottom ? "free" : "covered";
}"""
"""Whether the line lies over what has the focus."""


def offer(page: Page) -> Locator:
    return switch(page).locator("p")


def test_the_language_is_changed_without_leaving_the_page_or_the_step(open_page: Callable[..., Page]) -> None:
    page = open_page(f"{OWN_SHOP}#wait-for-the-courier")
    change_to(page, "Français")
    expect(page.get_by_role("heading", level=1)).to_have_text("Renvoyer un achat fait sur notre site")
    assert page.url.endswith("/fr/own-shop/#wait-for-the-courier")
    change_to(page, "Español")
    assert page.url.endswith("/es/own-shop/#wait-for-the-courier")
    assert page.locator("html").get_attribute("lang") == "es"


@pytest.mark.expects_console_error(r"404 \(")
def test_a_wrong_address_is_answered_in_its_language_and_leads_on_in_each(open_page: Callable[..., Page]) -> None:
    page = open_page("fr/own-shp/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Page introuvable")
    page.get_by_role("main").get_by_role("link", name="Etsy").click()
    expect(page).to_have_url(re.compile(r"/fr/etsy/$"))
    page.goto("/es/nada/")
    page.get_by_role("link", name="Go to the front page").click()
    expect(page).to_have_url(re.compile(r":\d+/$"))


NEAREST = {
    "zh-Hant zh-Hans": {
        **dict.fromkeys(["zh-Hant", "zh-TW", "zh-HK", "zh-MO", "zh-Hant-SG"], "zh-Hant"),
        **dict.fromkeys(["zh", "zh-CN", "zh-SG", "zh-Hans-HK"], "zh-Hans"),
    },
    "pt-BR pt-PT": {"pt": "pt-BR", "pt-BR": "pt-BR", "pt-PT": "pt-PT", "pt-AO": "pt-BR"},
    "es-MX es": {"es-MX": "es-MX", "es-AR": "es", "es-ES": "es", "es": "es"},
    "fil fi": {"fi-FI": "fi", "fil-PH": "fil", "fr": None, "C": None, "en-US@posix": None, "en-AU": "en"},
    "zh-Hans ja": {"zh-TW": "zh-Hans", "ja-JP": "ja"},
}
"""By two languages that a store may have beside English, what is nearest to each of a visitor's."""


@pytest.fixture
def renamed(open_page: Callable[..., Page]) -> Callable[..., Page]:
    """A page of the store as if its French and its Spanish were two other languages; these may have no catalogue."""

    def opened(path: str, languages: str, **options: str) -> Page:
        first, second = languages.split()

        def answer(route: Route) -> None:
            got = route.fetch()
            words = got.text().replace('lang="fr"', f'lang="{first}"').replace('lang="es"', f'lang="{second}"')
            route.fulfill(response=got, body=words)

        return open_page(path, routes={"**/*/": answer, "**/language-offers.*": answer}, **options)

    return opened


@pytest.mark.parametrize("languages", NEAREST)
def test_a_visitor_is_offered_what_is_nearest_to_their_language(renamed: Callable[..., Page], languages: str) -> None:
    page = renamed("fr/etsy/", languages, language=languages.split()[1])
    expect(offer(page)).to_have_attribute("lang", languages.split()[1])
    nearest = "tag => document.querySelector('language-switch').linkTo(tag)?.hreflang ?? null"
    assert {tag: page.evaluate(nearest, tag) for tag in NEAREST[languages]} == NEAREST[languages]


def test_who_reads_the_other_script_is_told_that_the_page_exists_in_it(renamed: Callable[..., Page]) -> None:
    page = renamed("fr/etsy/", "zh-Hant zh-Hans", language="zh-CN")
    offer(page).get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"/es/etsy/$"))
    page = renamed("fr/etsy/", "zh-Hant zh-Hans", language="zh-TW")
    page.evaluate("() => customElements.whenDefined('language-switch').then(() => true)")
    expect(offer(page)).to_have_count(0)


def test_the_list_is_called_by_the_languages_name_and_not_in_capitals(open_page: Callable[..., Page]) -> None:
    page = open_page(f"fr/{OWN_SHOP}", "fr")
    said = said_nodes(page.context.new_cdp_session(page))
    assert "DisclosureTriangle “Français”" in map(str, said)


def test_the_language_is_changed_without_javascript(new_page: NewPage, address: str) -> None:
    page = new_page(base_url=address, java_script_enabled=False)
    page.goto("/fr/etsy/")
    change_to(page, "English")
    expect(page.get_by_role("heading", level=1)).to_have_text("Return an Etsy purchase")


def test_a_visitor_is_told_in_their_language_that_the_page_exists_in_it(open_page: Callable[..., Page]) -> None:
    page = open_page(OWN_SHOP, "fr-CH")
    expect(offer(page)).to_have_attribute("lang", "fr")
    assert page.url.endswith("/own-shop/")
    offer(page).get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Renvoyer un achat fait sur notre site")
    expect(offer(page)).to_have_count(0)


def test_the_offer_lies_over_no_heading_and_under_nothing_where_a_link_leads_to_a_step_too(
    open_page: Callable[..., Page],
) -> None:
    for address in ("", f"{OWN_SHOP}#write-to-us"):
        page = open_page(address, "fr")
        offer(page).click(trial=True)
        heading = page.get_by_role("heading", level=1).bounding_box()
        box = offer(page).bounding_box()
        assert heading
        assert box
        assert box["y"] > heading["y"] + heading["height"]


def test_the_offer_lies_over_nothing_that_the_keyboard_has_reached_and_is_there_for_it(
    open_page: Callable[..., Page],
) -> None:
    page = open_page(OWN_SHOP, "fr")
    expect(offer(page)).to_be_visible()
    reached = []
    for _ in range(45):
        page.keyboard.press("Tab")
        page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
        reached.append(page.evaluate(COVERED))
    assert reached.count("the offer") == 2
    assert "covered" not in reached


def test_who_does_not_want_another_language_is_not_asked_again(open_page: Callable[..., Page]) -> None:
    page = open_page(OWN_SHOP, "es")
    offer(page).get_by_role("button").click()
    expect(offer(page)).to_have_count(0)
    with page.expect_response("**/language-switch*.mjs"):
        visit(page, "/etsy/")
    expect(offer(page)).to_have_count(0)


@pytest.mark.parametrize("language", ["en-US", "ja"])
def test_who_reads_the_page_or_none_of_its_languages_is_told_nothing(
    open_page: Callable[..., Page], language: str
) -> None:
    page = open_page(OWN_SHOP, language)
    assert switch(page).get_attribute("data-soon") is None
    expect(offer(page)).to_have_count(0)


def test_ticks_and_the_way_that_was_chosen_are_the_same_in_each_language(open_page: Callable[..., Page]) -> None:
    page = open_page(OWN_SHOP)
    page.get_by_role("checkbox", name="Shake it out").check()
    page.get_by_role("radio", name="From a locker").check()
    change_to(page, "Français")
    expect(page.get_by_role("checkbox", name="Secouez-la")).to_be_checked()
    expect(page.get_by_role("radio", name="Depuis une consigne")).to_be_checked()


def test_a_claim_goes_on_in_another_language_and_says_which_the_customer_reads(
    open_page: Callable[..., Page],
) -> None:
    page = open_page(OWN_SHOP)
    page.get_by_label("What’s the matter?").fill("A hole as wide as a coin.")
    page.get_by_role("radio", name="Swap it").check()
    page.get_by_role("radio", name="Wrong size").check()
    page.wait_for_function("() => localStorage['claim-own-shop-draft']?.includes('Swap it')")
    change_to(page, "Français")
    expect(page.get_by_label("Qu’est-ce qui ne va pas ?")).to_have_value("A hole as wide as a coin.")
    expect(page.get_by_role("radio", name="L’échanger")).to_be_checked()
    expect(page.get_by_role("radio", name="Mauvaise taille")).to_be_checked()
    expect(page.get_by_text("Ce que vous avez saisi est toujours là.")).to_be_visible()
    assert page.locator("input[name=language]").input_value() == "fr"


def test_the_open_list_of_languages_can_be_used_by_everybody(open_page: Callable[..., Page]) -> None:
    page = open_page(f"fr/{OWN_SHOP}", "es")
    expect(offer(page)).to_be_visible()
    switch(page).locator("summary").click()
    assert axe_violations(page) == []
    page.keyboard.press("Escape")
    expect(switch(page).get_by_role("link", name="English")).to_be_hidden()


def test_search_finds_a_languages_own_words_and_stays_in_it(open_page: Callable[..., Page]) -> None:
    page = open_page(f"fr/{OWN_SHOP}", "fr")
    page.get_by_role("button", name="Rechercher").click()
    page.get_by_role("searchbox").fill("couvertures")
    results = page.get_by_role("dialog").get_by_role("link")
    expect(results.first).to_be_visible()
    assert all("/fr/" in link for link in results.evaluate_all("links => links.map(({ href }) => href)"))
    page.get_by_role("searchbox").fill("zeppelin")
    expect(page.get_by_role("status").filter(has_text="Aucun résultat")).to_be_attached()
    results.first.click()
    expect(page).to_have_url(re.compile(r"/fr/[a-z-]+/$"))
