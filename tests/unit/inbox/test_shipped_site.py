"""The shipped guide stays the guide when it takes claims."""

from pathlib import Path
from urllib.parse import quote

from returns_guide.inbox.declared import as_served

from tests.support.claims_server import ClaimsSite
from tests.unit.inbox.sending import get


def test_every_page_arrives_as_it_was_built_but_for_what_the_host_changes_in_its_forms(
    claims_site: ClaimsSite, site: Path
) -> None:
    pages = [page for page in site.rglob("*.html") if page.name == "index.html"]
    assert pages
    for page in pages:
        path = page.parent.relative_to(site).as_posix()
        served = get(claims_site.url, quote(f"/{path}/" if path != "." else "/"))
        assert (served.status, served.text) == (200, as_served(page.read_bytes().decode()))
