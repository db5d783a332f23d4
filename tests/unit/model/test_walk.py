"""A walk over a part says all that stands there, in the order in which it is read, and what each key takes."""

import pytest
from returns_guide.model import Channel, ClaimForm, Endpoint, Guide, Link, Part, Source, Step, Variant, Window
from returns_guide.model.walk import Key, Value, keys, part_at, values

STEP = Step(
    title="Report it",
    text="Tap **Return**.",
    path=("Orders", "Return"),
    details=("Attach [photos](https://www.example.com/).", "Wait."),
    links=(Link(label="Orders", address="tel:911"),),
    only_if="it is *broken*",
    within_window=True,
    warning="Keep the box.",
    variants=(Variant(name="In the app", text="Tap the bird."),),
)


def test_what_is_said_comes_in_the_order_in_which_it_is_read() -> None:
    assert [(value.trail.removeprefix("steps."), value.line) for value in values(STEP, "steps")] == [
        ("title", "Report it"),
        ("only_if", "it is broken"),
        ("text", "Tap Return."),
        ("path", "Orders › Return"),
        ("details", "Attach photos. Wait."),
        ("links.label", "Orders"),
        ("links.address", "tel:911"),
        ("within_window", ""),
        ("variants.name", "In the app"),
        ("variants.text", "Tap the bird."),
        ("warning", "Keep the box."),
    ]


def test_what_is_left_out_is_left_out_at_its_place_alone() -> None:
    trails = [value.trail for value in values(STEP, "steps", frozenset({"steps.text", "steps.links"}))]
    assert "steps.text" not in trails
    assert "steps.variants.text" in trails
    assert not [trail for trail in trails if trail.startswith("steps.links")]


def test_entries_are_as_they_were_written() -> None:
    entries = {value.key.name: value.entries for value in values(STEP, "steps") if value.trail.count(".") == 1}
    assert entries["text"] == ("Tap **Return**.",)
    assert entries["path"] == ("Orders", "Return")
    assert entries["within_window"] == ()


def test_an_entry_that_is_a_list_itself_is_a_path() -> None:
    topics = next(key for key in keys(ClaimForm) if key.name == "topics")
    assert Value("topics", topics, (("Returns", "Damage"), ("Else",))).entries == ("Returns › Damage", "Else")


@pytest.mark.parametrize(
    ("model", "name", "kind", "depth", "choices"),
    [
        (Window, "days", "number", 0, ()),
        (Window, "counted_from", "choice", 0, ("delivery", "purchase")),
        (Window, "afterwards", "text", 1, ()),
        (Source, "checked", "day", 0, ()),
        (Step, "files_claim", "yes", 0, ()),
        (Endpoint, "photos", "yes", 0, ("yes", "no")),  # says something either way
        (Channel, "icon", "sign", 0, ()),
        (Channel, "name", "words", 0, ()),
        (ClaimForm, "topics", "words", 2, ()),
    ],
)
def test_a_key_says_what_it_takes(model: type[Part], name: str, kind: str, depth: int, choices: tuple[str]) -> None:
    key = key_of(model, name)
    assert (key.kind, key.depth, key.choices, key.part) == (kind, depth, choices, None)
    assert key.field is model.model_fields[name]


@pytest.mark.parametrize(("name", "depth", "part"), [("window", 0, Window), ("steps", 1, Step)])
def test_a_key_with_keys_of_its_own_says_whose(name: str, depth: int, part: type[Part]) -> None:
    key = key_of(Channel, name)
    assert (key.kind, key.depth, key.part) == ("part", depth, part)


def key_of(model: type[Part], name: str) -> Key:
    return next(key for key in keys(model) if key.name == name)


@pytest.mark.parametrize(
    ("path", "part"),
    [((), Guide), (("channels", 0), Channel), (("channels", 3, "steps", 1), Step), (("claim_form",), ClaimForm)],
)
def test_a_path_leads_to_its_part(path: tuple[str | int, ...], part: type[Part]) -> None:
    assert part_at(path) is part


@pytest.mark.parametrize("path", [("channels",), ("channels", "steps"), ("store", "name"), ("shop",), ("store", 0)])
def test_a_path_to_no_part_leads_nowhere(path: tuple[str | int, ...]) -> None:
    with pytest.raises(LookupError):
        part_at(path)
