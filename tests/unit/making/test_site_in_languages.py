"""A store with several languages has every page in each, and each page knows the others; what is the same lies once."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from returns_guide.languages.store_words.said import Said
from returns_guide.making.remembered import Remembered
from returns_guide.making.site import Site
from returns_guide.making.site_in_languages import SiteInLanguages
from returns_guide.model import Guide
from returns_guide.publishing.moved import Redirect, redirects
from returns_guide.reading.other_languages import in_every_language
from returns_guide.reading.reader import read_guide
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from tests.support.site_builder import EVERYTHING, ROOT, SITE_URL

STORE = ROOT / "tests/stores/three-languages.yaml"
ADDRESSES = {"en": SITE_URL, "fr": f"{SITE_URL}fr/", "es": f"{SITE_URL}es/"}


@pytest.fixture(scope="module")
def guides() -> list[Guide]:
    return in_every_language(read_guide(STORE), STORE)


@pytest.fixture(scope="module")
def files(guides: list[Guide]) -> Mapping[str, bytes]:
    return SiteInLanguages(guides, SITE_URL).files()


@pytest.fixture(scope="module")
def half(guides: list[Guide]) -> Mapping[str, bytes]:
    """The same store before anybody has translated a word."""
    lonely = Path("no-such-folder/channels.yaml")
    return SiteInLanguages(in_every_language(guides[0], lonely), SITE_URL).files()


def page(files: Mapping[str, bytes], path: str) -> HTMLParser:
    return HTMLParser(files[f"{path}index.html"])


def test_every_page_is_there_in_each_language(files: Mapping[str, bytes]) -> None:
    pages = {path for path in files if path.endswith("index.html")}
    first = {path for path in pages if not path.startswith(("fr/", "es/"))}
    assert pages == {f"{folder}{path}" for folder in ("", "fr/", "es/") for path in first}
    assert {path for path in files if "/" not in path} == {
        *("404.html", "guide.json", "guide.schema.json", "index.html", "llms.txt", "robots.txt", "sitemap.xml")
    }
    assert {path for path in files if path.startswith("fr/") and path.count("/") == 1} == {
        *("fr/404.html", "fr/guide.json", "fr/index.html", "fr/llms.txt")
    }


@pytest.mark.parametrize("path", ["", "own-shop/", "own-shop/sent/", "fr/own-shop/", "es/about/"])
def test_a_page_names_itself_in_every_language_for_search_engines_and_people(
    files: Mapping[str, bytes], path: str
) -> None:
    html = page(files, path)
    own = path.removeprefix("fr/").removeprefix("es/")
    named = {link.attributes["hreflang"]: link.attributes["href"] for link in html.css("link[rel=alternate]")}
    if "sent" not in path:
        assert named == {"x-default": f"{SITE_URL}{own}"} | {tag: address + own for tag, address in ADDRESSES.items()}
        assert html.css_first("link[rel=canonical]").attributes["href"] == f"{SITE_URL}{path}"
        assert html.css_first("meta[property='og:locale']").attributes["content"] in ("en_GB", "fr_FR", "es_ES")
        assert len(html.css("meta[property='og:locale:alternate']")) == 2
    switch = [(link.text(), link.attributes["lang"]) for link in html.css("language-switch a")]
    assert switch == [("English", "en"), ("Français", "fr"), ("Español", "es")]
    assert len(html.css("language-switch [aria-current]")) == 1


def test_whatever_the_customer_reads_a_claims_subject_is_in_the_first_language(tmp_path: Path) -> None:
    file, basin = tmp_path / "channels.yaml", "provider: basin\n    id: 90c3f5aa17d2\n    photos: yes"
    words = STORE.read_text("utf-8").replace(basin, "provider: netlify")
    file.write_text(f"words: {{claim-form/subject-new: A claim}}\n{words}", "utf-8")
    files = SiteInLanguages(in_every_language(read_guide(file), file), SITE_URL).files()
    subject = page(files, "fr/own-shop/").css_first("input[name=subject]").attributes
    assert (subject["value"], subject["data-subject"]) == ("A claim", "Claim {reference}")
    panels = page(files, "fr/own-shop/").css_first("claim-form").attributes["data-panels"] or ""
    assert 'data-subject="Réclamation {reference}"' in files[panels.replace("../", "")].decode()


def test_a_step_has_one_address_and_one_mark_in_all_languages(files: Mapping[str, bytes]) -> None:
    every = [page(files, f"{folder}own-shop/") for folder in ("", "fr/", "es/")]
    for selector, attribute in ((".step-list [id]", "id"), ("[data-tick]", "data-tick"), ("step-ways input", "value")):
        first, *others = [[found.attributes[attribute] for found in one.css(selector)] for one in every]
        assert first
        assert others == [first, first]


def test_what_no_language_changes_is_loaded_once_for_all(files: Mapping[str, bytes]) -> None:
    assert all(len([path for path in files if name in path]) == 1 for name in ("/claim-form.", "/language-switch."))
    for path in ("own-shop/", "fr/own-shop/"):
        up = "../" * path.count("/")
        loaded = re.findall(r'="((?:\.\./)+assets/[^"]+\.(?:mjs|css|txt|json))"', files[f"{path}index.html"].decode())
        assert len(loaded) > 8
        assert {name.removeprefix(up) for name in loaded} <= {*files}


def test_data_and_text_are_each_languages_own(files: Mapping[str, bytes]) -> None:
    data = json.loads(files["fr/guide.json"])
    assert data["channels"][3]["name"] == "Marchés d’hiver"
    assert data["channels"][3]["address"] == f"{SITE_URL}fr/winter-market/"
    assert "Marchés d’hiver" in files["fr/llms.txt"].decode()
    assert f"{SITE_URL}fr/etsy/" in files["fr/cards/etsy.svg"].decode()


def test_the_sitemap_names_each_page_in_each_language(files: Mapping[str, bytes]) -> None:
    sitemap = files["sitemap.xml"].decode()
    assert sitemap.count("<loc>") == len(re.findall("<loc>[^<]*/(?:fr|es)/", sitemap)) * 3 // 2
    link = f'<xhtml:link rel="alternate" hreflang="fr" href="{SITE_URL}fr/etsy/"/>'
    assert sitemap.count(link) == 3


@pytest.mark.parametrize(("folder", "tag", "title"), [("", "en", "Page not found"), ("fr/", "fr", "Page introuvable")])
def test_a_wrong_address_is_answered_in_its_language_and_leads_to_each_front_page(
    files: Mapping[str, bytes], folder: str, tag: str, title: str
) -> None:
    html = HTMLParser(files[f"{folder}404.html"])
    assert html.css_first("html").attributes["lang"] == tag
    assert html.css_first("h1").text() == title
    assert [link.attributes["href"] for link in html.css("language-switch a")] == ["/", "/fr/", "/es/"]
    assert {link.attributes["href"]: link.text() for link in html.css("main p a")} == {
        "/": "Go to the front page",
        "/fr/": "Aller à l’accueil",
        "/es/": "Ir a la página de inicio",
    }
    assert {link.attributes.get("lang") for link in html.css("main p a")} == {None, *ADDRESSES} - {tag}
    assert html.css_first(".channel-cards a").attributes["href"] == f"/{folder}own-shop/"


def test_the_page_for_a_wrong_address_is_found_by_no_search(files: Mapping[str, bytes]) -> None:
    for page in ("404.html", "fr/404.html", "es/404.html"):
        html = HTMLParser(files[page])
        assert html.css_first("meta[name=robots]").attributes["content"] == "noindex"
        assert not html.css("link[rel=canonical], link[hreflang]")
    assert "404" not in files["sitemap.xml"].decode()


def test_what_nobody_has_translated_is_marked_wherever_an_element_may_stand(half: Mapping[str, bytes]) -> None:
    html = page(half, "fr/own-shop/")
    assert html.css_first("html").attributes["lang"] == "fr"
    assert html.css_first("h1 [lang=en]").text() == "Return something from our own website"
    assert html.css_first(".rule [lang=en] strong").text() == "the shop that took your money"
    assert {label.css_first("[lang=en]") is not None for label in html.css(".form-field__choice")} == {True}
    assert not [tag for tag in re.findall(r"<title>.*?</title>|=\"[^\"]*\"", html.html or "") if "<span" in tag]
    assert "span lang" not in half["fr/guide.json"].decode() + half["fr/llms.txt"].decode()
    assert b"span lang" not in half["fr/cards/etsy.svg"]


def test_a_pictures_words_are_read_aloud_in_their_language() -> None:
    everything = read_guide(EVERYTHING)
    alone = Site(everything, SITE_URL).files()
    several = everything.model_copy(update={"language": None, "languages": ("en", "fr")})
    files = SiteInLanguages(in_every_language(several, Path("no-such-folder/channels.yaml")), SITE_URL).files()
    shown = [page(files, f"fr/{channel.id}/").css(".step-list img") for channel in everything.channels]
    assert {image.attributes.get("lang") for images in shown for image in images} == {"en"}
    assert not [path for path, content in alone.items() if re.search(rb"<img[^>]* lang=", content)]


def test_data_name_each_words_that_nobody_has_translated_with_their_language(half: Mapping[str, bytes]) -> None:
    data = json.loads(half["fr/guide.json"])
    left = data["untranslated"]
    assert {*left.values()} == {"en"}
    assert {pointer: pointed_at(data, pointer) for pointer in sorted(left) if pointer.startswith("/channels/2/")} == {
        "/channels/2/action/Open your Etsy purchases": "https://www.etsy.com/your/purchases",
        "/channels/2/message": "Hello, order … came in the wrong colour. Could we swap it?",
        "/channels/2/name": "Etsy",
        "/channels/2/steps/0/title": "Message the seller",
        "/channels/2/steps/0/variants/0/name": "In the app",
        "/channels/2/steps/0/variants/0/path/0": "You",
        "/channels/2/steps/0/variants/0/path/1": "Purchases",
        "/channels/2/steps/0/variants/0/path/2": "Help with order",
        "/channels/2/steps/0/variants/1/name": "On the website",
        "/channels/2/steps/0/variants/1/path/0": "Your account",
        "/channels/2/steps/0/variants/1/path/1": "Purchases and reviews",
        "/channels/2/steps/0/variants/1/path/2": "Help with order",
        "/channels/2/steps/1/only_if": "nobody has answered you after two days",
        "/channels/2/steps/1/text": "Etsy steps in and decides between you and us.",
        "/channels/2/steps/1/title": "Open a case",
        "/channels/2/summary": "You bought from our stall “BordaNordWool”.",
        "/channels/2/title": "Return an Etsy purchase",
    }
    assert {"/rule", "/channels/0/steps/0/warning", "/channels/1/title"} <= {*left}


def pointed_at(data: Any, pointer: str) -> Any:
    """What a JSON Pointer leads to."""
    for key in pointer.split("/")[1:]:
        data = data[int(key) if isinstance(data, list) else key.replace("~1", "/").replace("~0", "~")]
    return data


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (["rule"], "1 phrase de ce guide est encore en anglais."),
        (["rule", "rule_explained", "heading"], "2 phrases de ce guide sont encore en anglais."),  # it has no heading
    ],
)
def test_plain_text_says_how_much_nobody_has_translated(guides: list[Guide], keys: list[str], line: str) -> None:
    first, french, spanish = guides
    words = {key: Said(None, "**Send** it back.", "en") for key in keys}
    french = french.model_copy(update={"store": french.store.model_copy(update=words)})
    files = SiteInLanguages([first, french, spanish], SITE_URL).files()
    assert line in files["fr/llms.txt"].decode().splitlines()
    assert {*json.loads(files["fr/guide.json"])["untranslated"]} == {f"/{key}" for key in keys if key != "heading"}


def test_where_everything_is_translated_nothing_is_marked(files: Mapping[str, bytes]) -> None:
    assert not [path for path, content in files.items() if b"<span lang=" in content]
    for path in ("guide.json", "fr/guide.json", "es/guide.json"):
        assert "untranslated" not in json.loads(files[path])
    assert not re.search("encore en|siguen? en|still in", (files["fr/llms.txt"] + files["es/llms.txt"]).decode())


def test_a_claim_is_the_same_in_each_language_and_says_which(files: Mapping[str, bytes]) -> None:
    sent = {}
    for folder in ("", "fr/", "es/"):
        form = page(files, f"{folder}own-shop/").css_first("claim-form form")
        fields = [(field.attributes["name"], field.attributes.get("value")) for field in form.css("[name]")]
        assert ("language", folder.rstrip("/") or "en") in fields
        sent[folder] = form.attributes["name"], [field for field in fields if "language" not in field]
    assert sent["fr/"] == sent["es/"] == sent[""]


def test_an_old_address_leads_on_in_its_language(guides: list[Guide]) -> None:
    ways = redirects(guides[0])
    assert Redirect("/shop/", "/own-shop/") in ways
    assert Redirect("/fr/shop/", "/fr/own-shop/") in ways
    assert Redirect("/es/ravelry/", "/es/") in ways


def test_a_preview_makes_only_the_language_anew_whose_words_have_changed(guides: list[Guide]) -> None:
    remembered: Remembered = Remembered()
    before = SiteInLanguages(guides, SITE_URL, remembered=remembered)
    first, french, spanish = guides
    channel = french.channels[2].model_copy(update={"name": "Etsy France"})
    french = french.model_copy(update={"channels": (*french.channels[:2], channel, french.channels[3])})
    after = SiteInLanguages([first, french, spanish], SITE_URL, remembered=remembered)
    known = {page.path: page.html for page in before.pages}
    kept = {page.path for page in after.pages if page.html is known[page.path]}
    assert {"etsy", "es/etsy"} <= kept
    assert "fr/etsy" not in kept


def test_a_store_with_one_language_has_none_of_it(guides: list[Guide]) -> None:
    alone = guides[0].model_copy(update={"languages": (), "language": "en"})
    files = b"".join(Site(alone, SITE_URL).files().values())
    assert not [word for word in (b"language-switch", b"hreflang", b'name="language"', b"og:locale") if word in files]
