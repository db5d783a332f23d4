"""Advise where a guide leaves a customer alone: every channel needs a way to a person."""

from collections.abc import Iterator

from returns_guide.advice.passages import Section
from returns_guide.model import Channel, Guide, Link
from returns_guide.problems import Problem


def nobody_to_reach(guide: Guide, sections: list[Section]) -> Iterator[Problem]:
    """Each channel without contact, claim form, message to the seller or link, in a store without contact."""
    if guide.store.contact:
        return
    for section in sections:
        if isinstance(section.part, Channel) and not _leads_to_somebody(section.part, section):
            message = (
                f'nothing on the page of "{section.part.name}" leads to a person; '
                'add an "action:" or a link to it, or the store\'s "contact:"'
            )
            yield Problem(section.line, section.column, message)


def _leads_to_somebody(channel: Channel, section: Section) -> bool:
    return (
        channel.claim_form
        or channel.handoff is not None
        or any(
            isinstance(one.part, Link) or "](" in one.written or "<mailto:" in one.written for one in section.passages
        )
    )
