"""Advise where a guide leaves a customer alone, or in doubt whose it is: it needs ways to the people behind it."""

from collections.abc import Iterator

from returns_guide.advice.passages import Section
from returns_guide.model import Channel, ClaimForm, Guide, Link, Store
from returns_guide.problems import Problem


def nobody_to_reach(guide: Guide, sections: list[Section]) -> Iterator[Problem]:
    """Where nothing leads to the store at all, a claim form whose claims nobody can ask about, and each channel without
    a message to the seller or a link; a channel's own contact counts as the store's does."""
    for section in sections:
        if message := _what_is_missing(guide, section):
            yield Problem(section.line, section.column, message)


def _what_is_missing(guide: Guide, section: Section) -> str | None:
    part = section.part
    if isinstance(part, Store) and not part.website and not part.contact:
        return (
            "nothing on the pages leads to the store, so a customer can't tell whether they are really its own; "
            'add its "website:" and its "contact:"'
        )
    if isinstance(part, Channel) and not _leads_to_somebody(guide, part, section):
        return (
            f'nothing on the page of "{part.name}" leads to a person; '
            'add an "action:" or a link to it, or the store\'s "contact:"'
        )
    if isinstance(part, ClaimForm) and _leaves_alone(guide, part):
        return _NOBODY_ANSWERS if part.answered_within else _NO_OTHER_WAY
    return None


_NOBODY_ANSWERS = (
    '"answered_within:" promises an answer, and whoever gets none has nobody to ask; '
    'add the store\'s "contact:", best with an email'
)
_NO_OTHER_WAY = (
    "whoever can't send this form has no other way; "
    'add the store\'s "contact:", best with an email, which the form then offers'
)


def _leaves_alone(guide: Guide, form: ClaimForm) -> bool:
    """Whether the form stands on a page that says nobody whom its claims can be asked about."""
    pages = (page for page in guide.outcomes if guide.form_of(page) is form)
    return any(guide.contact_of(page) is None for page in pages)


def _leads_to_somebody(guide: Guide, channel: Channel, section: Section) -> bool:
    return all(guide.contact_of(page) or page.claim_form or page.handoff for page in guide.outcomes_of(channel)) or any(
        isinstance(one.part, Link) or "](" in one.written or "<mailto:" in one.written for one in section.passages
    )
