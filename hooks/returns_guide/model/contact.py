"""How a customer reaches a person: at the store, at one of its departments or shops, or at a marketplace."""

from pydantic import Field

from returns_guide.model.part import Link, Part
from returns_guide.model.types import Email, SpokenLanguage, Telephone, Text, Words


class Hours(Part):
    """When somebody is there."""

    when: Words = Field(description="The days.", examples=["Monday to Friday"])
    text: Words = Field(description="From when until when, in words.", examples=["8:00 to 18:00"])


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
    page: Link | None = Field(None, description="The store's own contact page.")
    chat: Link | None = Field(None, description="Where a customer can chat with a person.")
    hours: tuple[Hours, ...] = Field((), description="When somebody is there, an entry for days with the same hours.")
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
