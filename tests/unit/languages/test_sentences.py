"""Every sentence of the site's own has an id, is in the list, and reads as people speak."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from returns_guide.__main__ import main
from returns_guide.languages.sentences import SHOWN, TEMPLATES, Sentence, UnclearSentence, sentences

NOT_SAID = re.compile(
    r"\b(e-mail|stands?|tells|at hand|such|from close up|please|invalid|required|called so|just now|is marked)\b"
    r"|\b(could|did|do|does|is|are|was|were|will|would) not\b|\bcannot\b|\bthere is no\b",
    re.IGNORECASE,
)
READ_OUT = {"alt", "aria-label", "placeholder", "title"}
LETTER = re.compile(r"[^\W\d_]")
SENTENCE = re.compile(r"[A-Z][a-z’]* [a-z]|[a-z] [a-z]+[.?!]")
"""What is likely to be words for somebody, where a value can be anything."""
NOT_SHOWN = {"script", "style"}
BY_ANYBODY = {"JavaScript", "SVG", "HTML"}
CODE = {"script", "rules", "colours"}
"""What templates call a script or a style before they show it with its hash."""
FOR_EDITORS = {"edit-link.html"}


@pytest.fixture(scope="module")
def listed() -> list[Sentence]:
    return sentences()


def planted(folder: Path, *templates: str) -> list[Sentence]:
    """The sentences of pages that are nothing else."""
    (folder / "site/pages").mkdir(parents=True)
    for number, template in enumerate(templates):
        (folder / f"site/pages/planted-{number}.html").write_text(template, "utf-8")
    return [sentence for sentence in sentences(folder) if not sentence.id.startswith("languages/")]


def test_each_id_names_its_component_and_what_it_says(listed: list[Sentence]) -> None:
    assert [sentence.id for sentence in listed if not re.fullmatch(r"[a-z-]+/[a-z0-9-]+", sentence.id)] == []


def test_no_sentence_is_stiff_or_speaks_another_language_in_english(listed: list[Sentence]) -> None:
    assert [sentence for sentence in listed if NOT_SAID.search(f"{sentence.words} {sentence.many}")] == []


def test_no_word_stands_in_a_template_beside_the_sentences() -> None:
    files = [file for pattern in SHOWN for file in TEMPLATES.glob(pattern) if file.suffix in (".html", ".txt")]
    files = [file for file in files if file.name not in FOR_EDITORS]
    assert [f"{file.name}: {words}" for file in files for words in loose(file.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    "template",
    [
        "<p>Pack it well.</p>",
        "<p>{% if channel %}Pack{% endif %}</p>",
        "<p>{{ 'Pack it' if channel else '' }}</p>",
        "<img alt='Pack it'>",
        "<p data-wrong='Pack it well'></p>",
        "<input type=submit value=Pack>",
        "{% set words = 'Pack it well' %}",
    ],
)
def test_words_beside_the_sentences_are_found(template: str) -> None:
    assert list(loose(template))


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ('{% trans "planted/pack" %}Pack it.{% endtrans %}', Sentence("planted/pack", "Pack it.", None, ())),
        ('{{ pgettext("planted/pack", "Pack %(it)s", it=x) }}', Sentence("planted/pack", "Pack %(it)s", None, ())),
        (
            '{% trans "planted/pack" n=x %}Pack {{ n }} box{% pluralize n %}Pack {{ n }} boxes{% endtrans %}',
            Sentence("planted/pack", "Pack %(n)s box", "Pack %(n)s boxes", ()),
        ),
    ],
)
def test_a_sentence_is_listed_with_its_places_and_forms(tmp_path: Path, template: str, found: Sentence) -> None:
    assert planted(tmp_path, template) == [found]


def test_a_sentence_without_an_id_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnclearSentence, match=r'planted-0.html:2: "Pack it." has no id; write {% trans "'):
        planted(tmp_path, "\n{% trans %}Pack it.{% endtrans %}")


def test_an_id_that_says_two_things_is_refused(tmp_path: Path) -> None:
    pack, post = ('{% trans "planted/pack" %}' + words + "{% endtrans %}" for words in ("Pack it.", "Post it."))
    with pytest.raises(UnclearSentence, match=r'planted-1.html:1: "planted/pack" says two things'):
        planted(tmp_path, pack, post)


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        (
            "return-deadline/from-purchase",
            "return-deadline (window-words.html), on the pages channel, claim-sent, overview",
        ),
        ("site-frame/skip", "site-frame (site-frame.html), on every page"),
        ("not-found/front-page", "the page not-found"),
        ("titles/landing", "titles and descriptions of pages"),
    ],
)
def test_each_says_where_it_is_shown(listed: list[Sentence], sentence: str, where: str) -> None:
    assert [one.where for one in listed if one.id == sentence] == [(where,)]


def test_one_command_lists_them(listed: list[Sentence], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sentences"]) == 0
    assert [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()] == [one.id for one in listed]


def loose(template: str) -> Iterator[str]:
    """The words in a template that are looked up nowhere: in its text, in what is read out, in what it shows."""
    environment = Environment(autoescape=True, extensions=["jinja2.ext.i18n"], trim_blocks=True)
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
    tree = environment.parse(template)
    for block in tree.find_all(nodes.AssignBlock):
        if isinstance(block.target, nodes.Name) and block.target.name in CODE:
            block.body = []
    looked_up = {id(word) for call in tree.find_all(nodes.Call) for word in call.find_all((nodes.Const, nodes.Keyword))}
    shown = (*tree.find_all(nodes.Output), *tree.find_all((nodes.Assign, nodes.With)))
    for const in (const for node in shown for const in node.find_all(nodes.Const)):
        if id(const) not in looked_up and isinstance(const.value, str) and SENTENCE.search(const.value):
            yield const.value
    page = _Page()
    page.feed("".join(part.data for part in tree.find_all(nodes.TemplateData)))
    page.close()
    yield from page.found


class _Page(HTMLParser):
    """The words of a page, as they are read or read out."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in NOT_SHOWN:
            self.set_cdata_mode(tag)
        values = {name: value or "" for name, value in attrs}
        read_out = {name for name in values if name in READ_OUT or (name == "value" and values.get("type") == "submit")}
        self.found += (values[name] for name in read_out if LETTER.search(values[name]))
        self.found += (value for name, value in values.items() if name not in read_out and SENTENCE.search(value))

    def handle_data(self, data: str) -> None:
        words = data.strip()
        if self.cdata_elem is None and LETTER.search(words) and words not in BY_ANYBODY:
            self.found.append(words)
