"""A photo goes out upright, small and without a place, and a file that is no photo doesn't go out at all."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.support.photo_files import EXECUTABLE, HEIC, LATITUDE, SVG, VIDEO, jpeg, png, with_exif

# How it came out, with its size and the colours of its corners as they are shown.
PREPARED = """async ([file, options]) => {
  const { file: out, ...verdict } = await prepared(file, options);
  const result = { ...verdict, name: out.name, type: out.type, size: out.size, same: out === file };
  if (!verdict.changed) return result;
  const bytes = new Uint8Array(await out.arrayBuffer());
  const bitmap = await createImageBitmap(out);
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  context.drawImage(bitmap, 0, 0);
  const colour = (x, y) => {
    const [red, green, blue] = context.getImageData(x, y, 1, 1).data;
    return red > 200 && green > 200 && blue > 200 ? "white" : red > 150 ? "red" : blue > 150 ? "blue" : "black";
  };
  const [right, bottom] = [width - 3, height - 3];
  const corners = [colour(2, 2), colour(right, 2), colour(2, bottom), colour(right, bottom)];
  return { ...result, width, height, corners, text: String.fromCharCode(...bytes.slice(0, 60_000)) };
}"""


@pytest.fixture
def pick(page: Page, tmp_path: Path) -> Any:
    """Picks a file that lies on the disk; the page has it as `files[0]`."""

    def pick(content: bytes, name: str = "photo.jpg") -> Path:
        file = tmp_path / name
        file.write_bytes(content)
        page.get_by_label("Photos").set_input_files(file)
        page.evaluate("window.files = document.querySelector('input').files")
        return file

    return pick


def prepared(page: Page, worker: str = "") -> Any:
    """On the page, where no worker is named."""
    options = {"workerAddress": worker, "onPage": False} if worker else {}
    return page.evaluate(f"(options) => ({PREPARED})([files[0], options])", options)


def on_the_page(page: Page) -> None:
    """From now on, what draws on the page draws wrong."""
    page.evaluate(
        "() => { HTMLCanvasElement.prototype.toBlob = (resolve) => resolve(new Blob(['drawn on the page'])); }"
    )


def test_a_large_photo_is_shrunk_to_its_longest_side(page: Page, pick: Any) -> None:
    pick(jpeg(page, 4000, 3000), "IMG_0001.JPEG")
    photo = prepared(page)
    assert (photo["width"], photo["height"]) == (2000, 1500)
    assert (photo["name"], photo["type"], photo["changed"]) == ("IMG_0001.jpg", "image/jpeg", True)
    assert photo["corners"] == ["red", "blue", "blue", "blue"]


WORKER = "/photo-worker.mjs"
EITHER_WAY = pytest.mark.parametrize("worker", [WORKER, ""], ids=["in the worker", "on the page"])


@EITHER_WAY
@pytest.mark.parametrize("size", [(4000, 3000), (400, 300)], ids=["shrunk", "small already"])
def test_a_photo_taken_sideways_comes_out_upright_and_says_no_place(
    page: Page, pick: Any, size: tuple[int, int], worker: str
) -> None:
    photo = with_exif(jpeg(page, *size), orientation=6)
    assert LATITUDE in photo
    pick(photo)
    out = prepared(page, worker)
    assert out["width"] < out["height"]
    assert out["corners"] == ["blue", "red", "blue", "blue"]
    assert "Exif" not in out["text"]
    assert LATITUDE.decode("latin1") not in out["text"]


@pytest.mark.parametrize(
    ("orientation", "corners"),
    [
        (1, ["red", "blue", "blue", "blue"]),
        (2, ["blue", "red", "blue", "blue"]),
        (3, ["blue", "blue", "blue", "red"]),
        (4, ["blue", "blue", "red", "blue"]),
        (5, ["red", "blue", "blue", "blue"]),
        (7, ["blue", "blue", "blue", "red"]),
        (8, ["blue", "blue", "red", "blue"]),
    ],
)
@pytest.mark.parametrize("size", [(2400, 1800), (400, 300)], ids=["shrunk", "small already"])
def test_every_way_of_holding_a_phone_comes_out_upright(
    page: Page, pick: Any, orientation: int, corners: list[str], size: tuple[int, int]
) -> None:
    pick(with_exif(jpeg(page, *size), orientation))
    photo = prepared(page, WORKER)
    assert photo["corners"] == corners
    assert (photo["width"] < photo["height"]) == (orientation > 4)


def test_photos_are_made_small_off_the_pages_thread(page: Page, pick: Any) -> None:
    pick(jpeg(page, 4000, 3000))
    on_the_page(page)
    photo = prepared(page, WORKER)
    assert (photo["width"], photo["height"], photo["type"]) == (2000, 1500, "image/jpeg")


WORKER_FAULTS = {
    "not found": "route.fulfill(status=404)",
    "not JavaScript": "body",
    "throws at once": "throw 1",
    "throws at a photo": "addEventListener('message', () => { throw 1; })",
    "answers nothing that helps": "addEventListener('message', () => postMessage({}))",
    "answers nonsense": "addEventListener('message', () => postMessage(null))",
}


@pytest.mark.parametrize("fault", WORKER_FAULTS.values(), ids=WORKER_FAULTS)
def test_where_the_worker_fails_the_page_makes_photos_small(page: Page, pick: Any, fault: str) -> None:
    status = 404 if "404" in fault else 200
    page.route(
        f"**{WORKER}", lambda route: route.fulfill(status=status, body=fault, content_type="text/javascript"), times=1
    )  # the page asks for the same script, and gets it
    pick(jpeg(page, 4000, 3000))
    for visit in range(2):
        photo = prepared(page, WORKER)
        assert (photo["width"], photo["height"], photo["changed"]) == (2000, 1500, True), visit


def test_where_the_script_that_redraws_never_comes_a_photo_goes_as_it_is(page: Page, pick: Any) -> None:
    page.route(f"**{WORKER}*", lambda route: route.fulfill(body="0", content_type="text/javascript"))
    pick(jpeg(page, 400, 300))
    page.evaluate("() => { delete window.OffscreenCanvas; }")
    assert page.evaluate("async (worker) => (await prepared(files[0], { workerAddress: worker })).undecoded", WORKER)


def test_where_the_script_that_redraws_is_stuck_on_its_way_a_photo_goes_as_it_is(page: Page, pick: Any) -> None:
    page.route(f"**{WORKER}*", lambda _: None)
    pick(jpeg(page, 400, 300))
    page.clock.install()
    options = {"workerAddress": WORKER, "onPage": False}
    page.evaluate("(options) => { window.later = prepared(files[0], options); }", options)
    page.clock.run_for(120_000)
    assert page.evaluate("async () => (await later).undecoded")


def test_without_a_way_to_decode_a_good_photo_goes_as_it_is(page: Page, pick: Any) -> None:
    content = jpeg(page, 400, 300)
    pick(content, "Foto.png")
    page.evaluate("() => { delete window.createImageBitmap; }")
    photo = prepared(page)
    assert (photo["changed"], photo["undecoded"], photo["size"]) == (False, True, len(content))
    assert (photo["name"], photo["type"]) == ("Foto.png", "image/jpeg")


def test_what_is_transparent_becomes_white(page: Page, pick: Any) -> None:
    pick(png(40, 30, transparent=True), "screenshot.png")
    photo = prepared(page)
    assert photo["corners"] == ["white"] * 4
    assert (photo["name"], photo["type"]) == ("screenshot.jpg", "image/jpeg")


def test_a_photo_of_100_megapixels_fits(page: Page, pick: Any) -> None:
    pick(png(12_000, 8400), "huge.png")
    photo = prepared(page)
    assert (photo["width"], photo["height"], photo["corners"]) == (2000, 1400, ["black"] * 4)


def test_a_photo_of_50_megabytes_fits(page: Page, pick: Any) -> None:
    pick(jpeg(page, 400, 300) + bytes(50_000_000))
    assert prepared(page)["size"] < 100_000


def test_a_narrow_strip_keeps_a_width(page: Page, pick: Any) -> None:
    pick(png(8000, 2), "strip.png")
    photo = prepared(page)
    assert (photo["width"], photo["height"]) == (2000, 1)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "empty"),
        (EXECUTABLE, "not-a-photo"),
        (VIDEO, "not-a-photo"),
        (SVG, "not-a-photo"),
        (b"x", "not-a-photo"),
        (b"\xff\xd8\xff" + b"\0" * 100, "unreadable"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "unreadable"),
    ],
    ids=["empty", "executable", "video", "drawing", "one byte", "broken JPEG", "broken PNG"],
)
def test_a_file_that_is_no_photo_is_refused_whatever_its_name(
    page: Page, pick: Any, content: bytes, problem: str
) -> None:
    pick(content, "photo.jpg")
    photo = prepared(page)
    assert (photo["problem"], photo["same"]) == (problem, True)


def test_a_photo_that_was_deleted_after_it_was_picked_is_gone(page: Page, pick: Any) -> None:
    pick(jpeg(page, 400, 300)).unlink()
    assert prepared(page)["problem"] == "gone"


def test_what_this_browser_cannot_decode_goes_as_it_is_and_can_not_get_lost(page: Page, pick: Any) -> None:
    file = pick(HEIC, "IMG_0002.HEIC")
    page.evaluate("async () => { window.out = await prepared(files[0]); }")
    file.unlink()
    verdict = page.evaluate("({ ...out, file: out.file.name })")
    assert verdict == {"file": "IMG_0002.HEIC", "changed": False, "undecoded": True}
    assert bytes(page.evaluate("out.file.arrayBuffer().then((bytes) => [...new Uint8Array(bytes)])")) == HEIC


NO_CANVAS = {
    "no context": "HTMLCanvasElement.prototype.getContext = () => null",
    "nothing comes out": "HTMLCanvasElement.prototype.toBlob = (resolve) => resolve(null)",
    "noise comes out": """const { getImageData } = CanvasRenderingContext2D.prototype;
        CanvasRenderingContext2D.prototype.getImageData = function (...all) {
          const pixels = getImageData.apply(this, all);
          crypto.getRandomValues(pixels.data);
          pixels.data[1] = 17;
          return pixels;
        }""",
}


@pytest.mark.parametrize("fault", NO_CANVAS.values(), ids=NO_CANVAS)
def test_where_nothing_can_be_drawn_the_photo_goes_as_it_is(page: Page, pick: Any, fault: str) -> None:
    page.evaluate(f"() => {{ {fault} }}")
    content = jpeg(page, 400, 300)
    pick(content)
    photo = prepared(page)
    assert (photo["changed"], photo["undecoded"], photo["size"]) == (False, True, len(content))


@pytest.mark.parametrize(
    ("name", "sane"),
    [
        ("IMG_0002.HEIC", "IMG_0002.HEIC"),
        ("a\nb.heic", "a-b.heic"),
        ("../../etc/passwd", "photo.heic"),
        ("invoice\u202egpj.exe", "invoice-gpj.heic"),
        ("a" * 245 + ".heif", "a" * 60 + ".heif"),
        ("a" + "𠮷" * 80 + ".heif", "a" + "𠮷" * 59 + ".heif"),
        (".heic", "photo.heic"),
    ],
)
def test_the_name_of_a_photo_that_cannot_be_redrawn_is_made_plain_too(page: Page, name: str, sane: str) -> None:
    out = "async ([name, bytes]) => (await prepared(new File([new Uint8Array(bytes)], name))).file.name"
    assert page.evaluate(out, [name, list(HEIC)]) == sane


@pytest.mark.parametrize(
    ("name", "sane"),
    [
        ("image.jpg", "image.jpg"),
        ("photo.of.box.png", "photo-of-box.jpg"),
        ("Über (1).jpeg", "Über-1-.jpg"),
        ("-rf.jpg", "rf.jpg"),
        (".jpg", "photo.jpg"),
        ("no-ending", "no-ending.jpg"),
        ("invoice\u202egpj.exe", "invoice-gpj.jpg"),
        ("a" * 200 + ".jpg", "a" * 60 + ".jpg"),
        ('"; rm -rf /.jpg', "rm-rf-.jpg"),
        ("../../etc/passwd", "photo.jpg"),
    ],
)
def test_its_name_is_one_that_any_system_takes(page: Page, name: str, sane: str) -> None:
    out = """async ([name, bytes]) => {
      const { file } = await prepared(new File([new Uint8Array(bytes)], name));
      return file.name;
    }"""
    assert page.evaluate(out, [name, list(jpeg(page, 40, 30))]) == sane


def test_many_photos_are_decoded_one_at_a_time_and_each_is_freed(page: Page, pick: Any) -> None:
    pick(jpeg(page, 400, 300))
    counts = """async () => {
      let now = 0, most = 0, closed = 0;
      const { createImageBitmap } = window;
      const { close } = ImageBitmap.prototype;
      window.createImageBitmap = async (file) => {
        most = Math.max(most, ++now);
        return createImageBitmap(file);
      };
      ImageBitmap.prototype.close = function () {
        now--;
        closed++;
        close.call(this);
      };
      const results = await Promise.all(Array.from({ length: 8 }, () => prepared(files[0])));
      return { most, closed, changed: results.filter(({ changed }) => changed).length };
    }"""
    assert page.evaluate(counts) == {"most": 1, "closed": 8, "changed": 8}


def test_a_bad_file_does_not_hold_up_the_next(page: Page, pick: Any) -> None:
    pick(jpeg(page, 400, 300))
    both = "Promise.all([prepared(new File([], 'empty.jpg')), prepared(files[0])])"
    assert page.evaluate(f"{both}.then(([bad, good]) => [bad.problem, good.changed])") == ["empty", True]
