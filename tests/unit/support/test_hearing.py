"""What a screen reader says is written down as it is said, and compared with what a person has read."""

import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.hear.__main__ import heard_in, main, script_of
from tests.support.hear.script import Line, agreed, read_script, write_script
from tests.support.hear.speech import Speech
from tests.support.hear.walk import REFERENCE, news


@pytest.fixture
def speech() -> Iterator[Speech]:
    speech = Speech()
    yield speech
    speech.close()


def say(speech: Speech, *sentences: str, language: str = "en-US") -> list[str]:
    """As a screen reader does; gives what it is answered."""
    host, port = speech.address.split(":")[1:]
    with socket.create_connection((host, int(port))) as reader:
        stream = reader.makefile("rw", encoding="utf-8", newline="\r\n")
        stream.write(f"SET self LANGUAGE {language}\n")
        for sentence in sentences:
            stream.write(f"SPEAK\n<speak>{sentence}</speak>\n.\n")
        stream.write("QUIT\n")
        stream.flush()
        return [next(stream).strip() for _ in range(9 * len(sentences) + 2)]


def test_each_sentence_is_heard_in_plain_words(speech: Speech) -> None:
    say(speech, "Order number", 'Marlow &amp;  <mark name="1:2"/>Finch')
    assert speech.heard(at_least=2, quiet=0, patience=60) == ["Order number", "Marlow & Finch"]


def test_words_for_which_another_voice_is_asked_have_its_language_before_them(speech: Speech) -> None:
    say(speech, "Languages")
    say(speech, "Français", language="fr")
    assert speech.heard(at_least=2, quiet=0, patience=60) == ["Languages", "[fr] Français"]


def test_a_reader_is_told_that_its_sentence_was_spoken(speech: Speech) -> None:
    answers = say(speech, "Step 1")
    assert answers[:4] == ["210 OK", "230 OK RECEIVING DATA", "225-2", "225 OK MESSAGE QUEUED"]
    assert "702 END" in answers


def test_what_was_said_before_can_be_left_out(speech: Speech) -> None:
    say(speech, "Screen reader on.", "Finished loading", "Skip to the guide")
    speech.skip_to("Finished", patience=60)
    assert speech.heard(at_least=2, quiet=0, patience=60) == ["Finished loading", "Skip to the guide"]
    speech.forget()
    with pytest.raises(TimeoutError, match="Finished"):
        speech.skip_to("Finished", patience=0)


def test_a_script_is_written_as_it_was_read(tmp_path: Path) -> None:
    words = "# A visit\n\nopen /\n    Autosky link.\n    heading level 1.\npress Tab\n"
    (tmp_path / "visit.txt").write_text(words, "utf-8")
    lines = read_script(tmp_path / "visit.txt")
    assert lines[2] == Line("open /", ("Autosky link.", "heading level 1."))
    assert [line.does for line in lines] == [[], [], ["open", "/"], ["press", "Tab"]]
    write_script(tmp_path / "again.txt", lines)
    assert (tmp_path / "again.txt").read_text("utf-8") == words


def test_two_things_that_are_said_of_one_key_may_come_in_any_order() -> None:
    expected = Line("press space", ("checked", "1 of 5 done"))
    assert agreed(expected, Line("press space", ("1 of 5 done", "checked"))) == expected
    assert agreed(expected, Line("press space", ("checked",))) != expected


def test_where_the_script_says_so_anything_may_be_heard() -> None:
    expected = Line("press Return", ("…",))
    assert agreed(expected, Line("press Return", ("Search words entry",))) == expected
    assert agreed(expected, Line("press Return")) == expected


def test_what_is_left_out_in_one_walk_is_heard_in_another() -> None:
    first, second, wrong = Line("press Tab", ("Search",)), Line("press Escape", ("banner",)), Line("press Tab")
    walks = iter([[wrong, second], [first, Line("press Escape")]])
    assert heard_in(3, [first, second], lambda: next(walks)) == [first, second]
    assert heard_in(3, [first, second], lambda: [wrong, second]) == [wrong, second]


def test_in_the_script_a_claim_arrives_and_its_reference_is_heard_without_another_key() -> None:
    lines = read_script(script_of("a-claim"))
    (arrival,) = (line.heard for line in lines if "Your claim has been sent panel." in line.heard)
    assert "Your reference is (reference). Keep it handy if you contact us." in arrival
    assert not any(
        re.search(r"/home|/tmp|127\.0\.0\.1|\w{4}-\w{4}-\w{2}", words) for line in lines for words in line.heard
    )


def test_in_the_script_each_language_is_named_in_a_voice_of_its_own() -> None:
    heard = [words for line in read_script(script_of("in-french")) for words in line.heard]
    assert "English collapsed push button." in heard
    assert {"[fr] Français", "[es] Español"} <= {*heard}


@pytest.mark.parametrize("words", ["Your reference is AB12-CD34-EF.", "AB12 dash CD34 dash EF."])
def test_the_reference_which_no_two_claims_share_is_left_open(words: str) -> None:
    assert "(reference)" in REFERENCE.sub("(reference)", words)
    assert "AB12" not in REFERENCE.sub("(reference)", words)


def test_what_describes_a_field_is_written_down_once() -> None:
    assert news(["Name entry.", "Enter it.", "Enter it"], set()) == ["Name entry.", "Enter it."]
    assert news(["As on the parcel.", "Nothing found"], {"As on the parcel."}) == ["Nothing found"]


def test_where_a_package_is_missing_it_is_named_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("shutil.which", lambda program: None if program == "orca" else program)
    assert main(record=False) == 1
    (sentence,) = capsys.readouterr().out.splitlines()
    assert sentence.endswith("apt-get install --no-install-recommends orca")
