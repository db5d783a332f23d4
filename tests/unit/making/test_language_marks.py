"""Words in another language than the page's are marked where an element may stand, and nowhere else."""

import pytest
from jinja2 import DictLoader
from markupsafe import escape
from returns_guide.languages.store_words.said import Said, as_written
from returns_guide.making.language_marks import MarkingEnvironment, text, unmarked
from returns_guide.making.templates import templates

WORDS = Said(None, 'Look "here" & there', "en")
PLAIN, MARKED = escape(str(WORDS)), f'<span lang="en">{escape(str(WORDS))}</span>'


def shown(template: str, name: str = "a.html", **facts: object) -> str:
    environment = templates(several=True)
    assert isinstance(environment, MarkingEnvironment)
    whole = environment.overlay(loader=DictLoader({name: template}), bytecode_cache=None)
    return whole.get_template(name).render({"words": WORDS, **facts})


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("<p>{{ words | e }}</p>", "<p>{}</p>"),
        ("{% if words %}<b>{{ words }}</b>{% endif %}", "<b>{}</b>"),
        (
            "{% set part %}<i>{{ words }}</i>{% endset %}<p title='x > y'>{{ part }}</p>",
            "<p title='x > y'><i>{}</i></p>",
        ),
        (
            '<title>a</title><p class="a"{% if words %} id="b"{% endif %}>{{ words }}</p>',
            '<title>a</title><p class="a" id="b">{}</p>',
        ),
        ('{% trans "x/y" words=words %}Only if: {{ words }}{% endtrans %}', "Only if: {}"),
        ("{% for one in [words] %}<li>{{ one }}</li>{% endfor %}", "<li>{}</li>"),
        ('It\'s "so": {{ words }}', 'It\'s "so": {}'),
    ],
)
def test_words_in_a_text_are_marked(template: str, expected: str) -> None:
    assert shown(template) == expected.format(MARKED)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ('<p title="{{ words | e }}">', '<p title="{}">'),
        ("<p title='{% if words %}{{ words }}{% endif %}'>", "<p title='{}'>"),
        ('<a title="{{ pgettext("x/y", "Only if: %(a)s", a=words) }}">', '<a title="Only if: {}">'),
        ("<title>{{ words }}</title>", "<title>{}</title>"),
        ("<textarea>{{ words }}</textarea>", "<textarea>{}</textarea>"),
        ("<select><option>{{ words }}</option></select>", "<select><option>{}</option></select>"),
        ('{% set part %}<i>{{ words }}</i>{% endset %}<p title="{{ part }}">', '<p title="<i>{}</i>">'),
    ],
)
def test_words_in_an_attribute_or_a_title_are_not(template: str, expected: str) -> None:
    assert shown(template) == expected.format(PLAIN)


def test_a_drawing_and_a_plain_text_bear_no_elements() -> None:
    assert shown("<text>{{ words }}</text>", "a.svg") == f"<text>{PLAIN}</text>"
    assert shown("{{ words }}", "a.txt") == str(WORDS)


def test_a_text_with_markdown_is_marked_as_a_whole() -> None:
    assert text(Said(None, "Only **here**.", "en")) == '<span lang="en">Only <strong>here</strong>.</span>'
    assert text(Said("Ici.", "Here.", "en")) == "Ici."


def test_what_is_translated_and_what_has_no_other_language_is_as_it_was() -> None:
    assert shown("<p>{{ words }}</p>", words=Said("Ici", "Here", "en")) == "<p>Ici</p>"
    assert shown("<p>{{ words }}</p>", words="Here") == "<p>Here</p>"
    assert unmarked(3) == 3


def test_a_program_compares_what_stands_in_the_file() -> None:
    assert as_written(Said("Ici", "Here", "en")) == as_written("Here") == "Here"
    assert Said("Here", "Here", "en") != Said(None, "Here", "en")
    assert Said("Ici", "Here", "en") == "Ici"
