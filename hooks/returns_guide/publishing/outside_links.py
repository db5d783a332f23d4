"""Ask whether the links that lead out of the guide still lead somewhere; needs the network, so no build does it."""

import re
import ssl
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path
from socket import EAI_NONAME, gaierror
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from returns_guide.reading.document import read_document, written_values

SECONDS = 20.0
_LINK = re.compile(r"https?://[^\s<>\"')\]]+")
_GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
# Sites send these to programs and not to browsers: 405 and 406 because of how they ask, 999 is LinkedIn's own.
_NOT_FOR_ROBOTS = {401, 403, 405, 406, 429, 451, 999}


class Answer(Enum):
    """What is known of a link after asking for it."""

    THERE = "is there"
    SHUT = "does not answer robots; look at it in a browser"
    UNSURE = "did not answer this time"
    DEAD = "is dead; take it away, or find where it went"


@dataclass(frozen=True, order=True)
class OutsideLink:
    """A link and where it stands."""

    file: Path
    line: int
    address: str


def outside_links(channels_file: Path, pages: Path) -> list[OutsideLink]:
    """Every link in channels.yaml, and in the pages that are written by hand."""
    top = read_document(channels_file.read_bytes())[0]
    found = {OutsideLink(channels_file, node.line, link) for node in written_values(top) for link in _links(node.data)}
    for page in pages.rglob("*.md"):
        for number, line in enumerate(page.read_text("utf-8").splitlines(), 1):
            found |= {OutsideLink(page, number, link) for link in _links(line)}
    return sorted(found)


def answers(links: list[OutsideLink]) -> list[tuple[OutsideLink, Answer]]:
    """Each link with its answer; an address that stands in several places is asked once."""
    addresses = sorted({link.address for link in links})
    with ThreadPoolExecutor(8) as pool:
        by_address = dict(zip(addresses, pool.map(ask, addresses), strict=True))
    return [(link, by_address[link.address]) for link in links]


def ask(address: str) -> Answer:
    """Whether there is something at an address; DEAD only where that is certain."""
    request = Request(address, headers={"User-Agent": "Mozilla/5.0 (compatible; return-guide link check)"})  # noqa: S310
    try:
        with urlopen(request, timeout=SECONDS):  # noqa: S310  # the reader lets no other scheme through
            return Answer.THERE
    except HTTPError as error:
        error.close()
        return _judged(error.code)
    except URLError as error:
        return Answer.DEAD if _is_final(error.reason) else Answer.UNSURE
    except (OSError, ValueError, HTTPException):
        return Answer.UNSURE


def _is_final(reason: object) -> bool:
    """Whether the host is certainly gone; a name server that does not answer proves nothing."""
    if isinstance(reason, gaierror):
        return reason.errno == EAI_NONAME
    return isinstance(reason, ConnectionRefusedError | ssl.SSLCertVerificationError)


def _judged(status: int) -> Answer:
    if status in _GONE:
        return Answer.DEAD
    return Answer.SHUT if status in _NOT_FOR_ROBOTS else Answer.UNSURE


def _links(text: str) -> Iterator[str]:
    return (link.rstrip(".,;:!?") for link in _LINK.findall(text))
