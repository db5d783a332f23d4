"""A slip of the pen in a file of translations is named with its line: no word of it is lost in silence."""

from pathlib import Path

import pytest
from returns_guide.languages.gettext_file import NotReadable, head_of, read_gettext, text_of

HEAD = 'msgid ""\nmsgstr ""\n"Language: de\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
SEND = 'msgctxt "form/send"\nmsgid "Send"\nmsgstr "Senden"\n'
GOOD = f'{HEAD}\n# a note\n#, fuzzy\n#| msgid "Sent"\n{SEND}\n#~ msgctxt "a"\n#~ msgid "Old"\n#~ msgstr "Alt"\n'


def found(file: Path, source: str | bytes, *, is_by_context: bool = False) -> list[str]:
    file.write_bytes(source if isinstance(source, bytes) else source.encode())
    with pytest.raises(NotReadable) as refused:
        read_gettext(file, of="de", is_by_context=is_by_context)
    return [f"{problem.line}: {problem.message}" for problem in refused.value.problems]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "de.po"


@pytest.mark.parametrize("source", [GOOD, "\ufeff" + GOOD, GOOD.replace("\n", "\r\n"), SEND, ""])
def test_what_an_editors_program_may_write_is_read_whole(file: Path, source: str) -> None:
    file.write_bytes(source.encode())
    assert [one.string for one in read_gettext(file, of="de") if one.id] == (["Senden"] if source else [])


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ('"Senden"', '"Senden', '11: the quotation mark at the end of this line is missing; write it: "…"'),
        ('"Senden"', '"Sen"den"', '11: a quotation mark stands among the words; write \\" for it, or nothing after'),
        ('"Senden"', "„Senden“", "11: the words after msgstr are in no straight quotation marks"),
        ('"Senden"', '"Senden\\d"', '11: "\\d" is no sign; write "\\\\" for a backslash'),
        ("msgstr \"Senden", 'msgsrt "Senden', '11: "msgsrt" begins no line of a gettext file; write msgctxt, msgid'),
        ('msgstr "Senden"\n', "", '9: msgid begins a sentence without a translation; write msgstr "" below it'),
        ('msgid "Send"\n', "", "10: msgstr follows msgctxt here; write msgid or msgid_plural"),
        ("Language: de", "Language: nl", '1: "Language: nl" in a file called de.po; write "Language: de", or'),
        ("charset=UTF-8", "charset=ISO-8859-1", '1: "charset=ISO-8859-1" in a file that is UTF-8; write "charset=UT'),
    ],
)  # fmt: skip
def test_each_slip_is_named_with_what_to_write(file: Path, right: str, wrong: str, told: str) -> None:
    problems = found(file, GOOD.replace(right, wrong, 1))
    assert any(problem.startswith(told) for problem in problems), problems


def test_a_sentence_that_is_there_twice_is_named_with_both_lines(file: Path) -> None:
    told = "9: “Send” (form/send) is here again, first in line 5; keep one of them"
    assert found(file, f"{HEAD}{SEND}\n{SEND}") == [told]
    other = SEND.replace('"Send"', '"Submit"')
    assert found(file, f"{HEAD}{SEND}\n{other}", is_by_context=True) == [told.replace("“Send”", "“Submit”")]
    assert found(file, f"{HEAD}\n{HEAD}") == ["6: the head is here again, first in line 1; keep one of them"]


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-16", "1: the file is saved as UTF-16; save it with the encoding UTF-8"),
        ("latin-1", "7: byte 0xfc is not UTF-8; save it with the encoding UTF-8"),
    ],
)
def test_another_encoding_is_named(file: Path, encoding: str, told: str) -> None:
    assert found(file, f"{HEAD}{SEND}".replace("Senden", "Drücken").encode(encoding)) == [told]


def test_the_head_ends_where_the_first_sentence_begins(file: Path) -> None:
    file.write_text(f"# Ours.\n{HEAD}{SEND}", "utf-8")
    assert head_of(text_of(file)) == f"# Ours.\n{HEAD}"
    assert head_of(SEND) is None
