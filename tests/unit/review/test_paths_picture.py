"""The picture of the paths shows every channel's steps, with what they depend on, and says the same in words."""

from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from returns_guide.__main__ import main
from returns_guide.model import Guide
from returns_guide.reading.reader import read_guide
from returns_guide.review.paths_picture import lane, paths_in_words, paths_picture
from returns_guide.values.words import without_markup

from tests.support.site_builder import BAZAAR, EVERYTHING, SHIPPED

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(params=[SHIPPED, EVERYTHING, BAZAAR], ids=lambda file: file.stem)
def guide(request: pytest.FixtureRequest) -> Guide:
    return read_guide(request.param)


@pytest.fixture
def everything() -> Guide:
    return read_guide(EVERYTHING)


def drawn(guide: Guide) -> Element:
    return fromstring(paths_picture(guide, guide.outcomes))  # noqa: S314  # we have just made it


def said_in(picture: Element) -> str:
    texts = ["".join("".join(text.itertext()).split()) for text in picture.iter(f"{SVG}text")]
    return " ".join(texts)


def test_every_channel_and_step_is_in_the_picture_and_in_the_words(guide: Guide) -> None:
    picture, words = said_in(drawn(guide)), paths_in_words(guide)
    for channel in guide.outcomes:
        for title in (channel.name, *(step.title for step in channel.steps)):
            assert "".join(title.split())[:60] in picture
            assert title in words


def test_all_that_the_picture_says_the_words_say_too(guide: Guide) -> None:
    words = "".join(paths_in_words(guide).split())
    for text in said_in(drawn(guide)).split():
        assert text.rstrip("…") in words or text.isdigit()


def test_the_same_words_give_the_same_bytes(guide: Guide) -> None:
    again = guide.model_copy(deep=True)
    assert paths_picture(guide, guide.outcomes) == paths_picture(again, again.outcomes)


def test_no_box_touches_another(guide: Guide) -> None:
    for channel in guide.outcomes:
        boxes = [box for place in lane(guide, channel).places for box in place.boxes]
        for number, box in enumerate(boxes):
            for other in boxes[number + 1 :]:
                beside = other.x >= box.x + box.width or box.x >= other.x + other.width
                assert beside or other.y > box.bottom


def test_what_a_step_depends_on_stands_at_the_step(everything: Guide) -> None:
    _, _, _, send, end = lane(everything, everything.channels[0]).places
    assert [box.kind for box in send.boxes] == ["condition", "step", "way", "way", "window", "afterwards"]
    assert send.stop.condition == "Only if the glaze came off without a crack"
    assert end.stop.text == without_markup(everything.channels[0].steps[-1].text or "")
    assert len(lane(everything, everything.channels[0]).ways_round) == 1


def test_a_window_and_a_form_that_belong_to_no_step_are_not_lost(everything: Guide) -> None:
    start, _, form, _ = lane(everything, everything.outcomes[2]).places
    assert [mark.label for mark in start.stop.marks] == [
        "Wish slip: 3 to 6 working days from delivery or, if later, The day you opened the green box",
        "After that",
        "Pot for life: 2 years from delivery",
        "Lid: 6 months from unknown",
        "Change of mind: 1 day from purchase",
        "Winter: until 2027-02-28",
        "Spring: 9 days from 2027-04-01",
        "Shards: 36 hours from last-delivery",
        "Glaze: 3 years from delivery",
        "Proof: 1 year from delivery",
        "Other rights: without a last day",
    ]
    assert [mark.words for mark in form.stop.marks] == [("Which pot is it about?", "A bowl / A jug")]


def test_an_editor_writes_the_picture_into_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["paths", str(EVERYTHING), "--svg", str(tmp_path / "paths.svg")]) == 0
    assert (tmp_path / "paths.svg").read_text("utf-8").startswith("<svg ")
    assert main(["paths", str(EVERYTHING)]) == 0
    assert "  3. Only if Kestrel asks for it: Choose a new pot or your money" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["none.yaml"], [str(EVERYTHING), "--svg", "no/such/folder/paths.svg"]])
def test_who_names_a_wrong_file_is_told(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["paths", *arguments]) == 1
    assert "o such file" in capsys.readouterr().err
