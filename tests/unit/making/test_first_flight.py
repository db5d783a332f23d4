"""What a page gives away when it is too heavy, and in which order."""

import random
from pathlib import Path

import pytest
from returns_guide.making.assets.needs import Needs, hash_source
from returns_guide.making.assets.styles_and_scripts import FRAME, Assets
from returns_guide.making.pages.first_flight import FirstFlight

ICON = '<svg class="icon" aria-hidden="true" viewBox="0 0 24 24"><path d="{}"/></svg>'


@pytest.fixture
def assets(tmp_path: Path) -> Assets:
    """Of a frame that is printed in another way."""
    (tmp_path / f"{FRAME}.css").write_text("p{color:red}@page{margin:0}@media print{p{color:black}}")
    return Assets(tmp_path)


def page(assets: Assets, words: int = 0, drawing: int = 0) -> bytes:
    """So many words and signs of a drawing, none of which packs well."""
    chance = random.Random(7)  # noqa: S311  # it protects nothing
    text, path = ("".join(chance.choices("abcdefghijklmnopqrstuvwxyz   ", k=many)) for many in (words, drawing))
    (frame,) = assets.inline_styles({FRAME})
    return f"<style>{frame}</style>{ICON.format(path)}{ICON.format(path)}{text}{' ' * 44_000}".encode()


def test_a_light_page_stays_as_it_is(assets: Assets) -> None:
    needs = Needs(components={FRAME})
    light = FirstFlight(html := page(assets, words=9_000), needs, assets, "../")
    assert (light.html, light.beside, needs) == (html, {}, Needs(components={FRAME}))


def test_a_heavy_page_gives_away_what_is_for_paper(assets: Assets) -> None:
    needs = Needs(components={FRAME})
    lighter = FirstFlight(page(assets, words=30_000), needs, assets, "../")
    assert b"<style>p{color:red}</style>\n<link " in lighter.html
    assert "@page{margin:0}@media print{p{color:black}}" in lighter.beside.values()
    assert needs.components == set()
    assert needs.styles == {hash_source("p{color:red}")}


def test_where_that_does_not_do_it_gives_away_its_icons(assets: Assets) -> None:
    lighter = FirstFlight(page(assets, drawing=30_000), Needs(components={FRAME}), assets, "../")
    _, (path, sheet) = lighter.beside.items()
    assert lighter.html.count(f'<use href="../{path}#i0"/>'.encode()) == 2
    assert sheet.count("<symbol") == 1
