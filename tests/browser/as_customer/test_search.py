"""Somebody looks for a word and gets to the step that has it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.as_customer.test_choosing_a_channel import STORAGE_DENIED
from tests.support.keyboard import tab_to
from tests.support.screens import DESK
from tests.support.site_builder import ARABIC, BAZAAR, EVERYTHING, FRENCH, GERMAN, JAPANESE
from tests.support.visits import visit

NewPage = Callable[..., Page]


@pytest.fixture
def searching(page: Page) -> Page:
    """A front page with search open."""
    page.goto("/")
    page.get_by_role("button", name="Search").tap()
    return page


def query(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Search words")


def results(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Search this guide").get_by_role("link")


def test_a_tap_on_the_button_opens_search_ready_to_type(searching: Page) -> None:
    expect(searching.get_by_role("dialog", name="Search this guide")).to_be_visible()
    expect(query(searching)).to_be_focused()


def test_search_opens_and_finds_with_the_keyboard_alone(new_page: NewPage) -> None:
    page = new_page(**DESK)
    page.goto("/")
    tab_to(page, page.get_by_role("button", name="Search"))
    page.keyboard.press("Enter")
    page.keyboard.type("preference")
    expect(results(page).first).to_be_visible()
    tab_to(page, results(page).filter(has_text="Choose a Resolution"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/amazon/#choose-a-resolution$"))


def test_a_step_is_found_by_a_word_of_its_text(searching: Page) -> None:
    query(searching).fill("preference")
    expect(results(searching).filter(has_text="Choose a Resolution")).to_be_visible()


def test_words_that_are_pasted_or_dictated_are_found(searching: Page) -> None:
    expect(searching.get_by_role("status")).to_contain_text("Type to start")
    query(searching).fill("preference")  # in one go, without a key
    expect(results(searching).first).to_be_visible()


def test_a_found_step_opens_where_it_stands_and_search_is_gone(searching: Page) -> None:
    query(searching).fill("preference")
    results(searching).filter(has_text="Choose a Resolution").tap()
    expect(searching.get_by_role("heading", name="Choose a Resolution")).to_be_in_viewport()
    expect(searching.get_by_role("dialog")).to_be_hidden()


def test_a_step_of_the_page_that_is_open_is_reached_too(page: Page) -> None:
    page.goto("/amazon/")
    page.get_by_role("button", name="Search").tap()
    query(page).fill("preference")
    results(page).filter(has_text="Choose a Resolution").tap()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("heading", name="Choose a Resolution")).to_be_in_viewport()


def test_the_arrow_keys_go_through_the_results(searching: Page) -> None:
    query(searching).fill("damaged")
    expect(results(searching).first).to_be_visible()
    searching.keyboard.press("ArrowDown")
    expect(results(searching).first).to_be_focused()
    searching.keyboard.press("ArrowUp")
    expect(query(searching)).to_be_focused()


def test_how_many_were_found_is_said_aloud(searching: Page) -> None:
    query(searching).fill("damaged")
    expect(searching.get_by_role("status")).to_contain_text(re.compile(r"^Found \d+ results$"))


def test_a_word_that_stands_nowhere_says_so(searching: Page) -> None:
    query(searching).fill("zeppelin")
    expect(searching.get_by_role("status")).to_contain_text("Nothing found")


@pytest.mark.parametrize("way", ["Escape", "the close button"])
def test_closing_search_gives_the_focus_back_to_its_button(searching: Page, way: str) -> None:
    query(searching).fill("damaged")
    expect(results(searching).first).to_be_visible()
    if way == "Escape":
        searching.keyboard.press("Escape")
    else:
        searching.get_by_role("button", name="Close").tap()
    expect(searching.get_by_role("dialog")).to_be_hidden()
    expect(searching.get_by_role("button", name="Search")).to_be_focused()


def test_search_can_be_opened_again(searching: Page) -> None:
    searching.get_by_role("button", name="Close").tap()
    searching.get_by_role("button", name="Search").tap()
    query(searching).fill("preference")
    expect(results(searching).first).to_be_visible()


def test_the_rest_of_the_page_is_out_of_reach_while_search_is_open(searching: Page) -> None:
    expect(searching.get_by_role("heading", name="Where did you buy it?")).to_have_count(1)
    searching.keyboard.press("Shift+Tab")
    searching.keyboard.press("Shift+Tab")
    assert searching.evaluate("document.querySelector('main').contains(document.activeElement)") is False


def test_nothing_of_search_is_loaded_before_somebody_searches(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/amazon/", wait_until="networkidle")
    assert not [address for address in asked if re.search(r"search", address)]
    with page.expect_request("**/search/index.json"):
        page.get_by_role("button", name="Search").tap()


@pytest.mark.expects_console_error("ERR_FAILED")
@pytest.mark.parametrize("part", ["search-results.*.mjs", "search-results.*.txt", "search/index.json"])
def test_search_that_cannot_be_loaded_says_so_and_works_when_it_can(page: Page, part: str) -> None:
    page.route(f"**/{part}*", lambda route: route.abort())
    page.goto("/")
    page.get_by_role("button", name="Search").tap()
    expect(page.get_by_role("alert")).to_contain_text("Search couldn’t be loaded")
    page.get_by_role("button", name="Close").tap()
    page.unroute_all()
    page.get_by_role("button", name="Search").tap()
    query(page).fill("preference")
    expect(results(page).first).to_be_visible()
    expect(page.get_by_role("alert")).to_be_hidden()


def test_a_word_that_stands_nowhere_leads_on_to_every_shop_and_to_who_is_not_sure(searching: Page) -> None:
    query(searching).fill("zeppelin")
    expect(searching.get_by_role("dialog").get_by_text("Try another word")).to_be_visible()
    assert results(searching).all_inner_texts() == [
        *("Autosky", "Amazon", "TikTok Shop"),
        "I’m not sure where it was bought",
    ]
    results(searching).filter(has_text="not sure").tap()
    expect(searching).to_have_url(re.compile(r"/#not-sure$"))
    expect(searching.get_by_role("dialog")).to_be_hidden()


def test_from_any_page_what_nothing_was_found_for_can_be_asked_of_the_store(
    new_page: NewPage, serve: Callable[[Path], str], build_site: Callable[..., Path]
) -> None:
    page = new_page(base_url=serve(build_site(EVERYTHING)))
    visit(page, "/kestrel-market/")
    page.get_by_role("button", name="Search").tap()
    query(page).fill("zeppelin")
    email = results(page).filter(has_text="returns@marlow-finch.example")
    expect(email).to_have_attribute("href", "mailto:returns@marlow-finch.example")
    results(page).filter(has_text="Hopper").tap()
    expect(page).to_have_url(re.compile(r"/hopper-app/$"))


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("refnud", "Choose a Resolution"),  # a slip
        ("picture", "Report the Issue"),  # the guide says "photo"
        ("i want my money back", "Choose a Resolution"),
        ("returning labels", "Follow Amazon’s Return Instructions"),  # other forms of its words
        ("amazons", "Log In to Your Amazon Account"),  # it stands there with an apostrophe, too
    ],
)
def test_it_is_found_by_a_customers_words(searching: Page, typed: str, step: str) -> None:
    query(searching).fill(typed)
    expect(results(searching).filter(has_text=step).first).to_be_visible()


def test_what_has_all_words_goes_before_what_has_some(searching: Page) -> None:
    query(searching).fill("refund tiktok")
    expect(results(searching).first).to_contain_text("Return a TikTok Shop order")
    found = searching.get_by_role("dialog").get_by_role("listitem").first
    expect(found.get_by_role("mark")).to_contain_text(["TikTok", "TikTok", "refund"])


def test_of_many_results_the_first_ten_come_and_more_when_asked_for(
    new_page: NewPage, serve: Callable[[Path], str], thousand: Path
) -> None:
    page = new_page(base_url=serve(thousand))
    visit(page, "/")
    page.get_by_role("button", name="Search").tap()
    query(page).fill("damaged")
    expect(results(page)).to_have_count(10)
    page.get_by_role("button", name="Show more").tap()
    expect(results(page)).to_have_count(20)
    expect(results(page).nth(10)).to_be_focused()


def test_the_key_for_search_opens_the_best_result(new_page: NewPage) -> None:
    page = new_page(**DESK)
    visit(page, "/")
    page.keyboard.press("Control+k")
    page.keyboard.type("preference")
    expect(results(page).first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/amazon/#choose-a-resolution$"))


def test_without_javascript_there_is_no_button_that_does_nothing(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("/")
    expect(page.get_by_role("button", name="Search")).to_be_hidden()


def test_a_browser_that_stores_nothing_searches_all_the_same(page: Page) -> None:
    page.add_init_script(STORAGE_DENIED)
    page.goto("/")
    page.get_by_role("button", name="Search").tap()
    query(page).fill("preference")
    expect(results(page).first).to_be_visible()


@pytest.mark.parametrize("words", ["صوّر العبوة", "破損した", "Grundstücksverkehrs", "7*7", "&amp; <"])
def test_steps_in_any_script_are_found_and_their_braces_are_only_words(
    new_page: NewPage, serve: Callable[[Path], str], build_site: Callable[..., Path], words: str
) -> None:
    page = new_page(base_url=serve(build_site(BAZAAR)))
    page.goto("/")
    page.get_by_role("button", name="Search").tap()
    query(page).fill(words)
    expect(results(page).filter(has_text=re.compile(r"^\d\. ")).first).to_be_visible()


@pytest.fixture
def searched(
    new_page: NewPage, serve: Callable[[Path], str], build_site: Callable[..., Path]
) -> Callable[..., Locator]:
    """What search says in a store's guide, whatever its language."""

    def dialog(store: Path, words: str) -> Locator:
        page = new_page(base_url=serve(build_site(store)))
        visit(page, "/")
        page.locator("search-dialog").get_by_role("button").first.tap()
        page.get_by_role("searchbox").fill(words)
        return page.get_by_role("dialog")

    return dialog


def test_an_excerpt_tells_a_steps_parts_apart(searched: Callable[..., Locator]) -> None:
    found = searched(GERMAN, "alte aufkleber karton")
    expect(found).to_contain_text("geschickt haben · Nehmen Sie am besten den Karton")
    expect(found).to_contain_text("kleben Sie alte Aufkleber ab. Mit Drucker · ")


def test_a_shortcut_opens_search(new_page: NewPage) -> None:
    page = new_page(**DESK)
    visit(page, "/amazon/")
    page.keyboard.press("Control+k")
    page.keyboard.type("preference")
    expect(results(page).first).to_be_visible()


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ('"Damaged Product"', "3. Report the Issue"),
        ("damaged", "3. Report the Issue"),
        ("“File a Claim”", "2. Contact Our Customer Service"),
        ("file", "2. Contact Our Customer Service"),
        ('"Your Orders"', "2. Log In to Your Amazon Account"),
    ],
)
def test_what_stands_in_quotation_marks_is_found_with_them_and_without(searching: Page, words: str, step: str) -> None:
    query(searching).fill(words)
    found = searching.get_by_role("dialog").locator("a").filter(has_text=step)
    expect(found.first).to_be_attached()


@pytest.mark.parametrize(
    ("store", "words", "step", "marked"),
    [
        (
            JAPANESE,
            "破損した商品を返品したい",
            "1. 返品受付センター",
            ["返品", "商品を返品", "商品", "返品", "破損", "商品", "返品"],
        ),
        (JAPANESE, "箱がつぶれた", "1. 箱と緩衝材", ["箱", "緩衝材", "外箱", "欠け", "割れ"]),
        (JAPANESE, "ﾎﾟｲﾝﾄ", "3. ポイントの扱い", ["ポイント", "ポイント", "ポイント", "ポイント"]),
        (GERMAN, "etikett", "4. Packen Sie", ["QR-Code", "Etikett", "QR-Code"]),
        (FRENCH, "etiquette", "1. Gardez l’emballage", ["étiquette", "étiquette"]),
        (ARABIC, "طلب", "1. افتح صفحة «طلباتك»", ["طلباتك", "طلباتك"]),
    ],
)
def test_what_a_question_has_in_common_with_a_step_is_marked_and_no_more(
    searched: Callable[..., Locator], store: Path, words: str, step: str, marked: list[str]
) -> None:
    found = searched(store, words).get_by_role("listitem").filter(has_text=step)
    expect(found.first.get_by_role("mark")).to_have_text(marked)


@pytest.mark.parametrize("words", ["😀", "(.*)+[", "<zeppelin onload=zzz()>", "\u202e", "a" * 10_000, "\ud83d"])
def test_whatever_is_pasted_is_only_words_and_where_there_are_none_the_ways_out_are_shown(
    searching: Page, words: str
) -> None:
    query(searching).fill(words)
    expect(searching.get_by_role("dialog").get_by_text("Nothing found").first).to_be_visible()
    expect(results(searching).filter(has_text="Amazon")).to_be_visible()


@pytest.mark.parametrize(
    "words",
    [
        "ｐｒｅｆｅｒｅｎｃｅ",
        "\u202bpref\u00aderence\u202c",
        "prefe\u200brence",
        "<b>preference</b>",
        "preference " * 900,
    ],
)
def test_a_word_is_found_however_it_comes_into_the_field(searching: Page, words: str) -> None:
    query(searching).fill(words)
    expect(results(searching).first).to_contain_text("Choose a Resolution")
    found = searching.get_by_role("dialog").get_by_role("listitem").first
    expect(found.get_by_role("mark").filter(has_text="preference").first).to_be_visible()


def test_the_key_for_search_opens_what_was_typed_just_before_it(new_page: NewPage) -> None:
    page = new_page(**DESK)
    visit(page, "/")
    page.keyboard.press("Control+k")
    page.keyboard.type("tiktok")
    expect(results(page).first).to_be_visible()
    page.evaluate("""() => {
      const query = document.querySelector("#search-query");
      query.value = "preference";
      query.dispatchEvent(new InputEvent("input", { bubbles: true }));
      query.form.requestSubmit();
    }""")
    expect(page).to_have_url(re.compile(r"/amazon/#choose-a-resolution$"))


def test_of_keys_that_come_fast_only_the_last_one_is_searched_for(searching: Page) -> None:
    query(searching).fill("preference")
    expect(results(searching).first).to_be_visible()
    lists = searching.evaluate("""() => new Promise((done) => {
      const [query, list] = ["#search-query", "[data-list]"].map((each) => document.querySelector(each));
      let count = 0;
      const isEmptied = ({ removedNodes }) => removedNodes.length > 0;
      new MutationObserver((changes) => (count += changes.filter(isEmptied).length)).observe(list, { childList: true });
      for (const words of ["dama", "damag", "damage", "damaged"]) {
        query.value = words;
        query.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
      setTimeout(() => requestAnimationFrame(() => done(count)));
    })""")
    assert lists == 1
    expect(searching.get_by_role("dialog").get_by_role("mark").filter(has_text="damaged").first).to_be_visible()


def test_who_types_before_the_index_has_come_is_told_so_and_gets_the_results_then(page: Page) -> None:
    held: list[Route] = []
    page.route("**/search/index.json", lambda route: held.append(route))  # noqa: PLW0108  # a list's own method can't be asked for its signature
    page.goto("/")
    page.get_by_role("button", name="Search").tap()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("Type to start").first).to_be_visible()
    query(page).fill("preference")
    expect(dialog.get_by_text("Searching…").first).to_be_visible()
    held[0].continue_()
    expect(results(page).first).to_contain_text("Choose a Resolution")


@pytest.mark.expects_console_error("ERR_FAILED")
def test_search_that_could_not_be_loaded_comes_with_the_next_letter(page: Page) -> None:
    page.route("**/search/index.json", lambda route: route.abort())
    page.goto("/")
    page.get_by_role("button", name="Search").tap()
    expect(page.get_by_role("alert")).to_contain_text("Search couldn’t be loaded")
    page.unroute_all()
    page.keyboard.type("preference")
    expect(results(page).first).to_be_visible()
    expect(page.get_by_role("alert")).to_be_hidden()


def test_a_networks_own_page_in_place_of_the_search_is_a_failure_to_load(page: Page) -> None:
    page.route("**/search-results.*.txt", lambda route: route.fulfill(body="<h1>Log in to our Wi-Fi</h1>"))
    page.goto("/")
    page.get_by_role("button", name="Search").tap()
    expect(page.get_by_role("alert")).to_contain_text("Search couldn’t be loaded")
    expect(page.get_by_text("Wi-Fi")).to_have_count(0)
    page.unroute_all()
    query(page).fill("preference")
    expect(results(page).first).to_be_visible()


def test_who_comes_back_from_a_result_can_search_on(searching: Page) -> None:
    query(searching).fill("preference")
    results(searching).filter(has_text="Choose a Resolution").tap()
    expect(searching).to_have_url(re.compile(r"/amazon/#choose-a-resolution$"))
    searching.go_back()
    searching.get_by_role("button", name="Search").tap()
    query(searching).fill("refund")
    expect(results(searching).first).to_be_visible()
