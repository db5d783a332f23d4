"""A store's own file, and the editor that serves it."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode

import pytest
from returns_guide.editor.app import with_editor
from selectolax.lexbor import LexborHTMLParser

from tests.support.claims_server import ClaimsServer, QuietHandler, site_app
from tests.support.site_builder import EVERYTHING, THREE_LANGUAGES
from tests.unit.inbox.sending import URL_ENCODED, Answered, get, post


@dataclass(frozen=True)
class Editing:
    """The address of an editor, and the file that it changes."""

    url: str
    file: Path

    @property
    def text(self) -> str:
        return self.file.read_text("utf-8")

    def fields(self, path: str) -> dict[str, str]:
        """What a browser would send for the form as it is loaded."""
        return fields(get(self.url, f"/admin/{path}").text)

    @property
    def french(self) -> Path:
        """Where the store's words are translated into French."""
        return self.file.parent / "translations" / "fr.po"

    def save(self, path: str, do: str = "save", loaded: dict[str, str] | None = None, **changes: str) -> Answered:
        """Load the form, change fields (named by the last part of their name) and send it."""
        sent = (self.fields(path) if loaded is None else loaded) | {"do": do}
        for name, value in changes.items():
            full = path.replace("/", ".") + name
            sent[full] = value
        return post(self.url, f"/admin/{path}", urlencode(sent).encode(), URL_ENCODED)


def fields(html: str) -> dict[str, str]:
    sent: dict[str, str] = {}
    for node in LexborHTMLParser(html).css("input[name], textarea[name], select[name]"):
        name = str(node.attributes["name"])
        if node.tag == "textarea":
            sent[name] = node.text().removeprefix("\n")
        elif node.tag == "select":
            sent[name] = next((option.text() for option in node.css("option[selected]")), "")
        elif node.attributes.get("type") != "checkbox" or "checked" in node.attributes:
            sent[name] = node.attributes.get("value") or ""
    return sent


def words_of(answered: Answered) -> str:
    """The words of a page, on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answered.text)).split())


@pytest.fixture
def editing(tmp_path: Path) -> Iterator[Editing]:
    """The store that says everything, as its own file in a folder of its own."""
    file = tmp_path / "store" / "channels.yaml"
    shutil.copytree(EVERYTHING.parent / "pictures", file.parent / "pictures")
    shutil.copyfile(EVERYTHING, file)
    with edited(file) as editing:
        yield editing


@pytest.fixture
def translating(tmp_path: Path) -> Iterator[Editing]:
    """The store in three languages, all of it translated, in a folder of its own."""
    file = tmp_path / "store" / "channels.yaml"
    shutil.copytree(THREE_LANGUAGES.parent / "translations", file.parent / "translations")
    shutil.copyfile(THREE_LANGUAGES, file)
    with edited(file) as editing:
        yield editing


@contextmanager
def edited(file: Path) -> Iterator[Editing]:
    """A file, and an editor that serves it."""
    with ClaimsServer(("127.0.0.1", 0), QuietHandler) as server:
        server.set_app(with_editor(site_app(file.parent.parent / "site"), file))
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield Editing(f"http://127.0.0.1:{server.server_port}", file)
        server.shutdown()
