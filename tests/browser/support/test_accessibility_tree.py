"""What is said wrongly is found, and nothing else is."""

import pytest
from playwright.sync_api import Page

from tests.support.accessibility_tree import tree_faults


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ('<a href="/"><article><h2>Step 1</h2></article></a>', "has no name: link"),
        ("<label>Wish <input type=radio name=wish required></label>", "is called invalid: radio “Wish”"),
        ("<section aria-labelledby=h><h2 id=h tabindex=-1>Sent</h2></section>", "is said twice: region “Sent”"),
        ('<form aria-label="Claim"><label>Name <input></label></form>', "is not called required: textbox “Name”"),
        (
            "<form aria-label=Claim><fieldset><legend>箱</legend><button>追加：箱</button></fieldset></form>",
            "is not called required: button",
        ),
        ("<button>Change Change your name</button>", "says a word twice: button"),
        ("<a href='/'>help@<wbr>example.com</a>", "says an address in pieces: link"),
    ],
)
def test_what_is_said_wrongly_is_found(page: Page, html: str, fault: str) -> None:
    page.set_content(html)
    (found,) = tree_faults(page)
    assert found.startswith(fault)


def test_what_is_said_rightly_is_not_called_wrong(page: Page) -> None:
    page.set_content("""
      <section aria-label="Claim"><h2 tabindex="-1">Sent</h2></section>
      <details><summary>More</summary><p>Words</p></details>
      <details open><summary>Less</summary><p>Words</p></details>
      <form aria-label="Claim">
        <label>Name <input aria-required="true" aria-invalid="true"></label>
        <label>Telephone (optional) <input></label>
        <fieldset role="radiogroup" aria-required="true"><legend>Wish</legend>
          <label><input type="radio"> A</label></fieldset>
        <label>お電話番号 （任意） <input></label>
        <fieldset><legend>Box</legend><button>Add photos: Box, at least one</button></fieldset>
        <fieldset><legend>Lid (niet verplicht)</legend><button>Add photos: Lid</button></fieldset>
      </form>""")
    assert not tree_faults(page)
