"""What an endpoint calls the things that a form sends, and whether two of them would arrive under one name."""

from collections.abc import Mapping
from dataclasses import dataclass

from returns_guide.model import ClaimField, ClaimForm
from returns_guide.values.providers import PROVIDERS, Names

SPECIAL = ("honeypot", "redirect", "subject", "reply_to", "autoresponse")
"""What an endpoint may treat in a special way."""
LANGUAGE_NAME = "language"
"""What a claim calls the language that the customer reads, where a store has several."""

ITEM_PARTS = ("what", "count", "part")
"""What stands behind the number of an item for which it is, how many of them there are, and its part number."""


@dataclass(frozen=True)
class SentNames:
    """The names of what one form sends."""

    special: Names
    prefixes: Mapping[str, str]
    answered_to: ClaimField | None
    """The field whose address gets the store's answer: the first e-mail address that is asked for."""

    def of_field(self, field: ClaimField) -> str:
        """What the endpoint calls a field; some have more behind it, see _names_of_field."""
        if field == self.answered_to and self.special.reply_to and not self.prefixes:
            return self.special.reply_to
        if field.type in self.prefixes:
            return self.prefixes[field.type] + ("email" if field.type == "email" else field.id)
        return self.prefixes.get("", "") + field.id


def sent_names(form: ClaimForm) -> SentNames:
    """The names by provider; where the editor names a special field in channels.yaml, that name is taken."""
    provider, given = PROVIDERS[form.endpoint.provider], form.endpoint.names
    of_provider = {key: getattr(provider.names, key) for key in SPECIAL}
    special = Names(**(of_provider | (given.model_dump(exclude_none=True) if given else {})))
    return SentNames(special, provider.prefixes, next((field for field in form.fields if field.type == "email"), None))


def name_clash(form: ClaimForm, *, says_language: bool) -> tuple[tuple[str | int, ...], str] | None:
    """Two things that would arrive under one name, so that one of them is lost: where in the form, and what to do.

    `says_language` where the form says which language the customer reads.
    """
    names = sent_names(form)
    taken = _names_of_the_form(form, names)
    if says_language:
        taken.append(f"{names.prefixes.get('', '')}{LANGUAGE_NAME}")
    if names.special.honeypot in taken or len(set(taken)) < len(taken):
        return ("endpoint", "names"), "two special fields have the same name, or one the form uses itself; write others"
    taken.append(names.special.honeypot or "")
    for at, field in enumerate(form.fields):
        sent = _names_of_field(field, names)
        if clash := next((name for name in sent if name in taken), None):
            return ("fields", at, "id"), f'"{clash}" is the name of two things that the claim sends; write another id'
        taken += sent
    return None


def _names_of_the_form(form: ClaimForm, names: SentNames) -> list[str]:
    """What the form sends besides its fields: its name, the reference, the topic, and what only the provider wants."""
    prefix = names.prefixes.get("", "")
    mailed = names.special.autoresponse if form.acknowledgement else None
    of_provider = PROVIDERS[form.endpoint.provider].hidden
    hidden = dict.fromkeys([*of_provider, names.special.subject, names.special.redirect, mailed])
    return ["form-name", f"{prefix}reference", f"{prefix}topic", *(name for name in hidden if name)]


def _names_of_field(field: ClaimField, names: SentNames) -> list[str]:
    name = names.of_field(field)
    if field.type == "items":
        return [f"{name}-{number}-{part}" for number in range(1, field.most_items + 1) for part in ITEM_PARTS]
    counted = {"photos": field.room, "choices": len(field.options)}
    return [f"{name}-{number}" for number in range(1, counted[field.type] + 1)] if field.type in counted else [name]
