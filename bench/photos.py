"""What photos cost a cheap phone while they are made small, and how well they are judged meanwhile."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from bench.builds import built
from bench.compressed import compressed
from bench.figures import Figure
from bench.photo_thresholds import TO_MEASURE
from tests.support.chromium import remembered_chromium
from tests.support.photo_scenes import BLURRED, DARK, SHARP, Fault, photo
from tests.support.screens import PHONE
from tests.support.site_builder import ROOT, SHIPPED

RUNS = 5
SLOWER = 6
MEGAPIXELS = {12: (4032, 3024), 200: (16_320, 12_240)}
BLOCK_MS = 50
RENDERER_MB = 250
TRACED = ["toplevel", "disabled-by-default-devtools.timeline"]
RUN_TASK = "ThreadControllerImpl::RunTask"
JUDGE = """(names) => {
  const worker = new Worker(new URL(document.querySelector("[data-photos]").dataset.worker, document.baseURI));
  const judged = async (name) => {
    const file = new File([await (await fetch(`/pictures/${name}`)).blob()], name);
    const answer = new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data.doubt ?? "")));
    worker.postMessage({ file, longest: 2000, quality: 0.8 });
    return answer;
  };
  return names.reduce(async (before, name) => [...(await before), await judged(name)], []);
}"""


def photo_figures(folder: Path) -> Iterator[Figure]:
    """The worst of some runs on a processor that is slowed down, with a worker and where there is none."""
    site = folder / "photos-site"
    built(ROOT / "mkdocs.yml", site, SHIPPED)
    with compressed(site) as url, sync_playwright() as playwright:
        launch = {"executable_path": remembered_chromium(), "args": ["--process-per-site"]}
        for name, hindered in (("", False), (", without a worker", True)):
            for megapixels, count in ((12, 8), (200, 1)):
                photo = _photo(folder, megapixels)
                runs = []
                for _ in range(RUNS):  # each in a browser of its own, whose memory has had no peak yet
                    browser = playwright.chromium.launch(**launch)
                    runs.append(_cost(browser, url, [photo] * count, hindered=hindered))
                    browser.close()
                what = f"{count} of {megapixels} megapixels{name}"
                worst = [max(run[at] for run in runs) for at in (0, 1)]
                yield Figure(f"longest block, {what}", "ms", (worst[0],), None if hindered or count == 1 else BLOCK_MS)
                yield Figure(
                    f"renderer's peak, {what}", "MB", (worst[1],), None if hindered or count > 1 else RENDERER_MB
                )
        browser = playwright.chromium.launch(**launch)
        yield from _judgement(browser, url, site / "pictures")
        browser.close()


def _photo(folder: Path, megapixels: int) -> Path:
    file = folder / f"{megapixels}.jpg"
    if not file.exists():
        Image.open(BytesIO(photo(2))).resize(MEGAPIXELS[megapixels], Image.Resampling.BILINEAR).save(file, quality=90)
    return file


def _cost(browser: Browser, url: str, photos: list[Path], *, hindered: bool) -> tuple[float, float]:
    """How long the page's thread was blocked at a stretch, in ms, and the renderer's peak, in MB."""
    with _form(browser, url, hindered=hindered) as page:
        browser.start_tracing(page=page, categories=TRACED)
        halves = {"package": photos[:4], "product": photos[4:]}
        for of, half in halves.items():
            page.get_by_label(f"Add photos: Photos of the {of}").set_input_files(half)
        for of, half in halves.items():
            shown = page.get_by_role("group", name=f"Photos of the {of}").get_by_role("img")
            expect(shown).to_have_count(len(half), timeout=120_000)
        page.evaluate("new Promise((resolve) => setTimeout(resolve, 500))")  # until they are on the screen
        return _longest_task(json.loads(browser.stop_tracing())["traceEvents"]), _peak_mb(browser)


def _longest_task(events: list[dict[str, Any]]) -> float:
    """On the page's own thread, in ms of the processor's time, as another program may take it away; without the tasks
    with which we ask the page."""
    named = [each for each in events if each["name"] == "thread_name"]
    main = {(each["pid"], each["tid"]) for each in named if each["args"]["name"] == "CrRendererMain"}
    here = [each for each in events if (each["pid"], each["tid"]) in main and "tdur" in each]
    asked = [each["ts"] for each in here if "DevToolsSession" in str(each.get("args"))]
    tasks = [each for each in here if each["name"] == RUN_TASK]
    return max(
        task["tdur"] / 1000 for task in tasks if not any(task["ts"] <= at <= task["ts"] + task["dur"] for at in asked)
    )


@contextmanager
def _form(browser: Browser, url: str, *, hindered: bool) -> Iterator[Page]:
    context = browser.new_context(**PHONE)
    page = context.new_page()
    if hindered:
        page.add_init_script("delete window.Worker")
    page.goto(f"{url}/autosky/#file-a-claim")  # near enough for its script to come
    expect(page.get_by_label("Add photos: Photos of the package")).to_be_enabled()
    expect(page.get_by_role("button", name="Clear this form")).to_be_visible()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    yield page
    context.close()


def _peak_mb(browser: Browser) -> float:
    """As Linux counts it; 0 elsewhere."""
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    statuses = [Path(f"/proc/{each['id']}/status") for each in processes if each["type"] == "renderer"]
    peaks = [re.search(r"VmHWM:\s+(\d+)", status.read_text()) for status in statuses if status.exists()]
    return max((int(peak[1]) / 1000 for peak in peaks if peak), default=0)


def _judgement(browser: Browser, url: str, pictures: Path) -> Iterator[Figure]:
    pictures.mkdir()
    page = browser.new_page()
    page.goto(f"{url}/autosky/#file-a-claim")  # near enough for its script to come
    for name, faults, right, allowed in (
        ("sharp photos that are doubted", SHARP, "", 1 / 50),
        ("blurred photos that are not found", BLURRED, "blurred", 1 / 10),
        ("dark photos that are not found", DARK, "dark", 1 / 10),
    ):
        names = [_picture(pictures, number, fault) for number in TO_MEASURE for fault in faults]
        wrong = sum(doubt != right for doubt in page.evaluate(JUDGE, names))
        yield Figure(f"{name}, of {len(names)}", "", (wrong,), int(len(names) * allowed))


def _picture(folder: Path, number: int, fault: Fault) -> str:
    name = f"{fault.__name__}-{number}.jpg"
    (folder / name).write_bytes(photo(number, fault))
    return name
