"""Advise against a claim form that asks for answers and does not say what becomes of them."""

import re
from collections.abc import Iterator

from returns_guide.advice.passages import Passage, Section
from returns_guide.model import ClaimForm, Guide, Link
from returns_guide.problems import Problem

_POLICY = re.compile(
    "privacy|datenschutz|confidentialit|privacidad|riservatezza|gdpr|プライバシー|個人情報|الخصوصية", re.IGNORECASE
)
"""What a link to a privacy policy has in its words or its address, in the languages that the site speaks."""


def no_privacy_words(guide: Guide, sections: list[Section]) -> Iterator[Problem]:
    """Each form without `privacy`, where nothing in the guide leads to a privacy policy either."""
    if any(_leads_to_policy(passage) for section in sections for passage in section.passages):
        return
    for section in sections:
        if isinstance(section.part, ClaimForm) and not section.part.privacy:
            message = (
                "whoever fills in this form is not told who reads it and for how long; "
                'add "privacy:", best with a link to your privacy policy'
            )
            yield Problem(section.line, section.column, message)


def _leads_to_policy(passage: Passage) -> bool:
    link = passage.part
    address = f" {link.address}" if isinstance(link, Link) else ""
    return ("](" in passage.written or bool(address)) and bool(_POLICY.search(passage.written + address))
