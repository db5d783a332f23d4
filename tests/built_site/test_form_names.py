"""No field of an editor's can take a name that the claim form needs for itself."""

from pathlib import Path

from returns_guide.model import Guide
from returns_guide.reading.cross_field_checks import FORM_NAMES
from returns_guide.reading.reader import read_guide
from returns_guide.values.addresses import id_problem
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from tests.support.site_builder import SHIPPED


def test_every_name_that_the_form_uses_beside_its_fields_is_kept_from_editors(site: Path) -> None:
    guide: Guide = read_guide(SHIPPED)
    assert guide.claim_form
    fields = tuple(field.id for field in guide.claim_form.fields)
    page = HTMLParser((site / "autosky/index.html").read_text("utf-8"))
    names = {field.attributes["name"] or "" for field in page.css("claim-form [name]")} - {"claim-autosky"}
    used = {name for name in names if not name.startswith(fields)}
    assert {"topic", "reference"} <= used
    assert used <= FORM_NAMES


def test_what_belongs_to_a_field_has_an_id_that_no_other_field_can_have(site: Path) -> None:
    page = HTMLParser((site / "autosky/index.html").read_text("utf-8"))
    ids = {(part.id or "").removeprefix("claim-") for part in page.css("claim-form [id^=claim-]")}
    fields = {field.attributes["data-field"] for field in page.css("claim-form [data-field]")}
    assert ids - fields
    assert all(id_problem(each) for each in ids - fields)
