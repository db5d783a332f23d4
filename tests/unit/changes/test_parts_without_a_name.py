"""A reviewer reads of parts that have no name of their own what became of each: by its time, its place, its day."""

from collections.abc import Iterator
from typing import Any

import pytest
from returns_guide.changes.comparison import changes
from returns_guide.changes.parts import SAID, called, identity
from returns_guide.changes.report import as_text, plain
from returns_guide.changes.sentences import Sentence
from returns_guide.changes.wording import names_of
from returns_guide.model import Guide, HowLong, Part, Step
from returns_guide.model.walk import Key, keys
from returns_guide.reading.reader import read_guide

from tests.support.site_builder import EVERYTHING

MORNING, EVENING = {"time": "8 am to noon"}, {"time": "4 pm to 8 pm", "where": "London"}
ISLANDS, WALES = ({"where": place, "words": "only on Thursdays"} for place in ("Islands", "Wales"))
BY_LETTER = {"how": "By letter.", "acknowledged_by": {"who": "Our customer service", "days": 1}}
VERSION = {"until": "2026-09-30", "address": "https://a.com/terms-2025"}
NOW = "https://a.com/terms-2024"
COPY = {"what": "Your ID", "only_if": "it was stolen"}

COLLECTED = "Shop, step 1, how it is collected"
SOURCE = "Shop, the source “Terms”"
WITHDRAWAL = "Withdrawing from a contract"


def collected(**collection: Any) -> dict[str, Any]:
    return {"steps": [{"title": "Wait", "collection": collection}]}


def versions(*earlier: dict[str, str]) -> dict[str, Any]:
    source = {"title": "Terms", "address": "https://a.com/", "checked": "2026-11-23", "changed": "2026-10-01"}
    return {"sources": [{**source, "earlier": earlier}]}


def extended(**extension: Any) -> dict[str, Any]:
    window = {"name": "Guarantee", "years": 2, "counted_from": "delivery"}
    return {"windows": [{**window, "extended": extension} if extension else window]}


def ready(*things: dict[str, str]) -> dict[str, Any]:
    return {"steps": [{"title": "Send it", "have_ready_if": things}]}


def other_ways(*ways: dict[str, Any]) -> dict[str, Any]:
    return {"withdrawal": {"title": "Withdraw", "endpoint": {"provider": "netlify"}, "other_ways": ways}}


def guide(keys: dict[str, Any]) -> Guide:
    of_guide = {key: value for key, value in keys.items() if key in Guide.model_fields}
    of_channel = {key: value for key, value in keys.items() if key not in Guide.model_fields}
    channel = {"id": "shop", "name": "Shop", "steps": [{"title": "Write"}], **of_channel}
    return Guide.model_validate({"store": {"name": "A", "rule": "Send it."}, "channels": [channel], **of_guide})


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            collected(slots=[MORNING]),
            collected(slots=[{"time": "9 am to noon"}]),
            f"{COLLECTED}, the time “9 am to noon”: the time “8 am to noon” is now “9 am to noon”",
        ),
        (
            collected(slots=[EVENING]),
            collected(slots=[MORNING, EVENING]),
            f"{COLLECTED}: the time “8 am to noon” is new",
        ),
        (
            collected(regions=[ISLANDS]),
            collected(regions=[{**ISLANDS, "words": "never"}]),
            f"{COLLECTED}, the region “Islands”: how it is there: “only on Thursdays” is now “never”",
        ),
        (
            collected(regions=[ISLANDS]),
            collected(regions=[ISLANDS, WALES]),
            f"{COLLECTED}: the region “Wales” is new: “only on Thursdays”",
        ),
        (
            collected(regions=[ISLANDS, WALES]),
            collected(regions=[ISLANDS]),
            f"{COLLECTED}: the region “Wales” is gone",
        ),
        (
            other_ways(BY_LETTER),
            other_ways({**BY_LETTER, "how": "By fax."}),
            f"{WITHDRAWAL}, the way “By fax.”: how it is done: “By letter.” is now “By fax.”",
        ),
        (other_ways(BY_LETTER), other_ways({"how": "By fax."}, BY_LETTER), f"{WITHDRAWAL}: the way “By fax.” is new"),
        (
            versions(VERSION),
            versions({**VERSION, "address": NOW}),
            f"{SOURCE}, the earlier version until 2026-09-30: the address is now {NOW}, before https://a.com/terms-2025",
        ),
        (
            versions(VERSION),
            versions({**VERSION, "until": "2025-01-01"}),
            f"{SOURCE}, the earlier version until 2025-01-01: the last day is now 2025-01-01, before 2026-09-30",
        ),
        (
            versions(VERSION),
            versions({"until": "2024-12-31"}, VERSION),
            f"{SOURCE}: the earlier version until 2024-12-31 is new",
        ),
        (
            ready(COPY),
            ready({**COPY, "what": "Your passport"}),
            "Shop, step 1, the thing to have ready “Your passport”: what it is: “Your ID” is now “Your passport”",
        ),
        (
            extended(),
            extended(months=6, when="each repair"),
            "Shop, the window “Guarantee”: it gets 6 months longer now: “each repair”",
        ),
        (
            extended(months=1, when="each repair"),
            extended(),
            "Shop, the window “Guarantee”: it no longer gets 1 month longer: “each repair”",
        ),
    ],
)
def test_one_that_changes_is_the_same_one_as_before(before: dict[str, Any], after: dict[str, Any], said: str) -> None:
    assert as_text(changes(guide(before), guide(after))) == said


BY_POST = {"what": "Return by post", "amount": "3 €"}
MORNINGS, CLOSING = {"when": "Tuesday", "text": "9 to 12"}, {"when": "Tuesday", "text": "until 17"}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            {"costs": [BY_POST, BY_POST]},
            {"costs": [BY_POST, {**BY_POST, "amount": "4 €"}]},
            "Shop, the 2nd cost of “Return by post”: how much it is: “3 €” is now “4 €”",
        ),
        ({"costs": [BY_POST]}, {"costs": [BY_POST] * 3}, "Shop: the 2nd cost of “Return by post” is new: “3 €”"),
        ({"costs": [BY_POST] * 23}, {"costs": [BY_POST] * 22}, "Shop: the 23rd cost of “Return by post” is gone"),
        ({"costs": [BY_POST] * 12}, {"costs": [BY_POST] * 11}, "Shop: the 12th cost of “Return by post” is gone"),
        (
            {"contact": {"hours": [MORNINGS], "returns_hours": [MORNINGS]}},
            {"contact": {"hours": [MORNINGS], "returns_hours": [CLOSING]}},
            "Shop, contact, hours for returns, the line for “Tuesday”: “9 to 12” is now “until 17”",
        ),
    ],
)
def test_parts_that_are_called_alike_are_told_apart(before: dict[str, Any], after: dict[str, Any], said: str) -> None:
    assert as_text(changes(guide(before), guide(after))).splitlines()[0] == said


def photos(**field: Any) -> dict[str, Any]:
    photo = {"id": "photos", "label": "Photos", "type": "photos", **field}
    return {"claim_form": {"title": "Claim", "endpoint": {"provider": "netlify"}, "fields": [photo]}}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (["jpeg", "heic"], ["jpeg"], "the format heic is gone"),
        (["jpeg"], ["jpeg", "png"], "the format png is new"),
        (["jpeg"], [], "the format jpeg is gone"),
    ],
)
def test_of_a_format_that_is_gone_only_that_is_said(before: list[str], after: list[str], said: str) -> None:
    found = as_text(changes(guide(photos(formats=before)), guide(photos(formats=after))))
    assert found == f"The claim form, the field “Photos”: {said}"


def test_what_is_said_after_a_colon_has_none_before_is() -> None:
    now = as_text(changes(guide({"costs": [BY_POST]}), guide({"costs": [{**BY_POST, "paid_by": "store"}]})))
    assert now == "Shop, the cost of “Return by post”: who pays is now store"


def lists_of_parts(part: type[Part], seen: set[type[Part]]) -> Iterator[tuple[type[Part], Key]]:
    """Each key that may have several parts; times are compared as words."""
    if part in seen:
        return
    seen.add(part)
    for key in keys(part):
        if key.part and key.depth and not issubclass(key.part, HowLong):
            yield part, key
        if key.part:
            yield from lists_of_parts(key.part, seen)


LISTS = list(lists_of_parts(Guide, set()))


def test_each_kind_of_part_that_a_list_may_have_several_of_is_known() -> None:
    kinds = {key.part for _, key in LISTS if key.part}
    assert len(kinds) > 20
    assert not [kind.__name__ for kind in kinds if kind not in SAID or not identity(kind)]


def test_each_part_of_a_store_is_called_by_its_own_words() -> None:
    parts = [part for part in every_part(read_guide(EVERYTHING)) if type(part) in {key.part for _, key in LISTS}]
    assert {type(part) for part in parts} == {key.part for _, key in LISTS}
    assert not [part for part in parts if not isinstance(part, Step) and not own_words(called(part))]


def test_several_parts_have_a_name_in_english() -> None:
    assert not [(model, key.name) for model, key in LISTS if not names_of(model, key.name).endswith(ENGLISH)]


ENGLISH = ("s", "elsewhere", "turn to", "to withdraw", "of collection")
"""What the names of several end with: "the refused" would be none."""


def every_part(part: Part) -> Iterator[Part]:
    yield part
    for key in keys(type(part)):
        if key.part and (value := getattr(part, key.name)):
            for one in value if key.depth else (value,):
                yield from every_part(one)


def own_words(name: Sentence) -> str:
    return plain(tuple(piece for piece in name if not isinstance(piece, str))).strip("“”")
