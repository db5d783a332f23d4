"""The kinds of values that a key can take; each joins a value's check with its shape.

Every value comes in as the text that stands in the file; the type of its key says what it means. Checks say what they
refuse in one sentence each; the reader adds where.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

from pydantic import AfterValidator, BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from returns_guide.languages.language import spoken_problem, tag_problem
from returns_guide.languages.writing import countries
from returns_guide.values import (
    addresses,
    colours,
    contacts,
    endpoint_names,
    icons,
    patterns,
    pictures,
    words,
)
from returns_guide.values.providers import PROVIDERS, provider_problem
from returns_guide.values.shapes import DAY, NUMBER, whole
from returns_guide.values.signs.plain_signs import other_sign, plain_signs
from returns_guide.values.yes_no import YES_NO, means_yes

if TYPE_CHECKING:  # what only a schema needs, no build
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

MAX_LENGTH = 5_000
"""The longest value, in characters: more than a page, and little enough for every check to be quick."""


def refuse(*messages: str) -> NoReturn:
    """Raise what is wrong with a value, as the reader understands it: each message says what to write instead."""
    raise PydanticCustomError("refused", "{messages}", {"messages": list(messages)})


@dataclass(frozen=True)
class _Check(AfterValidator):
    """A check, and as much of it as a JSON Schema can say: people's editors use that."""

    in_schema: Mapping[str, Any] = field(hash=False)

    def __get_pydantic_json_schema__(self, core: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        return handler(core) | dict(self.in_schema)


class _OfSentences:
    """Says in a schema which sentences there are, with their English."""

    def __get_pydantic_json_schema__(self, core: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        from returns_guide.languages.own_words import replaceable  # looks through every template

        each = handler(core)["additionalProperties"]
        english = {of: {"description": sentence.english} for of, sentence in replaceable().items()}
        return {
            "type": "object",
            "properties": english,
            "additionalProperties": False,
            "allOf": [{"additionalProperties": each}],
        }


def _refusing(problems: Callable[[str], list[str] | str | None], shape: str = "", **in_schema: Any) -> _Check:
    """A check that raises everything the function has against a value, all at once."""

    def check(value: str) -> str:
        if found := size_problem(value) or problems(value):
            refuse(*([found] if isinstance(found, str) else found))
        return words.tidy(value)

    as_written = {"maxLength": MAX_LENGTH, "pattern": whole(shape)} if shape else {}
    return _Check(check, as_written | in_schema)


def _sign(problems: Callable[[str], str | None], shape: str = "", **in_schema: Any) -> _Check:
    """A check of what has to be exactly so; where only the signs of another keyboard are wrong, they are named."""

    def in_plain_signs(value: str) -> str | None:
        found, plain = problems(value), plain_signs(value).strip()
        if found and plain != value and not problems(plain):
            return f'"{value}" has {other_sign(value)}; write "{plain}"'
        return found

    return _refusing(in_plain_signs, shape, **in_schema)


def size_problem(value: str) -> str | None:
    """What is wrong with the length of a value."""
    if not value:
        return "is empty; write its words, or delete the whole line"
    if len(value) > MAX_LENGTH:
        return f"is {len(value):,} characters long; write {MAX_LENGTH:,} at most"
    return None


def _written(pattern: str, problem: str) -> BeforeValidator:
    """Refuse the other ways in which a type would let its values be written, like a day as seconds since 1970."""

    def check(value: Any) -> Any:
        if isinstance(value, str) and value and not re.fullmatch(pattern, value):
            raise PydanticCustomError(problem, "not written like one")
        return value

    return BeforeValidator(check)


_ONE_LINE, _PARAGRAPH = "write one line of words", "write one paragraph of words"

Words = Annotated[str, _refusing(words.plain_problems, words.WORDS, patternErrorMessage=_ONE_LINE)]
"""One line of plain words."""
Text = Annotated[str, _refusing(words.text_problems, words.TEXT, patternErrorMessage=_PARAGRAPH)]
"""A paragraph; inline Markdown (bold, italics, links, code) is understood, HTML is not."""
Message = Annotated[str, _refusing(words.message_problems, words.TEXT)]
"""A paragraph in which the customer's order number is filled in."""

Id = Annotated[str, _sign(addresses.id_problem, addresses.FREE_ID, maxLength=addresses.MAX_ID)]
"""A part of an address."""
StepId = Annotated[str, _sign(addresses.step_id_problem, addresses.STEP_ID, maxLength=addresses.MAX_ID)]
"""What stands behind the "#" of a step's address."""
OldStepId = Annotated[str, _sign(addresses.old_step_id_problem, addresses.OLD_STEP_ID)]
"""What stood there once."""
Address = Annotated[str, _sign(addresses.link_problem, addresses.LINK)]
"""A complete link."""
HttpsAddress = Annotated[str, _sign(addresses.https_problem, addresses.HTTPS)]
"""A complete link that nobody on the way can read."""
OldAddress = Annotated[str, _sign(addresses.old_address_problem, addresses.OLD_ADDRESS)]
"""What stood after the site's name in the address of a page that is gone."""
Email = Annotated[str, _sign(contacts.email_problem, contacts.EMAIL)]
"""An e-mail address."""
Telephone = Annotated[str, _sign(contacts.telephone_problem, contacts.TELEPHONE)]
"""A telephone number."""
HelpLine = Annotated[str, _sign(contacts.help_line_problem, contacts.HELP_LINE)]
"""A telephone number, or a short one for emergencies."""
InternationalTelephone = Annotated[str, _sign(contacts.international_problem, contacts.INTERNATIONAL)]
"""A telephone number with its country code."""
LanguageTag = Annotated[str, _sign(tag_problem)]
"""A language that the guide can be made in, as a BCP 47 tag."""
SpokenLanguage = Annotated[str, _sign(spoken_problem)]
"""Any language that people speak, as a BCP 47 tag."""

Country = Annotated[str, _sign(countries.country_problem, countries.COUNTRY)]
"""A country by its ISO code, like "NL"."""

OwnWords = Annotated[dict[str, Words], _OfSentences()]
"""Words by the ids of the sentences that they replace."""

Colour = Annotated[str, _sign(colours.colour_problem, colours.COLOUR)]
"""A colour that can be read, like "#0b6e99"."""
Icon = Annotated[str, _sign(icons.icon_problem, icons.ICON)]
"""The name of one of Material's icons."""
PictureFile = Annotated[str, _sign(pictures.picture_name_problem, pictures.PICTURE)]
"""The name of a picture's file, seen from channels.yaml."""
Pattern = Annotated[str, _sign(patterns.pattern_problem, maxLength=patterns.MAX_PATTERN)]
"""A regular expression for order numbers."""

ProviderName = Annotated[str, _sign(provider_problem, enum=[*PROVIDERS])]
"""Who takes claims."""
FormId = Annotated[str, _sign(endpoint_names.form_id_problem, endpoint_names.FORM_ID)]
"""A form's id at its provider."""
FieldName = Annotated[str, _sign(endpoint_names.field_name_problem, endpoint_names.FIELD_NAME)]
"""The name of a form's field."""


def _form_choice(value: Any) -> bool | str:
    """Yes, no, or the id of a form; whatever else is refused as it is where only yes and no are known."""
    if isinstance(value, bool):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("bool_type", "neither yes nor no")
    if re.fullmatch(YES_NO, value.strip()):
        return means_yes(value)
    if not value or re.fullmatch(YES_NO, plain_signs(value).strip()):
        raise PydanticCustomError("bool_parsing", "neither yes nor no")
    if problem := addresses.id_problem(value.strip()):
        refuse(problem)
    return value.strip()


_FORM_CHOICE = {
    "type": ["boolean", "string", "integer"],
    "pattern": whole(f"{YES_NO}|{addresses.FREE_ID}"),
    "patternErrorMessage": 'write "yes", "no" or the id of a form',
    "minimum": 0,
    "maximum": 1,
    "defaultSnippets": [{"label": "yes", "body": "yes"}, {"label": "no", "body": "no"}],
}
FormChoice = Annotated[bool | str, PlainValidator(_form_choice), WithJsonSchema(_FORM_CHOICE)]
"""Whether a page has a form, and which where there are several."""

Number = Annotated[int, _written(NUMBER, "int_written")]
"""A whole number, in digits."""
Day = Annotated[date, _written(DAY, "date_written")]
"""A day, as year-month-day."""
