"""The claim form fits the endpoint that takes its claims."""

import json
from pathlib import Path

import pytest
from returns_guide.making.pages.form_target import NoSiteAddress, Target, previewed, target
from returns_guide.making.site import Site
from returns_guide.model import ClaimForm, Guide
from returns_guide.reading.reader import read_guide
from returns_guide.values.providers import PROVIDERS

SITE = "https://returns.example.com/help/"
GUIDE = """\
store: {{name: A store, rule: Send it back.}}
channels: [{{id: shop, name: Shop, claim_form: yes, steps: [title: Go]}}]
claim_form:
  title: File a claim
  endpoint: {endpoint}
  fields: [{{id: mail, type: email, label: Email}}, {{id: order, type: text, label: Order}}]
"""
WAYS = {
    "netlify": "{provider: netlify}",
    "formspree": "{provider: formspree, id: abc123}",
    "basin": "{provider: basin, id: abc123}",
    "forminit": "{provider: forminit, id: abc123}",
    "web3forms": "{provider: web3forms, id: abc123}",
    "formsubmit": "{provider: formsubmit, id: abc123}",
    "formspark": "{provider: formspark, id: abc123}",
    "custom": """{provider: custom, url: "https://claims.example.com/new",
      success: {statuses: [200], key: ok, value: "true"}}""",
}


def guide(tmp_path: Path, provider: str) -> Guide:
    file = tmp_path / "channels.yaml"
    file.write_text(GUIDE.format(endpoint=WAYS[provider]), "utf-8")
    return read_guide(file)


def form(tmp_path: Path, provider: str) -> ClaimForm:
    described = guide(tmp_path, provider).claim_form
    assert described
    return described


def fitted(tmp_path: Path, provider: str, site_url: str = SITE) -> Target:
    return target(form(tmp_path, provider), "shop/sent/", site_url)


def test_every_provider_can_be_chosen() -> None:
    assert WAYS.keys() == PROVIDERS.keys()


@pytest.mark.parametrize(
    ("provider", "action", "script_action"),
    [
        ("netlify", "/help/shop/sent/", "/help/shop/sent/"),
        ("formspree", "https://formspree.io/f/abc123", "https://formspree.io/f/abc123"),
        ("formsubmit", "https://formsubmit.co/abc123", "https://formsubmit.co/ajax/abc123"),
        ("web3forms", "https://api.web3forms.com/submit", "https://api.web3forms.com/submit"),
        ("custom", "https://claims.example.com/new", "https://claims.example.com/new"),
    ],
)
def test_a_claim_goes_to_the_providers_address(tmp_path: Path, provider: str, action: str, script_action: str) -> None:
    fit = fitted(tmp_path, provider)
    assert (fit.action, fit.script_action) == (action, script_action)


@pytest.mark.parametrize(
    ("provider", "names"),
    [
        ("netlify", ["email", "order"]),
        ("formspree", ["mail", "order"]),
        ("forminit", ["fi-sender-email", "fi-text-order"]),
        ("web3forms", ["replyto", "order"]),
        ("formsubmit", ["_replyto", "order"]),
    ],
)
def test_answers_are_called_as_the_provider_wants(tmp_path: Path, provider: str, names: list[str]) -> None:
    fit = fitted(tmp_path, provider)
    assert [fit.field_name(field) for field in form(tmp_path, provider).fields] == names


@pytest.mark.parametrize("provider", [each for each, of in PROVIDERS.items() if of.names.subject])
def test_without_a_script_a_claim_arrives_as_a_claim(tmp_path: Path, provider: str) -> None:
    html = b"".join(page.html for page in Site(guide(tmp_path, provider), SITE).pages)
    assert (
        f'name="{PROVIDERS[provider].names.subject}" value="New claim" data-subject="Claim {{reference}}"'.encode()
        in html
    )


def test_what_a_provider_needs_besides_goes_along_unseen(tmp_path: Path) -> None:
    assert fitted(tmp_path, "web3forms").hidden == {
        "access_key": "abc123",
        "subject": "File a claim",
        "redirect": f"{SITE}shop/sent/",
    }
    assert fitted(tmp_path, "formspark").hidden["_append"] == "false"


@pytest.mark.parametrize(("provider", "pace"), [("netlify", None), ("forminit", 30)])
def test_a_form_keeps_its_providers_pace(tmp_path: Path, provider: str, pace: int | None) -> None:
    assert fitted(tmp_path, provider).pace == pace
    html = b"".join(page.html for page in Site(guide(tmp_path, provider), SITE).pages)
    assert (b'data-pace="30"' in html) is bool(pace)


@pytest.mark.parametrize("provider", ["web3forms", "formsubmit", "formspark"])
def test_the_way_back_is_a_complete_address_or_there_is_no_site(tmp_path: Path, provider: str) -> None:
    with pytest.raises(NoSiteAddress):
        fitted(tmp_path, provider, site_url="")


def test_answers_to_the_question_whether_a_page_helped_need_it_too(tmp_path: Path) -> None:
    asks = "feedback: {question: Did this help?, thanks: Thank you, endpoint: {provider: formspark, id: abc123}}"
    file = tmp_path / "channels.yaml"
    file.write_text(f"{GUIDE.format(endpoint='{provider: netlify}')}{asks}", "utf-8")
    with pytest.raises(NoSiteAddress) as refused:
        Site(read_guide(file), "")
    assert refused.value.keys == ("feedback",)
    assert f'value="{SITE}thanks/"'.encode() in Site(read_guide(file), SITE).pages[1].html


def test_an_editors_own_rule_of_success_goes_before_the_providers(tmp_path: Path) -> None:
    assert json.loads(fitted(tmp_path, "custom").rule) == {"statuses": [200], "json": {"ok": ["true", True]}}


def test_a_preview_keeps_claims_on_this_machine(tmp_path: Path) -> None:
    pages = Site(previewed(guide(tmp_path, "formspree"))).pages
    (page,) = (page for page in pages if page.path == "shop")
    assert b'action="/shop/sent/"' in page.html
    assert b"formspree" not in page.html


def test_a_host_that_knows_a_form_by_its_name_may_lead_to_its_page_in_any_language(tmp_path: Path) -> None:
    pages = ["/help/shop/sent/", "/help/fr/shop/sent/"]
    own = target(form(tmp_path, "netlify"), "fr/shop/sent/", SITE, ("", "fr/"))
    assert (own.action, json.loads(own.rule)["at"]) == (pages[1], pages)
    assert "at" not in json.loads(target(form(tmp_path, "basin"), "fr/shop/sent/", SITE, ("", "fr/")).rule)
    assert "at" not in json.loads(fitted(tmp_path, "netlify").rule)
