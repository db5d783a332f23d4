"""What stands in a page's head: its title and description. Their words stand in overrides/site/pages/titles.txt."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from returns_guide.languages.writing.line_breaks import shortened
from returns_guide.model import Channel, ClaimForm, Guide, Safety, Store, Withdrawal
from returns_guide.values.words import without_markup

LONGEST_DESCRIPTION = 155
"""In columns, of which an East Asian sign takes two: about as much as search engines show."""


@dataclass(frozen=True)
class Head:
    """A page's title and description, as text.

    `whole` is the id of what has to be there before anything is drawn, where the parts of a row would move as more of
    them come: https://html.spec.whatwg.org/multipage/links.html#link-type-expect
    """

    title: str
    description: str = ""
    whole: str | None = None


class Heads:
    """The heads of a guide's pages."""

    def __init__(self, templates: Environment) -> None:
        self._words: Any = templates.get_template("site/pages/titles.txt").module

    def landing(self, guide: Guide) -> Head:
        """The front page's."""
        title = guide.store.heading or str(self._words.landing())
        return Head(title, without_markup(guide.store.rule), "where-to-look" if len(guide.channels) > 1 else None)

    def channel(self, channel: Channel) -> Head:
        """A channel's guide's: its title and, for search engines, what is to be done."""
        title = self.channel_title(channel)
        titles = [*(step.title for step in channel.steps), *([channel.routes.question] if channel.routes else ())]
        steps = str(self._words.steps(title, " · ".join(titles)))
        return Head(title, shortened(steps, LONGEST_DESCRIPTION), "steps")

    def question(self, channel: Channel, outcomes: Sequence[Channel]) -> Head:
        """The page's that asks what happened to an order."""
        names = " · ".join(outcome.reason.name or "" for outcome in outcomes if outcome.reason)
        title = self.channel_title(channel)
        return Head(title, shortened(str(self._words.reasons(title, names)), LONGEST_DESCRIPTION), "reasons")

    def channel_title(self, channel: Channel) -> str:
        """What a channel's guide is called: as the file says, or made from where customers bought."""
        words = self._words
        if channel.reason and not channel.title:
            return str(words.happened(channel.reason.name, channel.name))
        return channel.title or str(
            words.bought_there(channel.where) if channel.where else words.ordered_at(channel.name)
        )

    def safety(self, safety: Safety) -> Head:
        """The page's that says what to do where it may be dangerous."""
        return Head(str(self._words.safety()), safety.question)

    def form_sent(self, channel: Channel, store: Store, form: ClaimForm) -> Head:
        """The page's that says what happens after a claim, or what else was sent with the form."""
        words, name = self._words, channel.name
        if channel.asked and channel.reason:
            name = str(words.happened(channel.reason.name, name))
        title, description = words.answers, words.answers_description
        if form.is_claim:
            title, description = words.claim, words.claim_description
        return Head(str(title(name)), str(description(name, store.name)))

    def withdrawal(self, withdrawal: Withdrawal, store: Store) -> Head:
        """The page's on which customers withdraw from a contract."""
        title = withdrawal.title or str(self._words.withdrawal())
        return Head(title, str(self._words.withdrawal_description(store.name)))

    def withdrawal_sent(self, store: Store) -> Head:
        """The page's with the receipt for a withdrawal."""
        words = self._words
        return Head(str(words.withdrawal_sent()), str(words.withdrawal_sent_description(store.name)))

    def all_channels(self, count: int) -> Head:
        """The list's of very many channels."""
        return Head(str(self._words.all_channels()), str(self._words.all_channels_description(count)))

    def channel_group(self, channels: Sequence[Channel]) -> Head:
        """A part's of that list."""
        ends = channels[0].name, channels[-1].name
        return Head(str(self._words.channel_group(*ends)), str(self._words.channel_group_description(*ends)))

    def overview(self) -> Head:
        """The page's that compares all channels."""
        return Head(str(self._words.overview()), str(self._words.overview_description()))

    def about(self) -> Head:
        """The page's about the guide itself."""
        return Head(str(self._words.about()), str(self._words.about_description()))

    def parcel_cards(self) -> Head:
        """The page's with cards to print."""
        return Head(str(self._words.parcel_cards()))

    def not_found(self) -> Head:
        """The page's for an address that does not exist."""
        return Head(str(self._words.not_found()))

    def return_guide(self) -> str:
        """What the front page is called in a way to a page."""
        return str(self._words.return_guide())
