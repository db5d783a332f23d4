"""Advise where customers can't compare the guide with the store's own website."""

from collections.abc import Iterator

from returns_guide.advice.passages import Section
from returns_guide.model import Guide, Store
from returns_guide.problems import Problem


def no_website(guide: Guide, sections: list[Section]) -> Iterator[Problem]:
    """A store that is reached, but has no website by which a customer can tell that the pages are its own."""
    for section in sections:
        if isinstance(section.part, Store) and section.part.contact and not section.part.website:
            message = (
                "no page leads to the store's own website, by which a customer can tell that the guide is really its "
                'own; add its "website:"'
            )
            yield Problem(section.line, section.column, message)
