"""Pages show quotation marks of one kind, whatever the store typed; what machines read keeps the store's own."""

from selectolax.lexbor import LexborHTMLParser

from tests.support.built_pages import BuiltPage, BuiltSite


def test_no_page_shows_a_straight_mark(shipped: BuiltSite) -> None:
    assert [words for page in shipped.pages for words in read(page) if '"' in words or "'" in words] == []
    assert any("selecting the “File a Claim” option" in words for words in read(shipped.guides[0]))


def test_data_and_text_keep_the_stores_own(shipped: BuiltSite) -> None:
    own = 'selecting the "File a Claim" option'
    assert own in (shipped.folder / "llms.txt").read_text("utf-8")
    assert own.replace('"', '\\"') in (shipped.folder / "guide.json").read_text("utf-8")


def read(page: BuiltPage) -> list[str]:
    """Its title, and each text of its body on its own."""
    html = LexborHTMLParser(page.html.html or "")
    html.strip_tags(["script", "style"])
    texts = (each.text(separator="\n") for part in ("title", "body") for each in html.css(part))
    return [words.strip() for text in texts for words in text.split("\n")]
