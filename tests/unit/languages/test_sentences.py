"""Every sentence of the site's own is listed with an id that lasts, and reads as people speak."""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from returns_guide.__main__ import main
from returns_guide.languages.sentences import FOLDER, Sentence, sentences

NOT_SAID = re.compile(
    r"\b(e-mail|stands?|tells|at hand|such|from close up|please|invalid|required|called so|just now|is marked)\b"
    r"|\b(could|did|do|does|is|are|was|were|will|would) not\b|\bcannot\b|\bthere is no\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def listed() -> list[Sentence]:
    return sentences()


def planted(folder: Path, template: str) -> set[str]:
    """The sentences of a page that is nothing else."""
    (folder / "site/pages").mkdir(parents=True)
    (folder / "site/pages/planted.html").write_text(template, "utf-8")
    return {sentence.words for sentence in sentences(folder)}


def test_each_sentence_has_an_id_of_its_own(listed: list[Sentence]) -> None:
    assert [one for one, count in Counter(sentence.id for sentence in listed).items() if count > 1] == []
    assert [sentence.id for sentence in listed if not re.fullmatch(r"[a-z-]+/[a-z0-9-]+", sentence.id)] == []


def test_no_sentence_is_stiff_or_speaks_another_language_in_english(listed: list[Sentence]) -> None:
    assert [sentence for sentence in listed if NOT_SAID.search(sentence.words)] == []


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("<p>Pack it well.</p>", "Pack it well."),
        ("<p>Pack <b>it</b> <a href='#'>well</a>.</p>", "Pack it well."),
        ("<button>{{ icon('material/close') }}Pack it</button>", "Pack it"),
        ("<p>Pack {{ channel.name | e }} well.</p>", "Pack {name} well."),
        ("<p>Pack <code data-order-number></code> well.</p>", "Pack {order_number} well."),
        ("<p>Pack it{% if channel %}, and post it{% endif %}.</p>", "Pack it, and post it."),
        ("<p>Pack it{% if channel %}, and post it{% endif %}.</p>", "Pack it."),
        ("<p>{{ 'Pack it' if channel else 'Post it' }}</p>", "Post it"),
        ("<ul>{% for a in b %}<li>{{ a }}</li>{% else %}<li>Pack it</li>{% endfor %}</ul>", "Pack it"),
        ("<div>Pack it<p>well</p></div>", "Pack it"),
        ("<p>Pack it<span hidden> well</span></p>", "well"),
        ("<p><b data-when='sure'>Pack it.</b> <b data-when='not'>Keep it.</b></p>", "Keep it."),
        ("<img alt='Pack it'>", "Pack it"),
        ("<nav aria-label='Pack it'></nav>", "Pack it"),
        ("<input type=submit value='Pack it'>", "Pack it"),
        ("<p data-wrong=\"{{ (a or 'Pack ' ~ b) | e }}\"></p>", "Pack {b}"),
        ("<p data-some='{done} of {{ a | length }} packed'></p>", "{done} of {count} packed"),
        ("{% with label = 'Pack it' %}{% include 'a.html' %}{% endwith %}", "Pack it"),
        ("{% set all = ['Pack it'] + others %}", "Pack it"),
        ("<li data-word=pack>Pack it</li>", "Pack it"),
        ("<template><p>Pack it</p></template>", "Pack it"),
    ],
)
def test_a_sentence_is_listed_wherever_it_stands(tmp_path: Path, template: str, words: str) -> None:
    assert words in planted(tmp_path, template)


@pytest.mark.parametrize(
    "template",
    [
        "{# Pack it #}",
        "<!-- Pack it -->",
        "<script>Pack it</script>",
        "{% set script %}Pack it{% endset %}<script>{{ needs.inline_script(script) }}</script>",
        "<p class='Pack it' data-key='pack-it' data-why='offline not-packed'></p>",
        "<p data-icon='M3.9 12c0-1.71 1.39-3.1z'></p>",
        "<p data-key='{{ id | e }} {{ id | e }}-packed'>{{ words | e }}</p>",
        "{% with of = 'package' %}{% endwith %}{% if field.type == 'Pack it' %}{% endif %}",
    ],
)
def test_what_nobody_reads_is_not_listed(tmp_path: Path, template: str) -> None:
    assert planted(tmp_path, template) == set()


def test_ids_stay_when_lines_move_and_others_come(tmp_path: Path, listed: list[Sentence]) -> None:
    shutil.copytree(FOLDER / "site", tmp_path / "site")
    file = tmp_path / "site/components/claim-form/claim-review.html"
    file.write_text("\n<p>Stop and think</p>\n" + file.read_text("utf-8"), "utf-8")
    ids = {one.id for one in sentences(tmp_path)}
    assert {one.id for one in listed if not one.where.startswith("the file")} | {"claim-form/stop-and-think"} == ids


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("claim-form/clear-this-form", "claim-form (claim-panels.html), on the page channel"),
        ("channel-finder/1-shop", "channel-finder (channel-finder.html), on the pages channel, landing, not-found"),
        ("search-dialog/close", "search-dialog (search-dialog.html), on every page"),
        ("not-found/go-to-the-front-page", "the page not-found"),
        ("titles/landing", "titles and descriptions of pages"),
        ("llms/contact-us", "the file llms.txt"),
        (
            "before-start/a-box-seen-from-above-one",
            "before-start (before-start.html), on the page channel, as aria-label",
        ),
    ],
)
def test_each_says_where_it_is_shown(listed: list[Sentence], sentence: str, where: str) -> None:
    assert [one.where for one in listed if one.id == sentence] == [where]


def test_one_command_lists_them(listed: list[Sentence], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sentences"]) == 0
    assert capsys.readouterr().out.splitlines() == [f"{one.id}\t{one.words}\t{one.where}" for one in listed]
