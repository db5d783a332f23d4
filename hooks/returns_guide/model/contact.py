"""How a customer reaches a person: at the store, at one of its departments or shops, or at a marketplace."""

import re
from typing import Literal

from pydantic import Field

from returns_guide.model.guidance.contents.how_long import HowLong
from returns_guide.model.part import Link, Part
from returns_guide.model.types import Email, InternationalTelephone, SpokenLanguage, Telephone, Text, Words


class Hours(Part):
    """When somebody is there."""

    when: Words = Field(description="The days.", examples=["Monday to Friday"])
    text: Words = Field(description="From when until when, in words.", examples=["8:00 to 18:00"])


class Answered(HowLong):
    """How soon somebody answers there."""

    by: Literal["email", "telephone", "chat", "form", "post"] | None = Field(
        None, description="Which way a customer asks, where that makes a difference."
    )


class Reachable(Part):
    """The ways to reach somebody."""

    words: Text | None = Field(
        None, description="When and how to get in touch, in a sentence.", examples=["We answer within one working day."]
    )
    email: Email | None = Field(
        None, description="The store's email address for returns.", examples=["help@example.com"]
    )
    telephone: Telephone | None = Field(
        None, description="The store's telephone number, with its country code.", examples=["+1 555 0100"]
    )
    call_costs: Words | None = Field(
        None, description="What a call to that number costs, in words.", examples=["As much as a local call"]
    )
    whatsapp: InternationalTelephone | None = Field(
        None, description="The number that answers on WhatsApp, with its country code.", examples=["+1 555 0100"]
    )
    page: Link | None = Field(None, description="The store's own contact page.")
    chat: Link | None = Field(None, description="Where a customer can chat with a person.")
    chat_note: Text | None = Field(
        None,
        description="What to know before chatting, there or on WhatsApp: what can be sent, who answers at night.",
        examples=["Text and photos only; we can't take calls there."],
    )
    hours: tuple[Hours, ...] = Field((), description="When somebody is there, an entry for days with the same hours.")
    answers: tuple[Answered, ...] = Field((), description="How soon somebody answers, an entry for each way to ask.")
    closed: tuple[Words, ...] = Field(
        (),
        description="Days on which nobody is there, one an entry.",
        examples=[["Public holidays", "24 December to 1 January"]],
    )
    languages: tuple[SpokenLanguage, ...] = Field(
        (),
        description="The languages that are spoken there, as tags like en, pl or pt-BR.",
        examples=[["en", "pl"]],
    )
    postal_address: tuple[Words, ...] = Field(
        (),
        description="Where it is, or where letters go, a line an entry.",
        examples=[["Example Store, Returns", "12 Sample Street", "12345 Sampletown"]],
    )
    post_note: Text | None = Field(
        None,
        description="What to know before sending something to that address.",
        examples=["**No batteries** by post, please."],
    )
    returns_hours: tuple[Hours, ...] = Field(
        (), description="When returns are taken there, where that isn't all the time that it is open."
    )
    accepted: tuple[Text, ...] = Field(
        (),
        description='What can be returned there; comes after "Taken back here:".',
        examples=[["Large furniture, at gate 2"]],
    )
    not_accepted: tuple[Text, ...] = Field(
        (),
        description='What can\'t be returned there; comes after "Not taken back here:".',
        examples=[["What was bought online"]],
    )

    @property
    def whatsapp_address(self) -> str:
        """Where a chat on WhatsApp begins (https://faq.whatsapp.com/5913398998672934)."""
        return "https://wa.me/" + re.sub(r"[^0-9]", "", self.whatsapp or "")


class Department(Reachable):
    """A department or a shop that is reached in a way of its own."""

    name: Words = Field(description="What it is called.", examples=["Spare parts"])


class Contact(Reachable):
    """How a customer reaches a person."""

    name: Words | None = Field(
        None,
        description="Who this is, where it isn't the store: its heading is made of it.",
        examples=["Example Market’s support"],
    )
    time_zone: Words | None = Field(
        None, description="Where the hours are counted, in words.", examples=["All times are London time."]
    )
    departments: tuple[Department, ...] = Field(
        (), description="Departments and shops that are reached in a way of their own."
    )
