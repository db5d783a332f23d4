"""What a host reads out of `_headers`: written anew here, from the hosts' documentation, so that it can disagree."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

OF_THE_HOST = {"Cache-Control": "public, max-age=0, must-revalidate"}
"""What Netlify and Cloudflare Pages send where a site says nothing else.

Sources: https://docs.netlify.com/platform/caching/ and
https://developers.cloudflare.com/pages/configuration/serving-pages/
"""


def headers_for(site: Path, path: str) -> dict[str, str]:
    """The headers of one address; where two rules name the same header, the host joins them with a comma."""
    sent: dict[str, list[str]] = {}
    for rule, headers in _rules(site):
        if rule in (path, "/*"):
            for name, value in headers:
                sent.setdefault(name, []).append(value)
    return OF_THE_HOST | {name: ", ".join(values) for name, values in sent.items()}


@cache
def _rules(site: Path) -> list[tuple[str, list[tuple[str, str]]]]:
    return list(_read(site / "_headers"))


def _read(file: Path) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for block in file.read_text("utf-8").split("\n\n") if file.exists() else []:
        path, *lines = block.strip().splitlines()
        yield path, [(name.strip(), value.strip()) for name, _, value in (line.partition(":") for line in lines)]
