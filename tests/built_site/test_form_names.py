"""No field of an editor's can take a name that the claim form needs for itself."""

from pathlib import Path

from returns_guide.model import Guide
from returns_guide.reading.cross_field_checks import FORM_NAMES
from returns_guide.reading.reader import read_guide
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from tests.support.site_builder import SHIPPED


def test_every_name_and_id_that_the_form_uses_beside_its_fields_is_kept_from_editors(site: Path) -> None:
    guide: Guide = read_guide(SHIPPED)
    assert guide.claim_form
    fields = tuple(field.id for field in guide.claim_form.fields)
    page = HTMLParser((site / "autosky/index.html").read_text("utf-8"))
    names = {field.attributes["name"] or "" for field in page.css("claim-form [name]")} - {"claim-autosky"}
    ids = {(part.id or "").removeprefix("claim-") for part in page.css("claim-form [id^=claim-]")}
    used = {name for name in names | ids if not name.startswith(fields)}
    assert {"topic", "reference"} <= used
    assert used <= FORM_NAMES
