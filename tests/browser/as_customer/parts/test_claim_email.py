"""An e-mail address is read however it was written, slips are asked about, and nobody's address is refused."""

from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Page

FULL_WIDTH = {sign: sign + 0xFEE0 for sign in range(0x21, 0x7F)}
SEEN_ONLY = "\u00ad\u200b\u200d\u200e\u200f\u202a\u202c\u2060\u2066\ufeff"
ADDRESSES = Path(__file__).parents[3] / "support/email-addresses.txt"
LOCALS, DOMAINS = (part.split() for part in ADDRESSES.read_text("utf-8").split("\n\n"))


@pytest.fixture
def page(shared_page: Page) -> Page:
    return shared_page


def cleaned(page: Page, text: str) -> str:
    return str(page.evaluate("text => emailAddress(text)", text))


@pytest.mark.parametrize(
    "text",
    [
        *(f"{sign}ada@{sign}example.com{sign}" for sign in SEEN_ONLY),
        *(f"{space}ada{space}@{space}example.com{space}" for space in "\u00a0\u2007\u202f\u3000"),
        "  ada@example.com\n",
        "ada@example.com".translate(FULL_WIDTH),
        "ada＠example。com",
        "ada@example.com.",
        "ada@example.com,",
        "mailto:ada@example.com",
        "MAILTO: ada@example.com?subject=Hello",
        "<ada@example.com>",
        "Ada Lovelace <ada@example.com>",
        '"Lovelace, Ada" < mailto:ada@example.com >;',
        "'ada@example.com'",
        "“ada@example.com”.",
        "(ada@example.com)",
        "Ada ＜ada@example.com＞",
    ],
)
def test_an_address_is_read_however_it_was_copied(page: Page, text: str) -> None:
    assert cleaned(page, text) == "ada@example.com"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("o’neil@example.com", "o'neil@example.com"),
        ("ada@t\u2011online.de", "ada@t-online.de"),
        ("ａｄａ＠ｔーｏｎｌｉｎｅ．ｄｅ", "ada@t-online.de"),
        ("ﬁne@example.com", "ﬁne@example.com"),
    ],
)
def test_only_what_stands_for_another_sign_is_changed(page: Page, text: str, address: str) -> None:
    assert cleaned(page, text) == address


def test_nobodys_address_is_changed_refused_or_doubted(page: Page) -> None:
    addresses = [f"{local}@{domain}" for local, domain in product(LOCALS, DOMAINS)]
    addresses += [
        "ada..l.@docomo.ne.jp",
        "a@" + "d" * 240 + ".example",
    ]
    verdicts = page.evaluate(
        "all => all.map(each => [emailAddress(each), emailProblem(emailAddress(each)), emailMeant(each)])", addresses
    )
    assert [verdict for verdict in verdicts if verdict[1:] != ["", ""]] == []
    assert [clean for clean, *_ in verdicts] == addresses


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("ada", "wrong"),
        ("@example.com", "wrong"),
        ("ada@", "wrong"),
        ("ada(at)example.com", "wrong"),
        ("ada,lovelace@example.com", "wrong"),
        ("ada lovelace@example.com", "space"),
        ("ada\u00a0lovelace@example.com", "space"),
        ("ada @example.com", "space"),
        ("ada@example.com bob@example.com", "twice"),
        ("ada@example.com;bob@example.com", "twice"),
        ("ada@@example.com", "twice"),
        ("ada..l@example.com", "dots"),
        (".ada@example.com", "dots"),
        ("ada.@example.com", "dots"),
        ("ada@example..com", "dots"),
        ("ada@.example.com", "dots"),
        ("ada@example", "domain"),
        ("ada@example,com", "domain"),
        ("ada@192.168.0.1", "domain"),
        ("ada@[192.168.0.1]", "domain"),
        ("ada@example.123", "domain"),
        ("ada@example.c", "domain"),
        ("ada@-example.com", "domain"),
        ("ada@example-.com", "domain"),
        ("ada@example/com.org", "domain"),
        ("a@" + "d" * 250 + ".com", "too-long"),
    ],
)
def test_what_cannot_be_answered_is_refused_with_its_reason(page: Page, text: str, word: str) -> None:
    assert page.evaluate("text => emailProblem(emailAddress(text))", text) == word


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        *(
            (f"ada@{domain}", "ada@gmail.com")
            for domain in ("gmail.con", "gamil.com", "gmial.com", "gmail.cmo", "gmail.ocm")
        ),
        *(
            (f"ada@{domain}", "ada@gmail.com")
            for domain in ("gmailcom", "gmail,com", "gmail..com", "gmail.co", "gmail.comm")
        ),
        *(
            (f"ada@{domain}", "ada@gmail.com")
            for domain in ("gmal.com", "ggmail.com", "mgail.com", "gamil.con", "GMAIL.CON")
        ),
        ("ada@@gmail.com", "ada@gmail.com"),
        ("ada@gmail.com@", "ada@gmail.com"),
        ("ada @ gmail .com", "ada@gmail.com"),
        ("ada.@gmail.com", "ada@gmail.com"),
        ("Ada.L+x@hotmial.com", "Ada.L+x@hotmail.com"),
        ("ada@hotmial.de", "ada@hotmail.de"),
        ("ada@yaho.fr", "ada@yahoo.fr"),
        ("ada@outlok.com", "ada@outlook.com"),
        ("ada@icluod.com", "ada@icloud.com"),
        ("ada@tonline.de", "ada@t-online.de"),
        ("ada@example.con", "ada@example.com"),
        ("ada@mail.example.ocm", "ada@mail.example.com"),
        ("ada@comcast.nte", "ada@comcast.net"),
        ("ada@example.ogr", "ada@example.org"),
    ],
)
def test_an_obvious_slip_is_asked_about(page: Page, slip: str, meant: str) -> None:
    assert page.evaluate("text => emailMeant(emailAddress(text))", slip) == meant


@pytest.mark.parametrize(
    "domain", ["gmail.com", "hotmail.com", "outlook.com", "yahoo.com", "icloud.com", "t-online.de"]
)
def test_a_slip_of_one_key_in_a_usual_domain_is_found_wherever_it_is(page: Page, domain: str) -> None:
    last = len(domain) - len(".com")
    swapped = {domain[:at] + domain[at : at + 2][::-1] + domain[at + 2 :] for at in range(last)}
    doubled = {domain[:at] + domain[at] + domain[at:] for at in range(last)}
    missing = {domain[:at] + domain[at + 1 :] for at in range(1, last)}
    slips = sorted((swapped | doubled | missing) - {domain})
    found = page.evaluate("slips => slips.map(slip => emailMeant(`ada@${slip}`))", slips)
    assert found == [f"ada@{domain}"] * len(slips)


@pytest.mark.parametrize(
    "text", ["", "ada", "ada@", "ada@example", "ada lovelace@gmail.com", "a@gmail.con;b@gmail.con"]
)
def test_nothing_is_guessed_where_nothing_is_obvious(page: Page, text: str) -> None:
    assert page.evaluate("text => emailMeant(emailAddress(text))", text) == ""
