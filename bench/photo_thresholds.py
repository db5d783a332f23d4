"""`python -m bench.photo_thresholds`: fix the thresholds by which photos are judged, and count what they get wrong.

They are fixed on one half of the drawn photos, and stand in photo-judgement.mjs. The other half, of other things, only
measures them; `make bench` holds its figures.
"""

import re
import sys
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

from playwright.sync_api import Page, sync_playwright

from tests.support.chromium import remembered_chromium
from tests.support.photo_scenes import BLURRED, DARK, SHARP, Fault, as_it_is, photo
from tests.support.site_builder import ROOT
from tests.support.site_server import served

FORM = ROOT / "overrides/site/components/claim-form"
TO_FIX, TO_MEASURE = range(0, 120, 2), range(1, 97, 2)
PREVIEWS, CROPS = (160, 320, 400), (800, 1024)
"""Longest sides, in pixels, of what shows nothing and of what is small and shows it."""
ALARMS = 0.01
"""How many sharp photos may be called blurred on the half that fixes: half of what is promised for the other."""
FOUND = 0.92
"""How many blurred ones have to be found there: some more than is promised."""
MEASURE = """async (photo) => {
  const { measured } = await import("/photo-judgement.mjs");
  const picture = await createImageBitmap(await (await fetch(`data:image/jpeg;base64,${photo}`)).blob());
  const scale = Math.min(1, 2000 / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.trunc(picture.width * scale), Math.trunc(picture.height * scale));
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return measured(canvas, new OffscreenCanvas(1, 1));
}"""


@dataclass(frozen=True)
class Looks:
    """What photo-judgement.mjs measures: pixels, brightness of 255, and the width of the sharpest edges."""

    fault: str
    area: float
    light: float
    edge: float


def main() -> int:
    """Exit status 1 where the thresholds in the script are not those that the first half gives."""
    with served(FORM) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=remembered_chromium())
        page = browser.new_page()
        page.goto(f"{url}/photo-drawing.html")
        halves = [list(_looks(page, numbers)) for numbers in (TO_FIX, TO_MEASURE)]
        browser.close()
    fixed, written = _fixed(halves[0]), _written()
    for half, name in zip(halves, ("half that fixes", "half that measures"), strict=True):
        print(f"{name}:", *_counts(half, written), sep="\n  ")
    print(f"fixed: {fixed}\nwritten: {written}")
    return int(fixed != written)


def _looks(page: Page, numbers: range) -> Iterator[Looks]:
    for number in numbers:
        for fault in (*SHARP, *BLURRED, *DARK):
            yield _look(page, fault.__name__, photo(number, fault))
    for number in numbers[:12]:  # whose sizes are alike
        for longest in (*PREVIEWS, *CROPS):
            name = "preview" if longest in PREVIEWS else "crop"
            yield _look(page, name, photo(number, as_it_is, longest))


def _look(page: Page, name: str, content: bytes) -> Looks:
    return Looks(name, **page.evaluate(MEASURE, b64encode(content).decode()))


def _fixed(looks: list[Looks]) -> dict[str, float]:
    """In the middle between both kinds: of blurred and sharp, all but the few that may be taken for the other."""
    edges = sorted(each.edge for each in _of(looks, SHARP))
    softest = edges[-1 - int(len(edges) * ALARMS)]
    smears = sorted(each.edge for each in _of(looks, BLURRED))
    slightest = smears[int(len(smears) * (1 - FOUND))]
    brightest = max(each.light for each in _of(looks, DARK))
    dimmest = min(each.light for each in _of(looks, SHARP))
    largest = max(each.area for each in looks if each.fault == "preview")
    smallest = min(each.area for each in looks if each.fault == "crop")
    return {
        "TINY": round(sqrt(largest * smallest), -4),
        "DARK": round((brightest + dimmest) / 2),
        "BLURRED": round((softest + slightest) * 10) / 20,
    }


def _written() -> dict[str, float]:
    script = (FORM / "photo-judgement.mjs").read_text("utf-8")
    found = re.findall(r"^const (TINY|DARK|BLURRED) = ([\d._]+);", script, re.MULTILINE)
    return {name: float(value) for name, value in found}


def _counts(looks: list[Looks], cut: dict[str, float]) -> Iterator[str]:
    """By kind: how many there are, and how often each doubt is had."""
    for name in dict.fromkeys(each.fault for each in looks):
        kind = [each for each in looks if each.fault == name]
        tiny = sum(each.area < cut["TINY"] for each in kind)
        dark = sum(each.area >= cut["TINY"] and each.light < cut["DARK"] for each in kind)
        lit = [each for each in kind if each.area >= cut["TINY"] and each.light >= cut["DARK"]]
        blurred = sum(each.edge > cut["BLURRED"] for each in lit)
        yield f"{name}: {len(kind)} photos, {tiny} tiny, {dark} dark, {blurred} blurred"


def _of(looks: list[Looks], faults: tuple[Fault, ...]) -> list[Looks]:
    names = [fault.__name__ for fault in faults]
    return [each for each in looks if each.fault in names]


if __name__ == "__main__":
    sys.exit(main())
