"""What an editor can say in channels.yaml: the only description of the file, for reader, pages and schema alike.

Every value comes in as the text that stands in the file; the type of its field says what it means. Checks say what
they refuse in one sentence each; the reader adds where.
"""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    PrivateAttr,
    ValidationInfo,
    field_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from returns_guide import shapes
from returns_guide.colours import colour_problem
from returns_guide.icons import icon_problem
from returns_guide.patterns import MAX_PATTERN, matches, pattern_problem
from returns_guide.picture_files import picture_file_problem, picture_size
from returns_guide.providers import PROVIDERS, provider_problem
from returns_guide.words import link_problem, plain_problems, text_problems, tidy

RESERVED = frozenset({"404", "about", "admin", "assets", "cards", "channels", "index", "pictures", "search", "thanks"})
"""Names that the site itself or its preview uses beside the channels' pages."""

MAX_LENGTH = 5_000
"""The longest value, in characters: more than a page, and little enough for every check to be quick."""
ORDER_NUMBER = "{order number}"
"""Stands in a message for the customer's own."""
MAX_ID = 60
"""The longest id, in characters: it is typed, and printed under codes."""
_FREE_ID = rf"(?!({'|'.join(sorted(RESERVED))})\s*$){shapes.ID}"


@dataclass(frozen=True)
class _Check(AfterValidator):
    """A check, and as much of it as a JSON Schema can say: people's editors use that."""

    in_schema: Mapping[str, Any] = field(hash=False)

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(core) | dict(self.in_schema)


def _refusing(problems: Callable[[str], list[str] | str | None], shape: str = "", **in_schema: Any) -> _Check:
    """A check that raises everything the function has against a value, all at once."""

    def check(value: str) -> str:
        found = _size_problem(value) or problems(value)
        if found:
            messages = [found] if isinstance(found, str) else found
            raise PydanticCustomError("refused", "{messages}", {"messages": messages})
        return tidy(value)

    as_written = {"maxLength": MAX_LENGTH, "pattern": shapes.whole(shape)} if shape else {}
    return _Check(check, as_written | in_schema)


def _size_problem(value: str) -> str | None:
    if not value:
        return "is empty; write its words, or delete the whole line"
    if len(value) > MAX_LENGTH:
        return f"is {len(value):,} characters long; write {MAX_LENGTH:,} at most"
    return None


def _id_problem(value: str) -> str | None:
    if value in RESERVED:
        return f'"{value}" is taken by the site itself; write another, like "{value}-shop"'
    if re.fullmatch(shapes.ID, value) and len(value) <= MAX_ID:
        return None
    better = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")[:MAX_ID].strip("-") or "our-website"
    return f'"{value}" cannot be part of an address; write small letters, digits and hyphens, like "{better}"'


def _email_problem(value: str) -> str | None:
    good = re.fullmatch(shapes.EMAIL, value)
    return None if good else f'"{value}" is no e-mail address; write it like "help@example.com"'


def _telephone_problem(value: str) -> str | None:
    good = re.fullmatch(shapes.TELEPHONE, value)
    return None if good else f'"{value}" is no telephone number; write it like "+1 555 0100"'


def _form_id_problem(value: str) -> str | None:
    good = re.fullmatch(shapes.FORM_ID, value)
    return None if good else f'"{value}" is no form id; copy letters and digits only, no address and no e-mail'


def _https_problem(value: str) -> str | None:
    good = value.startswith("https://") and link_problem(value) is None
    return None if good else f'"{value}" is not safe for claims; write a complete address that begins with https://'


def _field_name_problem(value: str) -> str | None:
    good = re.fullmatch(shapes.FIELD_NAME, value)
    return None if good else f'"{value}" is no field name; write letters, digits and _ only, like "_subject"'


def _old_address_problem(value: str) -> str | None:
    if re.fullmatch(r"[\w.~-]+(?:/[\w.~-]+)*", value) and not {".", ".."} & set(value.split("/")):
        return None
    path = re.sub(r"^https?://[^/]*", "", value.lower())
    better = "/".join(re.sub(r"[^a-z0-9]+", "-", part).strip("-") for part in path.split("/") if part) or "old-shop"
    return f'"{value}" is not written like a page of this site; write what stands after its name, like "{better}"'


def _message_problems(value: str) -> list[str]:
    braces = set(re.findall(r"\{[^{}]*\}?", value)) - {ORDER_NUMBER}
    wrong = [f'holds "{brace}", which customers would see; write "{ORDER_NUMBER}"' for brace in sorted(braces)]
    return text_problems(value) + wrong


Words = Annotated[str, _refusing(plain_problems, shapes.WORDS, patternErrorMessage="write one line of words")]
"""One line of plain words."""
Text = Annotated[str, _refusing(text_problems, shapes.TEXT, patternErrorMessage="write one paragraph of words")]
"""A paragraph; inline Markdown (bold, italics, links, code) is understood, HTML is not."""
Address = Annotated[str, _refusing(link_problem, shapes.LINK)]
"""A complete link."""
Id = Annotated[str, _refusing(_id_problem, _FREE_ID, maxLength=MAX_ID)]
"""A part of an address."""
Icon = Annotated[str, _refusing(icon_problem, shapes.ICON)]
"""The name of one of Material's icons."""
FieldName = Annotated[str, _refusing(_field_name_problem, shapes.FIELD_NAME)]
"""The name of a form's field."""


def _written(pattern: str, problem: str) -> BeforeValidator:
    """Refuse the other ways in which a type would let its values be written, like a day as seconds since 1970."""

    def check(value: Any) -> Any:
        if isinstance(value, str) and value and not re.fullmatch(pattern, value):
            raise PydanticCustomError(problem, "not written like one")
        return value

    return BeforeValidator(check)


Number = Annotated[int, _written(shapes.NUMBER, "int_written")]
"""A whole number, in digits."""
Day = Annotated[date, _written(shapes.DAY, "date_written")]
"""A day, as year-month-day."""


class Part(BaseModel):
    """Something an editor describes; cannot be changed once read, and has no other keys than these."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Link(Part):
    """A link with its words."""

    label: Words = Field(description="The words of the link.", examples=["Open Your Orders"])
    address: Address = Field(
        description="Where it leads: https, http, mailto or tel.", examples=["https://www.example.com/orders"]
    )


class Contact(Part):
    """How a customer reaches a person at the store."""

    words: Text | None = Field(
        None, description="When and how to get in touch, in a sentence.", examples=["We answer within one working day."]
    )
    email: Annotated[str, _refusing(_email_problem, shapes.EMAIL)] | None = Field(
        None, description="The store's e-mail address for returns.", examples=["help@example.com"]
    )
    telephone: Annotated[str, _refusing(_telephone_problem, shapes.TELEPHONE)] | None = Field(
        None, description="The store's telephone number, with its country code.", examples=["+1 555 0100"]
    )
    page: Link | None = Field(None, description="The store's own contact page.")


class Store(Part):
    """The store whose guide this is."""

    name: Words = Field(description="The store's name, as customers know it.", examples=["Example Store"])
    rule: Text = Field(
        description="The sentence everything hangs on; it stands on every page.",
        examples=["Return the product the same way you bought it."],
    )
    rule_explained: Text | None = Field(
        None,
        description="What the rule means, for the front page.",
        examples=["If you bought it on a marketplace, return it there."],
    )
    heading: Words | None = Field(
        None, description="The heading of the front page.", examples=["Return a damaged product"]
    )
    not_sure: tuple[Text, ...] = Field(
        (),
        description="How a customer can find out where they bought it, one hint an entry.",
        examples=[["Look for the e-mail that confirmed your order."]],
    )
    website: Address | None = Field(None, description="The store's own website.", examples=["https://www.example.com/"])
    contact: Contact | None = Field(None, description="How a customer reaches a person at the store.")
    icon: Icon = Field(
        "material/package-variant-closed",
        description="The store's sign, beside its name and in the browser's tab.",
        examples=["material/package-variant-closed"],
    )
    colour: Annotated[str, _refusing(colour_problem, shapes.COLOUR)] = Field(
        "#0369a1",
        description="The store's colour for links and buttons; 4.5:1 on white at least.",
        examples=["#0369a1"],
    )
    parcel_cards: bool = Field(
        False,
        description="Whether there are cards to print and put into parcels, with a code that leads here: yes or no.",
        examples=["yes"],
    )


class Source(Part):
    """Where a fact comes from, and when somebody last looked."""

    title: Words = Field(description="What the source is.", examples=["Example Market: return policy"])
    address: Address = Field(description="Where it can be read.", examples=["https://www.example.com/returns"])
    checked: Day = Field(description="The day it was last read: year-month-day.", examples=["2026-11-23"])
    review: Day | None = Field(
        None,
        description="The day by which it should be read again; 90 days after it was checked where that is not said.",
        examples=["2027-02-01"],
    )


class OrderNumber(Part):
    """How a channel's order numbers look and where a customer finds theirs."""

    pattern: Annotated[str, _refusing(pattern_problem, maxLength=MAX_PATTERN)] | None = Field(
        None,
        description=r"A regular expression for the whole number: \d is a digit, {3} means three times.",
        examples=[r"\d{3}-\d{7}-\d{7}"],
    )
    example: Words | None = Field(None, description="An order number as it looks.", examples=["123-1234567-1234567"])
    where: Text | None = Field(
        None,
        description="Where a customer finds the order number.",
        examples=["It stands in the e-mail that confirmed your order."],
    )
    source: Source | None = Field(None, description="Where this is known from.")

    @field_validator("example")
    @classmethod
    def _fits_its_pattern(cls, example: str | None, info: ValidationInfo) -> str | None:
        pattern = info.data.get("pattern")
        if example and pattern and not matches(pattern, example):
            message = f'"{example}" does not fit the pattern {pattern}; correct one of the two'
            raise PydanticCustomError("refused", "{messages}", {"messages": [message]})
        return example


class Window(Part):
    """How long a customer has, and what is still open afterwards."""

    days: Number = Field(ge=1, le=3650, description="How many days a customer has.", examples=["30"])
    counted_from: Literal["delivery", "purchase"] = Field(
        description="The day they are counted from: delivery or purchase.", examples=["delivery"]
    )
    afterwards: tuple[Text, ...] = Field(
        (),
        description="What a customer can still do once the days are over.",
        examples=[["Ask us all the same; we decide case by case."]],
    )
    source: Source | None = Field(None, description="Where this is known from; stands beside it.")


def _picture_problem(value: str) -> str | None:
    path = PurePosixPath(value)
    if path.is_absolute() or ".." in path.parts or "\\" in value or ":" in value:
        return f'"{value}" must lie beside this file or in a folder there; write it like "pictures/label.png"'
    if path.suffix.lower() not in shapes.PICTURES:
        return f'"{value}" is no picture that every browser shows; use {", ".join(shapes.PICTURES)}'
    if any(part.startswith((".", "_")) for part in path.parts):
        return f'"{value}" would not be published; write a name that begins with a letter'
    return None


class Picture(Part):
    """A picture in a step; the file lies beside channels.yaml or in a folder there."""

    file: Annotated[str, _refusing(_picture_problem, shapes.PICTURE)] = Field(
        description="The picture's file, seen from channels.yaml.", examples=["pictures/label.png"]
    )
    alt: Words = Field(
        description="What the picture shows, for someone who cannot see it.",
        examples=["The return label on the side of the box"],
    )

    _size: tuple[int, int] | None = PrivateAttr(None)

    @field_validator("file")
    @classmethod
    def _can_be_published(cls, file: str, info: ValidationInfo) -> str:
        folder: Any = info.context
        if not isinstance(folder, Path):
            return str(PurePosixPath(file))
        if not os.path.isfile(folder / file):  # noqa: PTH113  # no name makes it raise
            message = f'there is no file "{file}" beside channels.yaml; put it there, or correct the name'
            raise PydanticCustomError("refused", "{messages}", {"messages": [message]})
        if problem := picture_file_problem(folder / file):
            raise PydanticCustomError("refused", "{messages}", {"messages": [f'"{file}" {problem}']})
        return str(PurePosixPath(file))

    def model_post_init(self, context: Any) -> None:
        """Measure the picture, so that its page keeps a place for it."""
        if isinstance(context, Path):
            self._size = picture_size(context / self.file)

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height in pixels, where they are known."""
        return self._size


class Way(Part):
    """What a customer does: in a step, or in one of the ways of a step (in the app, on the website)."""

    text: Text | None = Field(
        None, description="What to do, in a sentence or two.", examples=["Check the package as soon as you receive it."]
    )
    path: tuple[Words, ...] = Field(
        (),
        description="What to tap or click, one after the other.",
        examples=[["Your Orders", "Return or Replace Items"]],
    )
    details: tuple[Text, ...] = Field(
        (), description="More about it, one point an entry.", examples=[["Attach the photos of the damage."]]
    )
    links: tuple[Link, ...] = Field((), description="Where the customer can go from here.")


class Variant(Way):
    """One of several ways to do a step."""

    name: Words = Field(description="Which way this is.", examples=["In the app"])


class Step(Way):
    """One step on the customer's way."""

    title: Words = Field(description="The step in a few words; begin with a verb.", examples=["Inspect the package"])
    only_if: Text | None = Field(
        None,
        description='When the step counts at all; reads on after "Only if".',
        examples=["the seller asks for the product back"],
    )
    have_ready: tuple[Words, ...] = Field(
        (), description="What to have at hand for the step.", examples=[["Your order number"]]
    )
    files_claim: bool = Field(
        False,
        description="Whether the claim is filed in this step; the steps after it are what happens next: yes or no.",
        examples=["yes"],
    )
    within_window: bool = Field(
        False,
        description="Whether this is the step that the channel's window limits; it is shown there: yes or no.",
        examples=["yes"],
    )
    warning: Text | None = Field(
        None, description="What must not go wrong here.", examples=["Keep the packaging until the claim is settled."]
    )
    picture: Picture | None = Field(None, description="A picture that helps with the step.")
    variants: tuple[Variant, ...] = Field((), description="Different ways to do the step: in the app, on the website …")


class Handoff(Part):
    """What a customer takes along to a marketplace's app or website."""

    message: Annotated[str, _refusing(_message_problems, shapes.TEXT)] = Field(
        description='A message to the seller; "{order number}" stands for the customer\'s own.',
        examples=["My order {order number} arrived damaged. I would like a replacement or a refund."],
    )


class Channel(Part):
    """A place where the store sells, and how an order from there goes back."""

    id: Id = Field(
        description="The channel's part of the page's address; never change it once published.", examples=["our-shop"]
    )
    name: Words = Field(description="The channel's name, as customers know it.", examples=["Example Market"])
    title: Words | None = Field(
        None, description="The heading of the channel's page.", examples=["Return an Example Market order"]
    )
    where: Words | None = Field(None, description="The place in the customer's words.", examples=["on our website"])
    icon: Icon = Field(
        "material/shopping-outline",
        description="One of Material's icons.",
        examples=["material/storefront-outline"],
    )
    summary: Text | None = Field(
        None, description="One line beneath the name on the front page.", examples=["You ordered in the app."]
    )
    intro: Text | None = Field(
        None, description="What stands above the steps.", examples=["Returns go through the marketplace."]
    )
    order_number: OrderNumber | None = Field(None, description="How the channel's order numbers look.")
    window: Window | None = Field(None, description="How long a customer has.")
    action: Link | None = Field(None, description="The one next thing to do, shown as a button.")
    steps: tuple[Step, ...] = Field(min_length=1, description="What to do, in order.")
    tick_off: bool = Field(
        False, description="Whether customers can tick off the steps on their device: yes or no.", examples=["yes"]
    )
    photo_guide: bool = Field(
        False, description="Whether drawings show how to take the photos: yes or no.", examples=["yes"]
    )
    handoff: Handoff | None = Field(None, description="What a customer takes along to a marketplace's app.")
    sources: tuple[Source, ...] = Field((), description="Where this channel's facts come from.")
    claim_form: bool = Field(
        False, description="Whether claims for this channel are filed on its page: yes or no.", examples=["yes"]
    )


class FieldNames(Part):
    """What an endpoint calls the fields that it treats in a special way."""

    honeypot: FieldName | None = Field(
        None, description="A field that only robots fill in; such claims are dropped.", examples=["_gotcha"]
    )
    redirect: FieldName | None = Field(
        None, description="Where the browser goes after sending without JavaScript.", examples=["_next"]
    )
    subject: FieldName | None = Field(None, description="The subject of the e-mail.", examples=["_subject"])
    reply_to: FieldName | None = Field(
        None, description="The address that an answer to the e-mail goes to.", examples=["_replyto"]
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

    provider: Annotated[str, _refusing(provider_problem, enum=[*PROVIDERS])] = Field(
        description=f"Who takes the claims: {', '.join(PROVIDERS)}.", examples=["netlify"]
    )
    id: Annotated[str, _refusing(_form_id_problem, shapes.FORM_ID)] | None = Field(
        None, description="The form's id at the provider.", examples=["xpzgkqyw"]
    )
    url: Annotated[str, _refusing(_https_problem, shapes.HTTPS)] | None = Field(
        None, description="The address of a custom endpoint.", examples=["https://claims.example.com/new"]
    )
    photos: bool | None = Field(
        None, description="Whether the plan there takes photos, where that depends on it: yes or no.", examples=["yes"]
    )
    megabytes: Number | None = Field(
        None, ge=1, le=100, description="How much one claim may weigh, where that is not known.", examples=["8"]
    )
    names: FieldNames | None = Field(None, description="Special fields, where the provider's are not known.")
    success: Success | None = Field(None, description="When a claim counts as sent, where that is not known.")


class ClaimField(Part):
    """One thing that a claim asks for."""

    id: Id = Field(description="The field's name in the claim that arrives.", examples=["order-number"])
    type: Literal["order-number", "text", "long-text", "photos", "name", "email", "telephone", "choice"] = Field(
        description="What kind of answer it takes.", examples=["long-text"]
    )
    label: Words = Field(description="The words above the field.", examples=["Your order number"])
    hint: Text | None = Field(
        None, description="Where to find it or how to answer.", examples=["It stands in the e-mail that confirmed it."]
    )
    missing: Words | None = Field(
        None, description="What to say when it is left empty.", examples=["Enter your order number"]
    )
    optional: bool = Field(False, description="Whether it may be left empty: yes or no.", examples=["no"])
    longest: Number = Field(2000, ge=1, le=10_000, description="How many characters it takes.", examples=["2000"])
    most: Number = Field(4, ge=1, le=10, description="How many photos it takes.", examples=["4"])
    options: tuple[Words, ...] = Field((), description="What can be chosen.", examples=[["A refund", "No preference"]])


class ClaimForm(Part):
    """The form with which a customer files a claim with the store itself."""

    title: Words = Field(description="The form's heading, and the words of its button.", examples=["File a Claim"])
    topics: tuple[Annotated[tuple[Words, ...], Field(min_length=1)], ...] = Field(
        (),
        description="The topics under which the store files claims, each as a path; a choice where there are several.",
        examples=[[["I Have a Problem with My Purchase", "Returns and Exchanges"]]],
    )
    endpoint: Endpoint = Field(description="Where the claim goes.")
    fields: tuple[ClaimField, ...] = Field(min_length=1, description="What the form asks for, in order.")
    privacy: Text | None = Field(
        None, description="What happens to the answers; stands beside the button.", examples=["Only our team reads it."]
    )


class Feedback(Part):
    """The question at the end of every guide, whether it helped."""

    question: Words = Field(description="The question.", examples=["Was this page useful?"])
    thanks: Words = Field(description="What is said after the answer.", examples=["Thank you for telling us."])
    endpoint: Endpoint | None = Field(
        None, description="Where the answers go; to the claim form's endpoint where that is not said."
    )


class Moved(Part):
    """A page that was published once and is gone; whoever still has its address lands where it leads now."""

    old: Annotated[str, _refusing(_old_address_problem, shapes.OLD_ADDRESS)] = Field(
        description="The page's old address, as it stood after the site's name.", examples=["old-shop"]
    )
    now: Words | None = Field(
        None, description="The id of the channel that it leads to; the front page without it.", examples=["our-shop"]
    )


class Guide(Part):
    """The whole file."""

    store: Store = Field(description="The store whose guide this is.")
    channels: tuple[Channel, ...] = Field(min_length=1, description="The places where the store sells.")
    claim_form: ClaimForm | None = Field(None, description="The claim form, on the page of the channels that want it.")
    feedback: Feedback | None = Field(None, description="Whether, and how, customers are asked if a page helped.")
    moved: tuple[Moved, ...] = Field((), description="Pages that were published once, and where they lead now.")

    def form_of(self, channel: Channel) -> ClaimForm | None:
        """The claim form, where the channel has it on its page."""
        return self.claim_form if channel.claim_form else None
