"""What an editor's words become on a page, and which words and links are refused."""

import pytest
from markupsafe import escape
from returns_guide.values.words import link_problem, plain_problems, render, text_problems, tidy, without_markup
from selectolax.lexbor import LexborHTMLParser as HTMLParser


@pytest.mark.parametrize(
    ("words", "html", "aloud"),
    [
        ("Return it.", "Return it.", "Return it."),
        ("**Return** *it* _now_", "<strong>Return</strong> <em>it</em> <em>now</em>", "Return it now"),
        ("`a <b> c`", "<code>a &lt;b&gt; c</code>", "a <b> c"),
        ("[a **b**](https://x.de/?a=1&b=2)", '<a href="https://x.de/?a=1&amp;b=2">a <strong>b</strong></a>', "a b"),
        ("<https://x.de>", '<a href="https://x.de">https://x.de</a>', "https://x.de"),
        (r"\*not\* \[a\](b) \<b>", "*not* [a](b) &lt;b&gt;", "*not* [a](b) <b>"),
        ("a   b\n c", "a b c", "a b c"),
        ("\"a\" 'b' {{ c }}", "&#34;a&#34; &#39;b&#39; {{ c }}", "\"a\" 'b' {{ c }}"),
        ("1. a", "1. a", "1. a"),
        ("a_b_c 5 * 3 * 2 (c) -- ... AT&T", "a_b_c 5 * 3 * 2 (c) -- ... AT&amp;T", "a_b_c 5 * 3 * 2 (c) -- ... AT&T"),
        ("https://x.de www.x.de", "https://x.de www.x.de", "https://x.de www.x.de"),
        ("[a][b] [c] a]b", "[a][b] [c] a]b", "[a][b] [c] a]b"),
        ("**重要。**次に", "<strong>重要。</strong>次に", "重要。次に"),
        ("これは**「写真」**です", "これは<strong>「写真」</strong>です", "これは「写真」です"),
        ("**사진(필수)**을", "<strong>사진(필수)</strong>을", "사진(필수)을"),
        ("[注文](https://x.de)（必須）", '<a href="https://x.de">注文</a>（必須）', "注文（必須）"),
    ],
)
def test_text_is_bold_italics_links_and_code_and_nothing_else(words: str, html: str, aloud: str) -> None:
    assert not text_problems(words.replace("\n", " "))
    assert render(tidy(words)) == html
    assert without_markup(tidy(words)) == aloud


@pytest.mark.parametrize("words", ["# a", "- a", "> a", "~~a~~", "&lt;b&gt; &amp; AT&T"])
def test_what_is_refused_besides_has_no_meaning_that_it_could_get(words: str) -> None:
    assert text_problems(words)
    assert render(words) == escape(words)
    assert without_markup(words) == words


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        *[("［注文］（https://x.de）", "］"), ("［注文］(https://x.de)", "］"), ("[注文]（https：//x.de）", "（")],
    ],
)
def test_a_link_in_the_brackets_of_another_keyboard_is_named(words: str, sign: str) -> None:
    (problem,) = text_problems(words)
    assert f'"{sign}" (U+{ord(sign):04X}' in problem


@pytest.mark.parametrize(
    "html", ["<b>", "</b>", "<br/>", "<script>", "<!-- a -->", "<?a?>", "<!A b>", "<a\nhref='x'>", "<my-tag>"]
)
def test_html_is_refused_in_text_and_in_plain_words(html: str) -> None:
    for problems in (plain_problems, text_problems):
        assert any("holds the HTML" in problem for problem in problems(f"a {html} c"))


@pytest.mark.parametrize("words", ["<b>", "*a* <script>alert(1)</script>", "a<b c='\"'>", "<", "<!-- a", "&", '"'])
def test_html_that_was_not_refused_would_be_shown_as_it_was_typed(words: str) -> None:
    html = HTMLParser(f"<p>{render(words)}</p>").css_first("p")
    assert html.text() == without_markup(words)
    assert {node.tag for node in html.traverse()} <= {"p", "em"}


@pytest.mark.parametrize(
    "address",
    [
        "https://www.example.com",
        "https://www.example.com/a?b=c&d#e",
        "HTTPS://example.com/",
        "http://localhost:8000/",
        "https://日本.example/注文",
        "mailto:help@example.com",
        "mailto:help@mail.example.co.uk?subject=Return",
        "tel:+1-555-0100",
        "tel:911",
    ],
)
def test_a_complete_link_is_good(address: str) -> None:
    assert link_problem(address) is None


@pytest.mark.parametrize(
    ("address", "better"),
    [
        ("www.example.com/orders", '"https://www.example.com/orders"'),
        ("example.com", '"https://example.com"'),
        ("//example.com/x", '"https://example.com/x"'),
        ("htps://example.com", '"https://example.com"'),
        ("http//example.com", "begins with https, http, mailto or tel"),
        ("help@example.com", '"mailto:help@example.com"'),
        ("mailto:help", "mailto:help@example.com"),
        ("tell:123", '"tel:123"'),
        ("tel:call us", "tel:+1-555-0100"),
        ("https:/example.com", "https://www.example.com/orders"),
        ("http:example.com", "http://www.example.com/orders"),
        ("https://me:secret@example.com", "https://www.example.com/orders"),
        ("https://example.com/a b", "https://www.example.com/orders"),
        ("https://example.com:port/", "https://www.example.com/orders"),
        ("https://%65xample.com", "https://www.example.com/orders"),
        ("https://x.de/?a=1&amp;b=2", "https://x.de/?a=1&b=2"),
        ("https://[::1", "the browser's address bar"),
        ("javascript:alert(1)", "begins with https, http, mailto or tel"),
        ("java\tscript:alert(1)", "begins with https, http, mailto or tel"),
        ("data:text/html,x", "begins with https, http, mailto or tel"),
        ("/orders", "begins with https, http, mailto or tel"),
        ("#steps", "begins with https, http, mailto or tel"),
    ],
)
def test_any_other_link_is_refused_with_what_to_write(address: str, better: str) -> None:
    assert better in str(link_problem(address)).partition(f'"{address}"')[2]


def test_links_in_text_are_judged_like_others() -> None:
    words = "[a](javascript:x) <ftp://x.de> [b]() [c](<https://[::1>) [d](https://a:b@x.de) [e](https://x.de)"
    assert len([problem for problem in text_problems(words) if "has the link" in problem]) == 5


def test_words_are_one_paragraph_and_spaces_of_other_languages_stay() -> None:
    assert plain_problems("a\n\nb")
    assert plain_problems("a\nb")
    assert not plain_problems("a\n")
    assert tidy("  a \n b\u3000c\u00a0d ") == "a b\u3000c\u00a0d"


def test_a_picture_is_refused_and_an_exclamation_mark_is_not() -> None:
    assert text_problems("![a](https://www.example.com/a.png)")
    assert not text_problems("Look![1] [here](https://www.example.com/)")
