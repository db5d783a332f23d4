"""What the page about the guide has to say, from what its file has; words: overrides/site/pages/about.html."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from returns_guide.model import Guide
from returns_guide.values.words import ORDER_NUMBER

ABOUT = "about"
"""The page's path. Below it, each part has its block's name as its anchor."""
_TEMPLATE = "site/pages/about.html"
_TITLE = "_title"


@dataclass(frozen=True)
class Doings:
    """What the guide does with what people choose and enter."""

    several_channels: bool
    ticks: bool
    ways: bool
    """Whether a step can be done in several ways, of which a device remembers the one that was chosen."""
    routes: bool
    """Whether it remembers the answer to a question in a guide."""
    windows: bool
    messages: bool
    """Whether an order number can be put into a message to a seller."""
    photos_along: bool
    """Whether photos can be made ready to go along with one."""
    recognises: bool
    """Whether it can tell from an order number where something was bought."""
    answers_go_to: str | None
    withdrawals_go_to: str | None


def doings(guide: Guide) -> Doings:
    """All that the page says only where it is so."""
    channels, answers, withdrawal = guide.outcomes, guide.answers_go_to, guide.withdrawal
    return Doings(
        several_channels=len(guide.channels) > 1,
        ticks=any(channel.tick_off for channel in channels),
        ways=any(step.variants for channel in channels for step in channel.all_steps),
        routes=any(channel.routes for channel in channels),
        windows=any(channel.window or channel.windows for channel in channels)
        or bool(withdrawal and withdrawal.period),
        messages=any(channel.handoff and ORDER_NUMBER in channel.handoff.message for channel in channels),
        photos_along=any(channel.handoff and channel.handoff.photos for channel in channels),
        recognises=any(channel.order_number and channel.order_number.pattern for channel in channels),
        answers_go_to=answers.receiver if answers else None,
        withdrawals_go_to=withdrawal.endpoint.receiver if withdrawal else None,
    )


def about_parts(templates: Environment, facts: dict[str, object]) -> Iterator[tuple[str, str, str]]:
    """Each part's anchor, its title and its words, as text."""
    template = templates.get_template(_TEMPLATE)
    for name, block in template.blocks.items():
        if title := template.blocks.get(name + _TITLE):
            context = template.new_context(facts)
            yield name, _as_text(title(context)), _as_text(block(context))


def _as_text(html: Iterable[str]) -> str:
    return Markup("".join(html)).striptags()  # noqa: S704  # a template made it
