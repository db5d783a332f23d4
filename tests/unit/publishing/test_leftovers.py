"""What must never be published is found in a built site."""

from pathlib import Path

import pytest
from PIL import Image
from returns_guide.publishing.leftovers import leftovers

GOOD = '<a href="https://market.test-shop.com/_wiki">Help</a> <input name="_gotcha" placeholder="name@example.com">'


def found(site: Path, name: str, text: str, *, words: str = "", production: bool = False) -> list[str]:
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text(text)
    return leftovers(site, words, production=production)


def test_a_good_page_is_left_alone(tmp_path: Path) -> None:
    assert found(tmp_path, "index.html", GOOD, production=True) == []


@pytest.mark.parametrize(
    "name",
    [
        "_claims/list.html",
        ".env",
        "claims.sqlite3",
        "notes.md",
        "draft.yaml",
        "_notes.txt",
        "customers.txt",
        "a/b.json",
    ],
)
def test_a_file_that_no_page_is_made_of_is_named(tmp_path: Path, name: str) -> None:
    assert found(tmp_path, name, "") == [f"{name} is not a file that a page is made of"]


@pytest.mark.parametrize(
    "html", ['<a href="/_claims/">Inbox</a>', "<img src=../_facts/a.png>", "<script>livereload(1, 2)</script>"]
)
def test_a_page_that_leads_into_the_preview_is_named(tmp_path: Path, html: str) -> None:
    assert "belongs to the preview" in found(tmp_path, "index.html", html)[0]


@pytest.mark.parametrize(
    "secret",
    [
        "-----BEGIN RSA PRIVATE " + "KEY-----",
        "AKIA" + "Q" * 16,
        "ghp_" + "a1" * 18,
        "nfp_" + "b2" * 20,
        "sk_live_" + "c" * 24,
    ],
)
@pytest.mark.parametrize("name", ["index.html", "assets/a.mjs", "guide.json", "sign.svg"])
def test_a_secret_is_found_in_pages_scripts_and_data(tmp_path: Path, name: str, secret: str) -> None:
    lines = found(tmp_path, name, f'<svg key = "{secret}">')
    assert "holds a secret" in lines[0]
    assert secret not in lines[0]


def test_an_address_that_is_not_the_stores_is_named(tmp_path: Path) -> None:
    html = "help@autosky-store.com anna.private@mail.com"
    lines = found(tmp_path, "index.html", html, words='{"email": "help@autosky-store.com"}')
    assert [line.rpartition(" ")[2] for line in lines] == ["(anna.private@mail.com)"]


def test_every_address_is_named_however_far_it_is_from_the_next(tmp_path: Path) -> None:
    html = (" " * 1_000).join(f"{name}@mail.com" for name in ("anna", "ben", "cleo"))
    named = [line.rpartition(" ")[2] for line in found(tmp_path, "index.html", html)]
    assert named == ["(anna@mail.com)", "(ben@mail.com)", "(cleo@mail.com)"]


@pytest.mark.parametrize(
    "html", ["&#97;&#110;&#110;&#97;&#64;mail.com", "mailto:anna%40mail.com", "<svg><desc>anna@mail.com</desc></svg>"]
)
def test_an_address_is_named_however_it_is_written(tmp_path: Path, html: str) -> None:
    for name in ("index.html", "drawing.svg"):
        assert "anna@mail.com" in found(tmp_path, name, f"<svg>{html}")[0]


def test_a_photo_that_tells_where_it_was_taken_is_named(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825)[2] = (52.0, 31.0, 12.0)
    Image.new("RGB", (4, 3)).save(tmp_path / "IMG_1.JPG", exif=exif.tobytes())
    assert leftovers(tmp_path, "", production=False) == [
        "IMG_1.JPG tells where it was taken; save a copy without the place"
    ]


def test_what_stands_in_many_pages_is_named_once(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("anna@mail.com\n")
    assert len(found(tmp_path, "b.html", "anna@mail.com\n")) == 1


def test_a_placeholder_is_refused_in_production_only(tmp_path: Path) -> None:
    html = '<a href="https&#58;//www.example.com/">TODO</a>'
    assert found(tmp_path, "index.html", html) == []
    assert "www.example.com" in found(tmp_path, "index.html", html, production=True)[0]


@pytest.mark.parametrize("name", ["index.html", "llms.txt", "assets/a.css"])
def test_a_file_that_is_no_text_throughout_is_looked_through_all_the_same(tmp_path: Path, name: str) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / name).write_bytes(b"\xff\xfe " + b"AKIA" + b"Q" * 16)
    assert "holds a secret" in leftovers(tmp_path, "", production=False)[0]
