"""Built styles and scripts use what the browsers of README's table know, or what is newer has a fallback."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.built_pages import BuiltSite
from tests.support.npm import ask
from tests.support.site_builder import ARABIC, BAZAAR, EVERYTHING, GERMAN, JAPANESE, SHIPPED

FLOOR = {"safari_ios": "15.4", "safari": "15.4", "firefox": "98", "chrome": "91", "chrome_android": "91"}
"""From here on everything works. Chrome is a version older than README says: one method of 92 left the claim form dead
in 91, which reads all the syntax."""
PLAIN = {"safari_ios": "13", "safari": "13", "firefox": "72", "chrome": "80", "chrome_android": "80"}
"""So far back the plain form looks right, where nearly nothing else works."""
IS_READY = re.compile(r"[^{}]*\[data-ready\][^{}]*\{[^{}]*\}")
NEWER = Path(__file__).with_name("newer-than-the-floor.yaml")

Find = Callable[..., dict[str, Any]]


@pytest.fixture
def find(tmp_path: Path) -> Find:
    """Give it styles and scripts by their places; it gives what is newer than the floor, by its path in MDN's data."""

    def found(styles: dict[str, str], scripts: dict[str, str], floor: dict[str, str] = FLOOR) -> dict[str, Any]:
        sources = tmp_path / "sources.json"
        sources.write_text(json.dumps({"floor": floor, "styles": styles, "scripts": scripts}), "utf-8")
        return dict(ask("browser-floor.mjs", sources))

    return found


def test_what_is_newer_than_the_floor_is_listed_with_its_fallback(
    find: Find, read_site: Callable[[Path], BuiltSite]
) -> None:
    styles: dict[str, str] = {}
    scripts: dict[str, str] = {}
    for store in map(read_site, (SHIPPED, EVERYTHING, BAZAAR, ARABIC, GERMAN, JAPANESE)):
        for page in store.pages:
            place = f"{store.folder.parent.name}{page.address}"
            styles |= {style.text(): place for style in page.all("style")}
            scripts |= {script.text(): place for script in page.all("script:not([src]):not([type])")}
        scripts |= {file.read_text("utf-8"): file.name for file in (store.folder / "assets").glob("*.mjs")}
        styles |= {file.read_text("utf-8"): file.name for file in (store.folder / "assets").glob("*.css")}
    assert len(styles) > 20
    assert len(scripts) > 5
    found = find(by_place(styles), by_place(scripts))
    listed = yaml.safe_load(NEWER.read_text("utf-8"))
    unlisted = [said(feature, use) for feature, use in found.items() if feature not in listed]
    assert not unlisted, "Write it in older words or after older ones, or list its fallback:\n" + "\n".join(unlisted)
    assert not listed.keys() - found.keys(), "nothing uses it any more: take it off the list"


def test_what_tells_the_plain_form_from_the_other_is_read_by_browsers_below_the_floor(
    find: Find, read_site: Callable[[Path], BuiltSite]
) -> None:
    """One selector that a browser does not know, and all of its rule is passed over."""
    styles = {style.text() for page in read_site(EVERYTHING).pages for style in page.all("style")}
    rules = {rule: rule for style in styles for rule in IS_READY.findall(style)}
    assert len(rules) > 2
    assert not find(rules, {}, PLAIN)


PLANTED_STYLES = {
    "css.types.color.light-dark": "a{color:light-dark(red,blue)}",
    "css.selectors.has": "a:has(:checked){color:red}",
    "css.selectors.nesting": "a{& b{color:red}}",
    "css.properties.content.alt_text": "a::before{content:'!'/''}",
    "css.types.length.viewport_percentage_units_dynamic": "a{height:100dvh}",
    "css.at-rules.media.range_syntax": "@media (width>40em){a{color:red}}",
    "css.at-rules.container": "@container (min-width:40em){a{color:red}}",
    "css.properties.anchor-name": "@supports (color:light-dark(red,blue)){a{anchor-name:--b}}",
}
PLANTED_SCRIPTS = {
    "javascript.builtins.Array.at": "let list=[];list.at(-1)",
    "javascript.builtins.Array.findLast": "f=()=>g().findLast(Boolean)",
    "javascript.builtins.Object.groupBy": "Object.groupBy([],String)",
    "javascript.builtins.Object.hasOwn": "Object.hasOwn({},'a')",
    "api.structuredClone": "structuredClone({})",
    "api.AbortSignal.timeout_static": "fetch('/',{signal:AbortSignal.timeout(9)})",
    "api.ImageDecoder": "new ImageDecoder({})",
    "css.selectors.has": "document.querySelector('a:has(b)')",
    "javascript.classes.static.initialization_blocks": "class A{static{A.b=1}}",
    "javascript.regular_expressions.lookbehind_assertion": "/(?<=a)b/.test('ab')",
    "javascript.builtins.RegExp.unicodeSets": "/[a--b]/v.test('a')",
}


FALLBACKS = (
    "a::before{content:'!';content:'!'/''}",
    "a{-webkit-text-size-adjust:none;text-size-adjust:none}",
    "@supports (color:light-dark(red,blue)){a{color:light-dark(red,blue)}}",
    "@supports selector(::details-content){a::details-content{content-visibility:visible}}",
    "@supports not (color:light-dark(red,blue)){a{color:red}}",
)


def test_what_is_newer_is_found_in_styles_and_scripts(find: Find) -> None:
    found = find(PLANTED_STYLES, PLANTED_SCRIPTS)
    for feature in (*PLANTED_STYLES, *PLANTED_SCRIPTS):
        assert feature in found.get(feature, {"places": []})["places"], feature


def test_a_style_that_has_a_fallback_beside_it_is_left_alone(find: Find) -> None:
    assert not find({style: style for style in FALLBACKS}, {})


def test_a_value_with_a_variable_in_it_gives_up_the_one_before_it(find: Find) -> None:
    style = "a{color:red;color:color-mix(in srgb,var(--a),blue)}"
    assert "css.types.color.color-mix" in find({"planted": style}, {})


def test_in_a_fields_value_safari_15_would_not_find_a_scripts_own_names(find: Find) -> None:
    own = "{class B{};class A{list=[1].map((each)=>new B(each))}}"
    found = find({}, {"own": own, "nobody's": "class A{list=[1].map((each)=>each+1)}"})
    assert [use["places"] for use in found.values()] == [["own"]]


def by_place(texts: dict[str, str]) -> dict[str, str]:
    """Each text once, under the last place where it stands; several texts of a place are numbered."""
    return {f"{place} ({number})": text for number, (text, place) in enumerate(texts.items())}


def said(feature: str, use: dict[str, Any]) -> str:
    return f"{feature} ({use['since']}): {use['code']} in {', '.join(use['places'][:3])}"
