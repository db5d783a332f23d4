"""A reader sees beside each fact where it comes from and when somebody last looked."""

from returns_guide.languages.language import Language
from returns_guide.model import Source

from tests.built_site.conftest import ReadSite
from tests.support.built_pages import BuiltPage, BuiltSite
from tests.support.site_builder import EVERYTHING


def test_a_fact_has_its_source_beside_it(read_site: ReadSite) -> None:
    store = read_site(EVERYTHING)
    found = 0
    for channel, page in zip(store.guide.outcomes, store.guides, strict=True):
        for place, fact in ((".return-deadline", channel.window), (".before-start", channel.order_number)):
            if fact and fact.source:
                assert_proven(page, f"{place} .fact-source", fact.source, store.guide.spoken)
                found += 1
    assert found >= 2


def test_what_holds_for_the_whole_guide_has_its_sources_at_the_end(store: BuiltSite) -> None:
    for channel, page in zip(store.guide.outcomes, store.guides, strict=True):
        for at, source in enumerate(channel.sources, 1):
            assert_proven(page, f".fact-sources li:nth-child({at})", source, store.guide.spoken)
        assert bool(page.all(".fact-sources")) == bool(channel.sources)


def test_the_window_with_its_source_stands_in_the_step_that_it_limits(read_site: ReadSite) -> None:
    page = read_site(EVERYTHING).page("/kestrel-market/")
    (step,) = page.all(".step-list__step:has(.return-deadline)")
    assert step.css("h3")[0].attributes["id"] == "open-the-flight-of-your-parcel"


def assert_proven(page: BuiltPage, place: str, source: Source, spoken: Language) -> None:
    (proof,) = page.all(place)
    link, *_ = proof.css("a")  # then earlier versions
    day, *_ = proof.css("time")
    assert (link.attributes["href"], link.text()) == (source.address, source.title)
    assert day.attributes["datetime"] == source.checked.isoformat()
    assert day.text() == spoken.date(source.checked)
