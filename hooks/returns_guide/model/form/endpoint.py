"""Where claims go: a hosted form endpoint."""

from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, PrivateAttr

from returns_guide.model.part import Part
from returns_guide.model.types import FieldName, FormId, HttpsAddress, Number, ProviderName, Words
from returns_guide.values.providers import PROVIDERS

Acknowledged = Literal["in these words", "as set up there"]
"""How a customer is mailed that what they sent has arrived."""


class FieldNames(Part):
    """What an endpoint calls the fields that it treats in a special way."""

    honeypot: FieldName | None = Field(
        None, description="A field that only robots fill in; such claims are dropped.", examples=["_gotcha"]
    )
    redirect: FieldName | None = Field(
        None, description="Where the browser goes after sending without JavaScript.", examples=["_next"]
    )
    subject: FieldName | None = Field(None, description="The subject of the email.", examples=["_subject"])
    reply_to: FieldName | None = Field(
        None, description="The address that an answer to the email goes to.", examples=["_replyto"]
    )
    autoresponse: FieldName | None = Field(
        None, description="The words that the provider mails to the customer.", examples=["_autoresponse"]
    )


class Success(Part):
    """When a claim counts as sent, where the provider's own rule is not the right one."""

    statuses: tuple[Annotated[Number, Field(ge=200, le=299)], ...] = Field(
        min_length=1, description="The answer's status.", examples=[["200", "201"]]
    )
    key: Words | None = Field(None, description="A key that the answer's JSON must hold.", examples=["ok"])
    value: Words | None = Field(None, description="The value that the key must have.", examples=["true"])


class Endpoint(Part):
    """Where claims go: a hosted form endpoint. Nothing secret belongs here: the site shows all of it."""

    provider: ProviderName = Field(description=f"Who takes the claims: {', '.join(PROVIDERS)}.", examples=["netlify"])
    id: FormId | None = Field(None, description="The form's id at the provider.", examples=["xpzgkqyw"])
    url: HttpsAddress | None = Field(
        None, description="The address of a custom endpoint.", examples=["https://claims.example.com/new"]
    )
    photos: bool | None = Field(
        None, description="Whether the plan there takes photos, where that depends on it: yes or no.", examples=["yes"]
    )
    megabytes: Number | None = Field(
        None, ge=1, le=100, description="How much one claim may weigh, where that is not known.", examples=["8"]
    )
    files: Number | None = Field(
        None, ge=1, le=100, description="How many files one claim may hold, where that is not known.", examples=["10"]
    )
    acknowledges: bool | None = Field(
        None,
        description="Whether the provider is set up to mail customers that their claim has arrived: yes or no.",
        examples=["yes"],
    )
    names: FieldNames | None = Field(None, description="Special fields, where the provider's are not known.")
    success: Success | None = Field(None, description="When a claim counts as sent, where that is not known.")

    _in_place_of: "Endpoint | None" = PrivateAttr(None)

    @property
    def receiver(self) -> str:
        """Who receives what is sent here, as customers read it: the provider or, of an address alone, its host."""
        own = self._in_place_of or self
        return PROVIDERS[own.provider].title or urlsplit(own.url or "").hostname or ""

    def acknowledged(self, words: str | None) -> Acknowledged | None:
        """How a customer is mailed that what they sent has arrived: in these `words`, or as it is set up there."""
        own = self._in_place_of or self
        known = PROVIDERS[own.provider]
        if known.mails_customers is False:
            return None
        if words and (known.names.autoresponse or (own.names and own.names.autoresponse)):
            return "in these words"
        return "as set up there" if own.acknowledges else None

    def tried_with(self, other: Self) -> Self:
        """The other endpoint in this one's place, for a preview: pages still say what becomes of what is sent here."""
        tried = other.model_copy()
        tried._in_place_of = self._in_place_of or self
        return tried
