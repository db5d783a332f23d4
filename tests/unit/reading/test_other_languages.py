"""A guide in another of its languages says what is translated, and the rest as it was written, marked as such."""

from pathlib import Path

import pytest
from returns_guide.__main__ import main
from returns_guide.languages.store_words.said import Said
from returns_guide.languages.store_words.translations import Sentence
from returns_guide.problems import InvalidGuide
from returns_guide.reading.other_languages import in_every_language, not_translated
from returns_guide.reading.reader import read_guide
from returns_guide.reading.wording import placed_sentences, sentences
from returns_guide.values.words import lost_markup

GUIDE = """\
languages: [en, en-GB]
store: {name: A store, rule: "Send it **back**."}
channels:
  - id: market
    name: Market
    order_number: {example: R2-D2}
    steps:
      - {title: Open your order, path: [Orders, Returns]}
      - {title: Send it, text: Any box will do.}
    handoff: {message: "My order {order number} is broken."}
claim_form:
  title: File a claim
  endpoint: {provider: custom, url: "https://claims.test-shop.com/", megabytes: 8, success: {statuses: [200], key: ok}}
  fields: [{id: wish, type: choice, label: Wish, options: [Money, "A new one"]}]
""".replace("    handoff", "    claim_form: yes\n    handoff")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "channels.yaml"
    file.write_text(GUIDE, "utf-8")
    return file


def translate(file: Path, **words: str) -> None:
    """Write translations by the last key of the sentences that they are of."""
    entries = (
        f'msgctxt "{one.context}"\nmsgid "{one.words}"\nmsgstr "{words[key]}"\n'
        for one in sentences(read_guide(file))
        if (key := one.context.rpartition("/")[2]) in words
    )
    (file.parent / "translations").mkdir(exist_ok=True)
    (file.parent / "translations/en-GB.po").write_text("\n".join(entries), "utf-8")


def test_each_sentence_has_the_ids_on_the_way_to_it_and_what_a_program_reads_is_none(file: Path) -> None:
    assert [f"{one.context}: {one.words}" for one in sentences(read_guide(file))] == [
        "store/name: A store",
        "store/rule: Send it **back**.",
        "channels/market/name: Market",
        "channels/market/steps/open-your-order/path: Orders",
        "channels/market/steps/open-your-order/path: Returns",
        "channels/market/steps/open-your-order/title: Open your order",
        "channels/market/steps/send-it/text: Any box will do.",
        "channels/market/steps/send-it/title: Send it",
        "channels/market/handoff/message: My order {order number} is broken.",
        "claim_form/title: File a claim",
        "claim_form/fields/wish/label: Wish",
        "claim_form/fields/wish/options: Money",
        "claim_form/fields/wish/options: A new one",
    ]


def test_each_sentence_has_its_place_in_the_file(file: Path) -> None:
    file.write_text(f"{GUIDE}words: {{store-contact/heading: Ask us}}", "utf-8")
    path_of = {placed.sentence.words: placed.path for placed in placed_sentences(read_guide(file))}
    assert path_of["Returns"] == ("channels", 0, "steps", 0, "path", 1)
    assert path_of["A new one"] == ("claim_form", "fields", 0, "options", 1)
    assert path_of["Ask us"] == ("words", "store-contact/heading")


def test_another_language_says_what_is_translated_and_keeps_every_address(file: Path) -> None:
    translate(file, title="Opened", name="Bazaar")
    first, other = in_every_language(read_guide(file), file)
    steps = other.channels[0].placed_steps
    assert [(step.title, place.address) for step, place in steps] == [
        ("Opened", "open-your-order"),
        ("Opened", "send-it"),
    ]
    assert [place for _, place in steps] == [place for _, place in first.channels[0].placed_steps]
    assert (first.spoken.tag, other.spoken.tag) == ("en", "en-GB")


def test_what_is_not_translated_is_the_first_languages_and_knows_it(file: Path) -> None:
    translate(file, name="Bazaar")
    _, other = in_every_language(read_guide(file), file)
    name, title = other.channels[0].name, other.channels[0].steps[0].title
    assert isinstance(name, Said)
    assert isinstance(title, Said)
    assert (str(name), name.is_translated, name.as_written) == ("Bazaar", True, "Market")
    assert (str(title), title.is_translated, title.first) == ("Open your order", False, "en")


def test_a_step_that_has_another_title_keeps_the_rest_of_its_words(file: Path) -> None:
    translate(file, text="Any parcel will do.", title="Opened")
    file.write_text(GUIDE.replace("title: Send it,", "title: Send the parcel,"), "utf-8")
    _, other = in_every_language(read_guide(file), file)
    step = other.channels[0].steps[1]
    assert (step.title, step.text) == ("Send the parcel", "Any parcel will do.")


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ({"message": "Mine is broken."}, 'channels/market/handoff/message has lost "{order number}"'),
        (
            {"message": "{order number}, {order number}"},
            'message has "{order number}" too often; write it as here: “My',
        ),
        ({"title": "Open {order}"}, 'title has "{order}" too often; write it as here: “Open your order”'),
        ({"title": "Open %(order)s"}, 'title has "%(order)s" too often'),
        ({"message": "{{order number}}"}, 'message has "{{order number}}" too often'),
        ({"text": "Any <b>box</b>"}, "channels/market/steps/send-it/text holds the HTML <b>"),
        ({"rule": "See [orders](orders)."}, 'store/rule has the link "orders"'),
        ({"rule": "Send it back."}, "store/rule has lost what is bold or in italics, “back”; write ** or * on both"),
        ({"text": "box " * 1_251}, "channels/market/steps/send-it/text is 5,003 characters long; write 5,000 at most"),
    ],
)
def test_a_translation_that_would_be_refused_in_the_file_is_refused_at_its_line(
    file: Path, words: dict[str, str], problem: str
) -> None:
    translate(file, **words)
    with pytest.raises(InvalidGuide, match=r"en-GB\.po:2:1: the translation of ") as refused:
        in_every_language(read_guide(file), file)
    assert problem in str(refused.value)


@pytest.mark.parametrize(
    ("words", "translation", "lost"),
    [
        ("[Orders](https://a.test/), [mail](mailto:a@b.test)", "[Post](mailto:c@b.test), [Kauf](https://a.test/)", ""),
        ("[Orders](https://a.test/), [mail](mailto:a@b.test)", "[Mail](mailto:a@b.test)", "https://a.test/"),
        ("*Never* send it.", "**絶対に**送らないでください。", ""),
        ("Type `R2-D2`.", "Tippen Sie R2-D2.", "what is code, “R2-D2”"),
        ("Plain.", "**Einfach.**", ""),
    ],
)  # fmt: skip
def test_a_translation_keeps_links_and_marks_which_may_move(words: str, translation: str, lost: str) -> None:
    found = lost_markup(words, translation)
    assert [lost in one for one in found] == ([True] if lost else [])


def test_a_file_that_is_no_gettext_file_is_named_with_its_line(file: Path) -> None:
    translate(file, name="Bazaar")
    with (file.parent / "translations/en-GB.po").open("a") as end:
        end.write("msgid without quotation marks\n")
    with pytest.raises(InvalidGuide, match=r"en-GB\.po:\d+:1: "):
        not_translated(read_guide(file), file)


def test_the_check_counts_and_names_what_is_left(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["translations", str(file)])
    assert main(["check", str(file)]) == 0
    said = capsys.readouterr().out
    assert "English (United Kingdom): 13 of 13 sentences are shown in the first language" in said
    assert 'en-GB.po:10:1: "A store" (store/name) has no translation yet; write it below' in said


def test_a_guide_in_one_language_has_nothing_to_translate(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(GUIDE.removeprefix("languages: [en, en-GB]\n"), "utf-8")
    assert main(["translations", str(file)]) == 1
    assert "has one language" in capsys.readouterr().err


def test_a_sentence_that_the_store_says_otherwise_is_translated_too_or_the_catalogues(file: Path) -> None:
    file.write_text(f"{GUIDE}words: {{store-contact/heading: Ask us, titles/ordered-at: 'Back: {{channel}}'}}", "utf-8")
    translate(file, heading="Ask us, then")
    _, other = in_every_language(read_guide(file), file)
    assert other.words == {"store-contact/heading": "Ask us, then"}
    translate(file, **{"ordered-at": "Back it goes"})
    with pytest.raises(InvalidGuide, match=r'words/titles/ordered-at has lost "\{channel\}"'):
        in_every_language(read_guide(file), file)


@pytest.mark.parametrize(("words", "needs"), [("6,90 €", True), ("£1", True), ("120 × 60", False), ("–", False)])
def test_an_amount_of_money_is_written_in_another_way_and_other_numbers_are_not(words: str, needs: bool) -> None:
    assert Sentence("costs/amount", words, "words").needs_translation is needs
