"""What cannot be stored as a case: files that are too large or no files, and files that could take for ever."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from returns_guide.problems import InvalidGuide
from returns_guide.reading.reader import MAX_BYTES, read_guide

GUIDE = """
store: {name: Test Store, rule: Return it.}
channels:
  - id: our-shop
    name: Our Shop
    steps: [{title: Inspect the package}]
"""
TOO_LARGE = ["1:1: the file is larger than 20 MB; is it the right one?"]
OPENING = ["[", "{", "{a: ", "? ", "- ", "*", "&", "!", "'", '"', "|", "%", "\t", "\x01", "a: "]
LINES = ["a: b", "- a", "a{n}: b", "- &a{n} a", "- !a a", "---", "a: *b", "- *b", "- []", "\t", "\x01"]
MARKS = ["[", "*", "`", "_", "<", "![", "[a](", "](<", "**a *b ", "_a*b", "<a b=", "\\", "a@", "a@a.", "1 ", "a?", "("]


@pytest.fixture(autouse=True)
def patience() -> Iterator[None]:
    """Ten seconds of the processor's own time, however busy the machine is; the slowest file here takes two."""
    signal.signal(signal.SIGVTALRM, lambda *_: pytest.fail("takes for ever"))
    signal.setitimer(signal.ITIMER_VIRTUAL, 10)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "channels.yaml"


def problems(path: Path) -> list[str]:
    with pytest.raises(InvalidGuide) as refused:
        read_guide(path)
    return [f"{problem.line}:{problem.column}: {problem.message}" for problem in refused.value.problems]


def test_a_file_of_megabytes_is_refused(file: Path) -> None:
    file.write_text(f"{GUIDE}#{' ' * MAX_BYTES}")
    assert problems(file) == TOO_LARGE


def test_a_file_without_end_is_refused() -> None:
    assert problems(Path("/dev/zero")) == TOO_LARGE


def test_where_there_is_no_file_the_editor_learns_what_to_do(file: Path) -> None:
    assert problems(file) == ["1:1: there is no such file; write it, or name another one in CHANNELS_FILE"]


def test_what_is_no_file_or_cannot_be_read_is_refused_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "loop").symlink_to("loop")
    for path, why in {
        tmp_path: "Is a directory",
        tmp_path / "file/channels.yaml": "Not a directory",
        tmp_path / "loop": "Too many levels of symbolic links",
        tmp_path / ("x" * 300): "File name too long",
    }.items():
        assert problems(path) == [f"1:1: the file can't be read ({why}); check what it is"]

    def forbidden(*_: object) -> None:  # root may read everything, so a file's mode would prove nothing
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    assert problems(tmp_path / "file") == ["1:1: the file can't be read (Permission denied); check what it is"]


@pytest.mark.parametrize("opening", OPENING)
def test_a_megabyte_of_what_opens_something_is_refused(file: Path, opening: str) -> None:
    file.write_text(opening * (1_000_000 // len(opening)))
    assert problems(file)


@pytest.mark.parametrize("line", LINES)
def test_fifty_thousand_wrong_lines_are_refused(file: Path, line: str) -> None:
    file.write_text("".join(f"{line}\n".replace("{n}", str(n)) for n in range(50_000)))
    assert problems(file)


@pytest.mark.parametrize("mark", MARKS)
def test_a_value_of_a_megabyte_is_refused_in_few_words(file: Path, mark: str) -> None:
    for key in ("id", "intro", "icon", "claim_form", "nam"):
        file.write_text(GUIDE.replace("    steps", f"    {key}: '{mark * (1_000_000 // len(mark))}'\n    steps"))
        assert max(map(len, problems(file))) < 700


@pytest.mark.parametrize("mark", MARKS)
def test_a_value_of_the_greatest_length_is_judged_at_once(file: Path, mark: str) -> None:
    value = mark * (4_900 // len(mark))
    source = f"    sources: [{{title: '{value}', address: 'mailto:{value}@', checked: '{value}'}}]\n"
    file.write_text(GUIDE.replace("Return it.", f"'{value}'") + source)
    assert problems(file)


def test_of_very_many_problems_the_first_are_told_and_the_rest_counted(file: Path) -> None:
    file.write_text("channels:\n" + "".join(f"- id: Shop {n}\n  icon: material/stor\n" for n in range(20_000)))
    *shown, rest = problems(file)
    assert len(shown) == 200
    assert shown[3].startswith('2:7: "Shop 0" cannot be part of an address')
    assert rest.endswith("more problems; mend those above first")


def test_a_thousand_channels_are_read(file: Path) -> None:
    channels = "".join(f"- {{id: shop-{n}, name: Shop {n}, steps: [{{title: Look}}]}}\n" for n in range(1_000))
    file.write_text("store: {name: Test Store, rule: Return it.}\nchannels:\n" + channels)
    assert len(read_guide(file).channels) == 1_000
