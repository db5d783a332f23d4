"""The whole file."""

from typing import Annotated, Any

from pydantic import Field

from returns_guide.languages.language import ENGLISH, Language, language, with_own_words
from returns_guide.model.channel import Channel
from returns_guide.model.contact import Contact
from returns_guide.model.form.claim_form import ClaimForm, NamedForm
from returns_guide.model.form.endpoint import Endpoint
from returns_guide.model.form.withdrawal import Withdrawal
from returns_guide.model.group import ChannelGroup
from returns_guide.model.guidance.contents.question import address_questions
from returns_guide.model.guidance.guidance import Guidance
from returns_guide.model.guidance.where_to_turn import WhereToTurn
from returns_guide.model.outcome import outcomes
from returns_guide.model.part import Part
from returns_guide.model.reason import Reason
from returns_guide.model.safety import Safety
from returns_guide.model.store import Store
from returns_guide.model.types import LanguageTag, OldAddress, OwnWords, Words


class Feedback(Part):
    """The question at the end of every guide, whether it helped."""

    question: Words = Field(description="The question.", examples=["Was this page useful?"])
    thanks: Words = Field(description="What is said after the answer.", examples=["Thank you for telling us."])
    endpoint: Endpoint | None = Field(
        None, description="Where the answers go; to the claim form's endpoint where that is not said."
    )


class Moved(Part):
    """A page that was published once and is gone; whoever still has its address lands where it leads now."""

    old: OldAddress = Field(
        description="The page's old address, as it stood after the site's name.", examples=["old-shop"]
    )
    now: Words | None = Field(
        None,
        description="What it leads to: a channel's id, one with a reason, safety, overview or withdraw; the front page "
        "without it.",
        examples=["our-shop", "market/damaged"],
    )


class Search(Part):
    """What search knows of this store besides what the guide says."""

    synonyms: tuple[Annotated[tuple[Words, ...], Field(min_length=1, json_schema_extra={"minItems": 2})], ...] = Field(
        (),
        description="Words that mean the same, a list for each meaning: whoever types one finds the others.",
        examples=[[["kiln", "oven"], ["shard", "broken piece"]]],
    )


class Guide(Part):
    """The whole file."""

    language: LanguageTag | None = Field(
        None,
        description="The language of the guide's words, as a tag like de, fr or pt-BR; English without it.",
        examples=["de"],
    )
    languages: tuple[LanguageTag, ...] = Field(
        (),
        description="In place of `language`, where there are several; the first is that of the words in this file.",
        examples=[["en", "fr"]],
    )
    store: Store = Field(description="The store whose guide this is.")
    safety: Safety | None = Field(None, description="A question before all others, where something can be dangerous.")
    reasons: tuple[Reason, ...] = Field(
        (), description="What may have happened, for all channels that have no steps or reasons of their own."
    )
    groups: tuple[ChannelGroup, ...] = Field(
        (), description="Headings for channels that belong together, in their order on the front page."
    )
    channels: tuple[Channel, ...] = Field(min_length=1, description="The places where the store sells.")
    claim_form: ClaimForm | None = Field(None, description="The claim form, on the page of the channels that want it.")
    claim_forms: tuple[NamedForm, ...] = Field(
        (), description="Further forms, each on the page of the channels that name its id: a question, a spare part …"
    )
    withdrawal: Withdrawal | None = Field(
        None, description="The page on which customers withdraw from a contract, where the law asks for one."
    )
    feedback: Feedback | None = Field(None, description="Whether, and how, customers are asked if a page helped.")
    search: Search | None = Field(None, description="What helps customers to find it by their own words.")
    moved: tuple[Moved, ...] = Field((), description="Pages that were published once, and where they lead now.")
    words: OwnWords = Field(
        {},
        description="Your own words in place of the site's sentences, by their ids.",
        examples=[{"store-contact/heading": "Talk to us"}],
    )

    def model_post_init(self, context: Any) -> None:
        """Let all that has addresses of its own know the language of its words."""
        tag = self.language or next(iter(self.languages), None)
        address_questions(self.store.questions, tag)
        for channel in self.channels:
            for guidance in (channel, *channel.reasons):
                guidance.speak(tag)
        for reason in self.reasons:
            reason.speak(tag)

    @property
    def spoken(self) -> Language:
        """The language that its pages speak."""
        tag = self.language or (self.languages or (ENGLISH,))[0]
        return with_own_words(language(tag), tuple(self.words.items()))

    def group_of(self, channel: Channel) -> ChannelGroup | None:
        """The group that a channel belongs to."""
        return next((group for group in self.groups if group.id == channel.group), None)

    def rule_of(self, channel: Channel) -> str:
        """The sentence that matters most on a channel's pages."""
        group = self.group_of(channel)
        return (group and group.rule) or self.store.rule

    def channels_in(self, group: ChannelGroup | None) -> tuple[Channel, ...]:
        """The channels of a group, or (None) those that belong to none."""
        return tuple(channel for channel in self.channels if channel.group == (group and group.id))

    @property
    def shown_groups(self) -> tuple[ChannelGroup | None, ...]:
        """The groups in which the channels are shown: None comes first, for those that belong to none."""
        return tuple(group for group in (None, *self.groups) if self.channels_in(group))

    def contact_of(self, guidance: Guidance | None) -> Contact | None:
        """Whom a customer reaches from a page: as it says, or as the store says, also where it is none of a channel."""
        return (guidance and guidance.contact) or self.store.contact

    @property
    def claims_contact(self) -> Contact | None:
        """Whom a customer asks about a claim, which goes to the store whatever page it is filed on.

        Where the store says nothing, the first channel's with claims, if all of these have one.
        """
        own = [channel.contact for channel in self.outcomes if channel.claim_form]
        return self.store.contact or (own[0] if all(own) and own else None)

    def refused_of(self, guidance: Guidance) -> tuple[WhereToTurn, ...]:
        """Where a customer turns whose return is refused: as the page says itself, or as the store says."""
        return guidance.refused or self.store.refused

    def is_refused_in_order(self, guidance: Guidance) -> bool:
        """Whether a customer turns to them one after the other."""
        return guidance.refused_in_order if guidance.refused else self.store.refused_in_order

    def outcomes_of(self, channel: Channel) -> tuple[Channel, ...]:
        """What customers of a channel are told: a page for each reason, or the channel itself where none is asked."""
        return outcomes(channel, self.reasons)

    @property
    def outcomes(self) -> tuple[Channel, ...]:
        """Those of all channels: the pages with steps, in the order of the file."""
        return tuple(outcome for channel in self.channels for outcome in self.outcomes_of(channel))

    def safety_of(self, channel: Channel) -> Safety | None:
        """The question whether it may be dangerous, where a channel's pages ask it."""
        asked = self.safety and (not self.safety.channels or channel.bought_at.id in self.safety.channels)
        return self.safety if asked else None

    @property
    def withdrawal_ends_on_working_day(self) -> bool:
        """Whether the last day to withdraw moves on to a working day, as where a page grants the same period."""
        period = self.withdrawal and self.withdrawal.period
        if not (self.withdrawal and period):
            return False
        begins = "purchase" if period.counted_from == "contract" else period.counted_from
        same = ("law", "days", period.days, begins)
        return any(
            window.ends_on_working_day
            for page in self.outcomes
            if self.withdrawal.concerns(page.id)
            for window in page.windows
            if (window.granted_by, window.unit, window.length, window.counted_from) == same
        )

    @property
    def forms(self) -> tuple[ClaimForm, ...]:
        """All its forms; the first is the one that a page means by "yes"."""
        return (self.claim_form, *self.claim_forms) if self.claim_form else self.claim_forms

    @property
    def placed_forms(self) -> tuple[tuple[tuple[str | int, ...], ClaimForm], ...]:
        """The same, each with the keys on the way to it in the file."""
        first = ((("claim_form",), self.claim_form),) if self.claim_form else ()
        return (*first, *((("claim_forms", at), form) for at, form in enumerate(self.claim_forms)))

    def form_of(self, guidance: Guidance) -> ClaimForm | None:
        """The form that a page has, if it has one."""
        if guidance.claim_form is True:
            return self.claim_form
        return next((form for form in self.claim_forms if form.id == guidance.claim_form), None)

    @property
    def answers_go_to(self) -> Endpoint | None:
        """Where the answers to the question whether a page helped go: to the first form's endpoint if not elsewhere."""
        if not self.feedback:
            return None
        return self.feedback.endpoint or next((form.endpoint for form in self.forms), None)
