"""An editor saves a form: it is written as it was meant, or not at all."""

import stat
import subprocess
from collections.abc import Iterator

import pytest
import yaml
from returns_guide.editor.controls import controls, needed_parts
from returns_guide.editor.form import SAID_ELSEWHERE, address
from returns_guide.editor.pages import HOME
from returns_guide.model import Guide, Part
from returns_guide.model.walk import keys, part_at
from returns_guide.reading.document import read_document
from returns_guide.reading.reader import read_guide

from tests.unit.editor.conftest import Editing, fields, words_of
from tests.unit.editor.test_edits import changed_lines
from tests.unit.inbox.sending import get

STEP = "channels/0/steps/0/"


def every_part(data: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    for control in controls(path, data):
        if control.kind == "part" and control.data:
            yield from every_part(data, control.path)
        if control.kind == "parts":
            for index in range(len(control.data or [])):
                yield from every_part(data, (*control.path, index))


def test_saving_every_form_without_a_change_leaves_the_file_byte_for_byte(editing: Editing) -> None:
    before = editing.file.read_bytes()
    paths = list(every_part(read_document(before)[0].data))
    assert len(paths) > 40
    for path in paths:
        answered = editing.save(address(path))
        assert answered.status == 303, path
        assert editing.file.read_bytes() == before, path


def test_every_key_of_the_model_has_a_field_or_a_form_of_its_own(editing: Editing) -> None:
    data = read_document(editing.file.read_bytes())[0].data
    seen = {}
    for path in every_part(data):
        page = get(editing.url, HOME + address(path)).text
        for one in controls(path, data):
            assert f'id="{"parts" if one.kind in SAID_ELSEWHERE else "field"}-{one.id}"' in page, one.id
        seen[part_at(path)] = {one.name for one in controls(path, data)}
    assert seen == {part: set(part.model_fields) for part in parts_in(Guide)}


def parts_in(model: type[Part]) -> set[type[Part]]:
    """A part of the model and all that can stand in it, at any depth."""
    found, left = {model}, [model]
    while left:
        inner = {key.part for key in keys(left.pop()) if key.part} - found
        found |= inner
        left += inner
    return found


def test_a_changed_title_changes_one_line(editing: Editing) -> None:
    before = editing.text
    answered = editing.save(STEP, title="Stop: unpack no more")
    assert answered.status == 303
    assert changed_lines(before, editing.text) == [
        "-       - title: Stop unpacking",
        '+       - title: "Stop: unpack no more"',
    ]
    page = get(editing.url, answered.headers["Location"])
    assert "Saved." in page.text
    assert "Saved." not in get(editing.url, f"/admin/{STEP}?saved=0").text


def test_own_words_for_the_sites_sentences_change_their_own_lines(editing: Editing) -> None:
    before, shown = editing.text, editing.fields("")["words"]
    assert "\ntitles/ordered-at: Send your {channel} order back\n" in f"\n{shown}"
    less = shown.replace("titles/ordered-at: Send your {channel} order back\n", "").replace("read it", "found: it")
    assert editing.save("", words=f"{less}\nmoved/go: Onwards").status == 303
    assert changed_lines(before, editing.text) == [
        "-   titles/ordered-at: Send your {channel} order back",
        "-   fact-sources/heading: Where we've read it",
        '+   fact-sources/heading: "Where we\'ve found: it"',
        "+   moved/go: Onwards",
    ]
    refused = editing.save("", words="moved/gone: On\nan id alone")
    assert refused.status == 422
    assert "did you mean “moved/go”" in words_of(refused).replace('"moved/go"', "“moved/go”")
    assert editing.save("", words="").status == 303
    assert read_guide(editing.file).words == {}


def test_fields_of_every_kind_are_written_as_they_are_meant(editing: Editing) -> None:
    editing.save("channels/0/window/", days="60", counted_from="purchase", afterwards="First.\r\nSecond: this.\r\n\r\n")
    editing.save("channels/0/window/source/", review="")
    editing.save("channels/1/", summary="", title="1.10")
    editing.save("claim_form/", **{"topics.0": "Pots\r\nBroken", "topics.1": "", "topics.2": "Bowls"})
    editing.save("claim_form/endpoint/", photos="no")
    store = yaml.load(editing.text, Loader=yaml.CSafeLoader)  # as safe as the other
    window, kestrel = store["channels"][0]["window"], store["channels"][1]
    assert (window["days"], window["counted_from"]) == (60, "purchase")
    assert window["afterwards"] == ["First.", "Second: this."]
    assert "review" not in window["source"]
    assert "summary" not in kestrel
    assert (kestrel["title"], kestrel.get("tick_off")) == ("1.10", True)
    assert store["claim_form"]["topics"] == [["Pots", "Broken"], ["Bowls"]]


def test_a_tick_that_is_taken_away_goes(editing: Editing) -> None:
    loaded = editing.fields("channels/1/")
    del loaded["channels.1.tick_off"]
    before = editing.text
    assert editing.save("channels/1/", loaded=loaded).status == 303
    assert changed_lines(before, editing.text) == ["-     tick_off: yes"]


def test_a_mistake_keeps_what_was_written_and_writes_nothing(editing: Editing) -> None:
    before = editing.text
    answered = editing.save(STEP, title="", text="Look <b>here</b> </textarea>", details="One\r\n[x](ftp://y)")
    assert (answered.status, editing.text) == (422, before)
    page = words_of(answered)
    assert '"title" is missing here' in page
    assert '"text" holds the HTML <b>' in page
    assert "write an address that begins with https" in page
    assert fields(answered.text)["channels.0.steps.0.text"] == "Look <b>here</b> </textarea>"
    assert fields(answered.text)["channels.0.steps.0.details"] == "One\n[x](ftp://y)"
    assert 'href="#field-channels.0.steps.0.title"' in answered.text
    assert sorted(path.name for path in editing.file.parent.iterdir()) == ["channels.yaml", "pictures"]


@pytest.mark.parametrize(
    ("path", "field", "value", "words"),
    [
        ("channels/0/window/", "days", "many # {", 'a whole number, like "30"'),
        ("channels/0/window/source/", "checked", "24.11.2026", "a day that exists"),
        ("channels/0/", "id", "Our Shop", 'like "our-shop"'),
        ("channels/2/", "id", "kiln-online", "is taken by the channel in line"),
        ("channels/0/order_number/", "example", "X", "does not fit the pattern"),
        ("channels/0/steps/0/picture/", "file", "../../secret.png", "must lie beside this file"),
        ("channels/0/steps/0/", "text", "x" * 5_001, "is 5,001 characters long"),
        ("channels/0/steps/0/", "text", "one\r\n\r\ntwo", "holds a line break"),
        ("channels/0/steps/0/", "text", "a\0b", "holds the control character U+0000"),
        ("claim_form/endpoint/", "provider", "formspree", '"id" is missing'),
        ("claim_form/fields/7/", "options", "", 'needs at least two entries'),
    ],
)  # fmt: skip
def test_what_the_reader_refuses_is_said_at_its_field(
    editing: Editing, path: str, field: str, value: str, words: str
) -> None:
    before = editing.text
    answered = editing.save(path, **{field: value})
    assert (answered.status, editing.text) == (422, before)
    assert words in words_of(answered), words_of(answered)
    assert 'href="#field-' in answered.text


@pytest.mark.parametrize(
    "value", ["@home: 'a' \"b\" # c", "{order}, [x]", "-dash", "😀 “quoted” \\d", "no", "~", "&a *b"]
)
def test_hostile_words_are_words(editing: Editing, value: str) -> None:
    assert editing.save(STEP, title=value).status == 303
    assert read_guide(editing.file).channels[0].steps[0].title == value
    assert fields(get(editing.url, f"/admin/{STEP}").text)["channels.0.steps.0.title"] == value


def test_a_step_is_added_moved_and_removed(editing: Editing) -> None:
    before = editing.text
    assert editing.save("channels/0/steps/3/", title="Wait", text="We write.").status == 303
    assert editing.save("channels/0/", do="raise:channels/0/steps/3/", intro="New.").status == 303
    guide = read_guide(editing.file)
    assert [step.title for step in guide.channels[0].steps][2:] == ["Wait", "Send the pieces back"]
    assert guide.channels[0].intro == "New."
    gone = editing.save("channels/0/steps/2/", do="remove")
    assert gone.headers["Location"].startswith("/admin/channels/0/?saved=")
    assert len(changed_lines(before, editing.text)) == 2


def test_a_channel_is_added_with_its_first_step_where_no_reasons_have_them_for_all(editing: Editing) -> None:
    data = read_document(editing.file.read_bytes())[0].data
    assert not list(needed_parts(("channels", 3), data))
    assert [path for _, path in needed_parts(("channels", 3), {**data, "reasons": []})] == [("channels", 3, "steps", 0)]


def test_a_channel_is_added_and_the_last_of_a_list_takes_its_key_along(editing: Editing) -> None:
    assert editing.save("channels/3/", id="stall", name="Stall").status == 303
    assert editing.save("channels/3/steps/0/", title="Go there").status == 303
    assert read_guide(editing.file).channels[3].steps[0].title == "Go there"
    assert editing.save("channels/0/sources/0/", do="remove").status == 303
    assert "sources" not in read_document(editing.file.read_bytes())[0].data["channels"][0]
    assert (
        editing.save("channels/3/sources/0/", title="A", address="https://a.example", checked="2026-01-01").status
        == 303
    )
    assert editing.save("channels/3/steps/0/", do="remove").status == 303


def test_the_claim_form_goes_with_its_ticks_and_comes_with_them(editing: Editing) -> None:
    editing.save("feedback/", do="remove")
    tick = editing.fields(STEP)
    del tick["channels.0.steps.0.files_claim"]
    editing.save(STEP, loaded=tick)
    assert editing.save("claim_form/", do="remove").status == 303
    assert [channel.claim_form for channel in read_guide(editing.file).channels] == [False, False, "question"]
    form = {"title": "Claim", "endpoint.provider": "netlify", "fields.0.id": "a", "fields.0.type": "text"}
    assert "Kestrel Market</label>" in get(editing.url, "/admin/claim_form/").text
    sent = editing.fields("claim_form/") | {"channels.0.claim_form": "yes"}
    assert editing.save("claim_form/", loaded=sent, **form, **{"fields.0.label": "A"}).status == 303
    assert [channel.claim_form for channel in read_guide(editing.file).channels] == [True, False, "question"]


def test_a_file_that_somebody_else_has_changed_is_left_alone_and_both_are_shown(editing: Editing) -> None:
    loaded = editing.fields(STEP)
    editing.save(STEP, title="Theirs")
    answered = editing.save(STEP, loaded=loaded, title="Mine")
    assert answered.status == 409
    assert read_guide(editing.file).channels[0].steps[0].title == "Theirs"
    assert "In the file now: Theirs" in words_of(answered)
    assert answered.text.count("In the file now:") == 1
    assert editing.save(STEP, loaded=fields(answered.text)).status == 409
    assert read_guide(editing.file).channels[0].steps[0].title == "Theirs"


def test_what_somebody_else_has_changed_elsewhere_is_in_nobodys_way(editing: Editing) -> None:
    loaded = editing.fields(STEP)
    editing.save("store/", name="Theirs")
    assert editing.save(STEP, loaded=loaded, title="Mine").status == 303
    guide = read_guide(editing.file)
    assert (guide.store.name, guide.channels[0].steps[0].title) == ("Theirs", "Mine")


def test_a_step_that_has_moved_meanwhile_is_not_taken_for_another(editing: Editing) -> None:
    loaded, added = editing.fields(STEP), editing.fields("channels/0/steps/3/")
    editing.save("channels/0/", do="raise:channels/0/steps/1/")
    assert editing.save(STEP, loaded=loaded, title="Mine").status == 409
    assert editing.save("channels/0/steps/3/", loaded=added, title="First").status == 303
    assert editing.save("channels/0/steps/3/", loaded=added, title="Second").status == 409
    assert "Mine" not in editing.text
    assert "Second" not in editing.text


def test_a_file_that_is_bad_already_is_shown_with_its_problems_and_not_written(editing: Editing) -> None:
    loaded = editing.fields(STEP)
    editing.file.write_text(editing.text.replace("    id: qwertz", "    id: <script>"), "utf-8")
    before = editing.text
    for answered in (get(editing.url, f"/admin/{STEP}"), editing.save(STEP, loaded=loaded, title="Mine")):
        assert "is no form id" in words_of(answered)
        assert "id: &lt;script&gt;" in answered.text
        assert "<form" not in answered.text
    editing.file.write_bytes(b"\xff")
    assert "is not UTF-8" in words_of(get(editing.url, "/admin/"))
    editing.file.unlink()
    assert "there is no such file" in words_of(get(editing.url, "/admin/"))
    assert "Stop unpacking" in before


def test_links_modes_line_ends_and_a_byte_order_mark_are_kept(editing: Editing) -> None:
    place = editing.file.rename(editing.file.with_name("words.yaml"))
    editing.file.symlink_to(place.name)
    place.write_bytes(b"\xef\xbb\xbf" + place.read_bytes().replace(b"\n", b"\r\n"))
    place.chmod(0o640)
    before = place.read_bytes()
    assert editing.save("feedback/", thanks="Thank you.", question="Did: it help?").status == 303
    assert editing.file.is_symlink()
    assert stat.S_IMODE(place.stat().st_mode) == 0o640
    assert place.read_bytes() == before.replace(b"Did this page help?", b'"Did: it help?"').replace(
        b"Thank you. A potter reads it.", b"Thank you."
    )


def test_a_folder_that_cannot_be_written_is_said_and_the_words_are_kept(
    editing: Editing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("returns_guide.editor.words_file.os.fsync", full)
    before = editing.text
    answered = editing.save(STEP, title="Mine")
    assert (answered.status, editing.text) == (500, before)
    assert "No space left on device" in words_of(answered)
    assert 'value="Mine"' in answered.text
    assert sorted(path.name for path in editing.file.parent.iterdir()) == ["channels.yaml", "pictures"]


def test_what_changed_since_the_last_commit_is_shown_as_git_shows_it(editing: Editing) -> None:
    folder = editing.file.parent
    git = ["git", "-C", str(folder), "-c", "user.name=Ana", "-c", "user.email=ana@example.com"]
    assert "last commit" not in get(editing.url, "/admin/").text
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "channels.yaml"], check=True)
    subprocess.run([*git, "commit", "-qm", "Words"], check=True)
    assert "Nothing has changed since the last commit." in get(editing.url, "/admin/").text
    saved = editing.save(STEP, title="Stop & look")
    for path in ("/admin/", saved.headers["Location"]):
        page = get(editing.url, path).text
        assert "<del>-      - title: Stop unpacking</del>" in page
        assert "<ins>+      - title: Stop &amp; look</ins>" in page


def test_words_that_a_number_sign_cuts_off_are_told_and_count_once_they_are_written_anew(editing: Editing) -> None:
    editing.file.write_text(
        editing.text.replace("title: Stop unpacking", "title: Choose option #2 of the list"), "utf-8"
    )
    for path in ("", STEP):
        assert 'Steps › 1 › Title : "#2 of the list" is a comment here' in words_of(get(editing.url, HOME + path))
    assert "Not on the page" not in get(editing.url, HOME + "store/").text
    assert editing.save(STEP, title="Choose option #2 of the list").status == 303
    assert '      - title: "Choose option #2 of the list"\n' in editing.text
    assert "Not on the page" not in get(editing.url, HOME).text
