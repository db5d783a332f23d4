"""While the guide has problems, every page of a preview says so, and nothing else does."""

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from returns_guide.preview.builds import never_failing
from returns_guide.preview.problem_panel import SHOWN, ProblemPanel
from returns_guide.preview.shown_site import ShownSite
from returns_guide.problems import InvalidGuide, Problem
from returns_guide.reading.silences import lost_words
from selectolax.lexbor import LexborHTMLParser as HTMLParser

FILES = {"/": ("text/html", b"<p>Words</p></body></html>"), "/a.css": ("text/css", b"p {}")}
NEVER = logging.LoggerAdapter(logging.getLogger("never"))


@pytest.fixture
def panel() -> ProblemPanel:
    """Of a preview that has shown a guide already."""
    panel = ProblemPanel()
    panel.clear()
    return panel


def site(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    kind, body = FILES.get(environ["PATH_INFO"], ("text/html", b"Not found"))
    found = environ["PATH_INFO"] in FILES
    start_response("200 OK" if found else "404 Not Found", [("Content-Type", kind), ("Content-Length", str(len(body)))])
    return [body[:4], body[4:]]


def answer(panel: ProblemPanel, path: str) -> tuple[str, bytes]:
    started: list[Any] = []
    environ: dict[str, Any] = {"PATH_INFO": path}
    setup_testing_defaults(environ)
    body = b"".join(panel.over(site)(environ, lambda *start: started.append(start)))  # type: ignore[arg-type]
    assert dict(started[0][1])["Content-Length"] == str(len(body))
    return started[0][0], body


def shown(panel: ProblemPanel, trouble: Exception) -> HTMLParser:
    """What stands in the panel's own tree."""
    panel.show(trouble)
    _, _, rest = answer(panel, "/")[1].decode().partition('<template shadowrootmode="open">')
    return HTMLParser(rest.partition("</template>")[0])


def refused(file: Path, text: str, *problems: Problem) -> InvalidGuide:
    file.write_bytes(text.encode())
    return InvalidGuide(file, list(problems))


def words(panel: HTMLParser, selector: str) -> list[str]:
    return [node.text() for node in panel.css(selector)]


def test_an_editor_reads_what_is_wrong_then_the_line_then_what_to_write(panel: ProblemPanel, tmp_path: Path) -> None:
    problem = Problem(2, 3, '"titel; x" is not known; did you mean "title"? or; not')
    opened = shown(panel, refused(tmp_path / "words.yaml", "steps:\r\n- titel: A\r\n  text: B\r\n", problem))
    assert words(opened, "strong")[0].split() == ["words.yaml", "has", "a", "problem"]
    assert words(opened, ".wrong") == ['Line 2 "titel; x" is not known']
    assert words(opened, ".line") == ["1steps:", "2- titel: A", "3  text: B"]
    assert words(opened, "mark") == ["t"]
    assert words(opened, ".advice") == ['Did you mean "title"? or; not']


@pytest.mark.parametrize("column", [1, 2_500, 5_001], ids=["begins", "goes on", "ends"])
def test_of_an_endless_line_the_place_is_shown(panel: ProblemPanel, tmp_path: Path, column: int) -> None:
    line = words(shown(panel, refused(tmp_path / "a", "a" * 5_000, Problem(1, column, "long"))), ".line")[0]
    assert len(line) < 300


def test_what_cannot_be_seen_is_spelled_out(panel: ProblemPanel, tmp_path: Path) -> None:
    opened = shown(panel, refused(tmp_path / "a", "\ta: \u202e\0", Problem(1, 1, "a tab")))
    assert words(opened, ".line") == ["1\\ta: \\u202e\\x00"]


def test_what_an_editor_typed_is_text(panel: ProblemPanel, tmp_path: Path) -> None:
    typed = "</template></body><script>alert(1)</script>{{ 7*7 }}"
    opened = shown(panel, refused(tmp_path / "a", typed, Problem(1, 4, f'"{typed}" is wrong; delete {typed}')))
    assert not opened.css("script")
    assert words(opened, ".line") == [f"1{typed}"]
    assert words(opened, ".advice") == [f"Delete {typed}"]


def test_of_very_many_problems_the_first_are_shown_and_the_others_counted(panel: ProblemPanel, tmp_path: Path) -> None:
    problems = [Problem(line, 1, "wrong; delete it") for line in range(1, 2_001)]
    opened = shown(panel, refused(tmp_path / "a", "a\n" * 2_000, *problems))
    assert "2,000 problems" in " ".join(words(opened, "strong")[0].split())
    assert len(opened.css("li")) == SHOWN
    assert words(opened, ".more")[0].startswith("And 1,980 more")


def test_a_file_that_is_gone_has_no_lines_to_show(panel: ProblemPanel, tmp_path: Path) -> None:
    opened = shown(panel, InvalidGuide(tmp_path / "gone.yaml", [Problem(1, 1, "there is no such file; write it")]))
    assert words(opened, ".wrong") == ["Line 1 There is no such file"]
    assert not opened.css("pre")


def test_only_pages_are_changed_and_only_while_something_is_wrong(panel: ProblemPanel) -> None:
    panel.show(ValueError("no & no"))
    assert answer(panel, "/a.css")[1] == b"p {}"
    assert b"no &amp; no" in answer(panel, "/")[1]
    assert answer(panel, "/gone/")[0] == "404 Not Found"
    panel.clear()
    assert answer(panel, "/")[1] == FILES["/"][1]


def test_before_the_first_guide_every_address_waits_for_it() -> None:
    assert answer(ProblemPanel(), "/amazon/") == ("200 OK", FILES["/"][1])


def test_the_last_good_site_stays_until_another_is_whole(panel: ProblemPanel, tmp_path: Path) -> None:
    site, builds = ShownSite(tmp_path), iter([b"first", OSError("half-way"), b"third"])

    def build() -> None:
        (site.next_folder / "index.html").write_bytes(b"half")
        if isinstance(built := next(builds), Exception):
            raise built
        (site.next_folder / "index.html").write_bytes(built)

    build_again = never_failing(build, site, panel, NEVER, expected=LookupError)
    for expected, trouble in ((b"first", False), (b"first", True), (b"third", False)):
        build_again()
        assert (tmp_path / "index.html").read_bytes() == expected
        assert (b"half-way" in answer(panel, "/")[1]) is trouble


def test_words_that_a_number_sign_cuts_off_are_shown_over_the_page_that_lacks_them(tmp_path: Path) -> None:
    panel, file = ProblemPanel(), tmp_path / "words.yaml"
    site = ShownSite(tmp_path / "site")
    built = never_failing(lambda: None, site, panel, NEVER, ValueError, lambda: lost_words(file))
    file.write_text("name: Choose #2 of us\nrule: Keep it # as it is\n")
    built()
    _, _, rest = answer(panel, "/")[1].decode().partition('<template shadowrootmode="open">')
    opened = HTMLParser(rest.partition("</template>")[0])
    assert words(opened, "strong")[0].split() == ["Words", "of", "words.yaml", "are", "not", "on", "the", "page"]
    assert words(opened, ".wrong") == ['Line 1 "#2 of us" is a comment here and is not published']
    file.write_text('name: "Choose #2 of us"\n')
    built()
    assert answer(panel, "/")[1] == FILES["/"][1]
