"""Whoever has had no answer is led to the next way to a person that the file has."""

import re

import pytest
from returns_guide import ROOT
from returns_guide.making.assets.styles_and_scripts import Assets
from returns_guide.making.files.panels import heard_question
from returns_guide.making.templates import templates
from returns_guide.model import Guide

from tests.support.site_builder import EVERYTHING

ASSETS = Assets(ROOT / "overrides/site/components")
FORM = {
    "title": "File a Claim",
    "endpoint": {"provider": "netlify"},
    "fields": [{"id": "story", "type": "text", "label": "What happened"}],
    "answered_within": {"days": "3", "kind": "working"},
}
EMAIL, TELEPHONE = {"email": "help@store.test"}, {"telephone": "+44 20 7946 0018"}
PAGE = {"page": {"label": "Write to us", "address": "https://www.store.test/contact"}}
WORDS = {"words": "Ask at the counter."}


def asked(**store: object) -> str:
    """The question of a store."""
    channel = {"id": "shop", "name": "Shop", "claim_form": "yes", "steps": [{"title": "Wait"}]}
    whole = {"store": {"name": "Test Store", "rule": "Return it.", **store}, "channels": [channel], "claim_form": FORM}
    guide = Guide.model_validate(whole, context=EVERYTHING.parent)
    (html,) = heard_question(templates(), guide, ASSETS, guide.claim_form).values()
    return html


@pytest.mark.parametrize(
    ("store", "ways"),
    [
        (
            {"contact": {**EMAIL, **TELEPHONE, **PAGE}},
            ["mailto:help@store.test", "tel:+442079460018", "https://www.store.test/contact"],
        ),
        ({"contact": TELEPHONE}, ["tel:+442079460018"]),
        ({"contact": PAGE}, ["https://www.store.test/contact"]),
        ({"contact": WORDS, "website": "https://www.store.test/"}, ["https://www.store.test/"]),
        ({"website": "https://www.store.test/"}, ["https://www.store.test/"]),
        ({}, ["#file-a-claim"]),
    ],
    ids=["all", "telephone", "page", "words and website", "website", "nothing"],
)
def test_the_first_way_is_the_one_to_take(store: dict[str, object], ways: list[str]) -> None:
    buttons = re.findall(r'<a class="button( button--quiet)?" href="([^"]+)"', asked(**store))
    assert [href for _, href in buttons] == ways
    assert [bool(quiet) for quiet, _ in buttons] == [False] + [True] * (len(ways) - 1)


def test_what_the_store_says_of_its_contact_is_said_too() -> None:
    assert "Ask at the counter." in asked(contact=WORDS)


def test_nothing_is_asked_where_nothing_was_promised() -> None:
    form = {key: value for key, value in FORM.items() if key != "answered_within"}
    channel = {"id": "shop", "name": "Shop", "claim_form": "yes", "steps": [{"title": "Wait"}]}
    whole = {"store": {"name": "Test Store", "rule": "Return it."}, "channels": [channel], "claim_form": form}
    guide = Guide.model_validate(whole, context=EVERYTHING.parent)
    assert heard_question(templates(), guide, ASSETS, guide.claim_form) == {}
