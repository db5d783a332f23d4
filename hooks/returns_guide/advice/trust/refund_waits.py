"""Advise against a refund that waits for goods which the store itself collects."""

from collections.abc import Iterator

from returns_guide.advice.passages import Section
from returns_guide.model import Guide, Withdrawal
from returns_guide.problems import Problem


def waits_for_what_it_collects(guide: Guide, sections: list[Section]) -> Iterator[Problem]:
    """Where both are said of a withdrawal. Source: Article 13 (3) of Directive 2011/83/EU."""
    for section in sections:
        part = section.part
        if isinstance(part, Withdrawal) and part.collected and part.refund_waits:
            message = (
                'whoever offers to collect goods may not wait for them in the EU; delete "refund_waits:", '
                "or say which goods customers send themselves"
            )
            yield Problem(section.line, section.column, message)
