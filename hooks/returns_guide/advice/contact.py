"""Advise where a guide leaves a customer alone, or in doubt whose it is: it needs ways to the people behind it."""

from collections.abc import Iterator

from returns_guide.advice.passages import Section
from returns_guide.model import Channel, ClaimForm, Guide, Link, Store
from returns_guide.problems import Problem


def nobody_to_reach(guide: Guide, sections: list[Section]) -> Iterator[Problem]:
    """In a store without contact: the store itself, if it has no website either; the claim form; and each channel
    without it, a message to the seller or a link."""
    if guide.store.contact:
        return
    for section in sections:
        if isinstance(section.part, Store) and not section.part.website:
            message = (
                "nothing on the pages leads to the store, so a customer can't tell whether they are really its own; "
                'add its "website:" and its "contact:"'
            )
            yield Problem(section.line, section.column, message)
        if isinstance(section.part, Channel) and not _leads_to_somebody(section.part, section):
            message = (
                f'nothing on the page of "{section.part.name}" leads to a person; '
                'add an "action:" or a link to it, or the store\'s "contact:"'
            )
            yield Problem(section.line, section.column, message)
        if isinstance(section.part, ClaimForm):
            message = (
                "whoever can't send this form has no other way; "
                'add the store\'s "contact:", best with an email, which the form then offers'
            )
            yield Problem(section.line, section.column, message)
            if section.part.answered_within:
                message = (
                    '"answered_within:" promises an answer, and whoever gets none has nobody to ask; '
                    'add the store\'s "contact:", best with an email'
                )
                yield Problem(section.line, section.column, message)


def _leads_to_somebody(channel: Channel, section: Section) -> bool:
    return (
        bool(channel.claim_form)
        or channel.handoff is not None
        or any(
            isinstance(one.part, Link) or "](" in one.written or "<mailto:" in one.written for one in section.passages
        )
    )
