"""The preview's pages as the site's own host will serve them, with what only we have around them."""

import logging
from pathlib import Path
from urllib.parse import urljoin
from wsgiref.types import WSGIApplication

from returns_guide import channels_file
from returns_guide.editor.app import with_editor
from returns_guide.editor.pages import HOME as EDITOR
from returns_guide.inbox.app import with_inbox, without_inbox
from returns_guide.inbox.claims import Claims, claims_folder
from returns_guide.inbox.fault_injection import Switches
from returns_guide.inbox.store_view import HOME as CLAIMS
from returns_guide.preview.headers import with_headers
from returns_guide.review.fact_sheet import FACTS, with_fact_sheet
from returns_guide.review.gallery import GALLERY, with_gallery
from returns_guide.web.loopback import is_loopback

Log = logging.LoggerAdapter[logging.Logger]

DESK = {
    CLAIMS: "Claims that are sent here are shown at %s",
    EDITOR: "The words can be edited at %s",
    FACTS: "The facts to check are shown at %s",
    GALLERY: "The components of the pages are shown at %s",
}
"""The addresses of the pages for editors and the store, each with what the terminal says of it."""


def preview_app(app: WSGIApplication, site: Path, host: str, url: str, log: Log) -> WSGIApplication:
    """The application `app`, which serves the pages of the folder `site` on `host`, as the site's own host will be.

    Claims are taken only where nobody else can reach them.
    """
    if not is_loopback(host):
        return with_headers(without_inbox(app))
    for home, sentence in DESK.items():
        log.info(sentence, urljoin(url, home))
    app = with_editor(with_inbox(app, site, Claims(claims_folder()), Switches()), channels_file())
    return with_headers(with_gallery(with_fact_sheet(app, channels_file())))
