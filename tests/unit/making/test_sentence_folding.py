"""What a page shows of a sentence is the same whether it was looked up before the page is made or while it is."""

import pytest
from jinja2 import DictLoader
from returns_guide.languages.catalogue import Catalogue
from returns_guide.making.sentence_folding import SpeakingEnvironment
from returns_guide.making.templates import _isolated, _speak


def shown(template: str, words: dict[str, str], autoescape: bool = True, **facts: object) -> str:
    environment = SpeakingEnvironment(
        loader=DictLoader({"page": template}), extensions=["jinja2.ext.i18n"], autoescape=autoescape
    )
    environment.globals.update(bdi=_isolated)
    environment.catalogue = Catalogue("en", words)
    _speak(environment, environment.catalogue)
    return environment.get_template("page").render(facts)


PACK = '{% trans "box/pack" name=name %}Pack {{ name }}.{% endtrans %}'


@pytest.mark.parametrize(
    ("template", "words", "page"),
    [
        (PACK, {}, "Pack A &amp; B."),
        (PACK, {"box/pack": "<b>100 %</b>: {name}, {name}"}, "&lt;b&gt;100 %&lt;/b&gt;: A &amp; B, A &amp; B"),
        (PACK, {"box/pack": "%(name)s %(x)s %%(x)s {name}%{name}"}, "%(name)s %(x)s %%(x)s A &amp; B%A &amp; B"),
        ("{% autoescape false %}" + PACK + "{% endautoescape %}", {"box/pack": "%(x)s %"}, "%(x)s %"),
        ('{% trans "box/pack" %}100 % packed{% endtrans %}', {}, "100 % packed"),
        ('<p title="{{ pgettext("box/pack", "Pack") }}">', {"box/pack": '"Box"'}, '<p title="&#34;Box&#34;">'),
        ('{% trans "box/pack" name=bdi(name) %}{{ name }}!{% endtrans %}', {}, "<bdi>A &amp; B</bdi>!"),
        ('{% trans "box/pack" n=2 %}one{% pluralize n %}<{{ n }}>{% endtrans %}', {"box/pack": "{n}<"}, "2&lt;"),
        ("{% autoescape false %}" + PACK + "{% endautoescape %}", {"box/pack": "<{name}>"}, "<A & B>"),
        ('{% set of = pgettext("box/of", " & ") %}{{ of }}{{ [name, 1] | join(of) }}', {}, " &amp; A &amp; B &amp; 1"),
        ('{{ [1, 2] | join(pgettext("box/of", " 100 %% < ")) }}', {"box/of": " 9 % < "}, "1 9 % &lt; 2"),
    ],
)
def test_a_sentence_is_text_and_its_places_are_filled(template: str, words: dict[str, str], page: str) -> None:
    assert shown(template, words, name="A & B") == page


@pytest.mark.parametrize("template", ["{{ name }}", "{{ name | e }}", "{{ name | upper | e }}", "{{ bdi(name) | e }}"])
def test_words_are_escaped_once(template: str) -> None:
    assert shown(template, {}, name="A & B").removeprefix("<bdi>").removesuffix("</bdi>") == "A &amp; B"


def test_a_method_takes_what_it_is_given() -> None:
    template = "{% for of in [1] %}{{ name.join(parts) }}{{ name.split(sep=parts[of], maxsplit=1) }}{% endfor %}"
    assert shown(template, {}, name=" & ", parts=("A", "&")) == "A &amp; &amp;[&#39; &#39;, &#39; &#39;]"


def test_in_a_plain_text_nothing_is_escaped_but_where_it_says_so() -> None:
    template = PACK + "{{ name | e }}"
    assert shown(template, {"box/pack": "<{name}>"}, autoescape=False, name="A & B") == "<A & B>A &amp; B"
