"""What a reviewer calls the keys of channels.yaml; a key without an entry here is called by its own name."""

import re
from collections.abc import Mapping
from typing import TypeVar

from returns_guide.model import Guide, Part
from returns_guide.model.walk import keys

_Said = TypeVar("_Said")

_NAMES = {
    "rule": "the rule on every page",
    "rule_explained": "the explanation of the rule",
    "heading": "the front page’s heading",
    "not_sure": "the hint for customers who are not sure",
    "Contact.words": "the sentence",
    "Department.words": "the sentence",
    "email": "the email address",
    "telephone": "the telephone number",
    "Contact.page": "the link",
    "Department.page": "the link",
    "chat": "the chat",
    "call_costs": "what a call costs:",
    "whatsapp": "the WhatsApp number",
    "chat_note": "what to know before chatting:",
    "closed": "when nobody is there:",
    "post_note": "what to know before sending something there:",
    "Contact.name": "who is reached:",
    "Contact.languages": "the language spoken",
    "Department.languages": "the language spoken",
    "postal_address": "the postal address:",
    "WhereToTurn.link": "the link",
    "where": "the place",
    "OrderNumber.where": "where to find it:",
    "intro": "the words above the steps",
    "afterwards": "what is still open afterwards:",
    "WindowOfSeveral.days": "the number of days",
    "WindowOfSeveral.hours": "the number of hours",
    "months": "the number of months",
    "years": "the number of years",
    "up_to": "how many there are at most",
    "granted_by": "who grants it:",
    "WindowOfSeveral.kind": "which days count:",
    "WindowOfSeveral.counted_from": "the day it is counted from:",
    "or_later": "the other day, of which the later counts:",
    "event": "the event it is counted from:",
    "begins_on": "the first of its days",
    "until": "the last day",
    "limit": "what ends it sooner:",
    "extended": "what makes it longer",
    "Extension.when": "what adds them:",
    "ordered_from": "the first day of the orders it counts for",
    "ordered_until": "the last day of the orders it counts for",
    "gives": "what it gives:",
    "changed": "the day it was last changed",
    "changes": "what was changed then:",
    "dated": "the day of that version",
    "Step.id": "the end of its address",
    "was": "the old address",
    "action": "the button",
    "only_if": "the condition",
    "have_ready": "to have ready:",
    "not_needed": "what is not needed:",
    "sent_by": "who arranges the transport:",
    "details": "the detail",
    "intro_points": "the point above the steps",
    "sub_steps": "the sub-step",
    "section": "the heading of the part that begins there:",
    "warnings": "the warning",
    "accepted": "what is accepted:",
    "not_accepted": "what is not accepted:",
    "points": "the point",
    "columns": "the column",
    "rows": "the row",
    "amount": "how much it is:",
    "paid_by": "who pays:",
    "Mark.words": "the words",
    "Question.question": "the question",
    "from_left": "how far it is from the left, in per cent,",
    "from_top": "how far it is from the top, in per cent,",
    "shape": "the sign",
    "path": "the path to tap",
    "alt": "the description",
    "message": "the message to the seller",
    "topics": "the topic",
    "privacy": "the note on privacy",
    "options": "the option",
    "AnsweredWithin.days": "the number of days",
    "AnsweredWithin.kind": "which days count:",
    "working_days": "the working day",
    "ClaimField.example": "the answer as it looks:",
    "also_at": "where else it is found:",
    "missing": "what is said when it is left empty:",
    "longest": "how many characters it takes",
    "least": "how many options have to be ticked",
    "most": "how many it takes",
    "statement": "what customers agree to:",
    "countries": "the country",
    "when": "on which side of today it lies:",
    "within_days": "how many days from today it may be",
    "takes": "how long it takes:",
    "within": "the time limit:",
    "WhereToTurn.takes": "how soon an answer comes:",
    "answers": "how soon somebody answers:",
    "valid_for": "how long it is valid:",
    "ClaimField.takes": "what it takes:",
    "ClaimField.rows": "for how many items there is room at first",
    "ClaimField.megabytes": "how many megabytes it may have",
    "formats": "the format",
    "lowest": "the lowest number",
    "highest": "the highest number",
    "field": "the field on which it depends whether this one is asked",
    "chosen": "the option with which it is asked:",
    "ClaimField.id": "its name in the claim that arrives",
    "ClaimField.type": "the kind of answer",
    "label": "the words above it:",
    "provider": "who takes them",
    "photos": "whether photos are taken there",
    "Handoff.photos": "whether photos can be made ready to take along",
    "now": "the page it leads to",
    "Endpoint.id": "the form’s id there",
    "url": "the address there",
    "megabytes": "how many megabytes one may weigh",
    "claim_form": "the form on its page",
    "uncertain": "whether a number that fits the pattern may be from elsewhere",
    "acknowledges": "whether customers are mailed from there that a claim has arrived",
    "NamedForm.id": "the id of the form",
    "files": "how many files one may hold",
    "autoresponse": "the name of the field for what is mailed to customers",
    "acknowledgement": "what is mailed to customers:",
    "honeypot": "the name of the field for robots",
    "redirect": "the name of the field for the way back",
    "subject": "the name of the field for the subject",
    "reply_to": "the name of the field for the answer’s address",
    "statuses": "the answer’s status",
    "key": "the key in the answer",
    "value": "the value in the answer",
    "applies_to": "a channel whose contracts are withdrawn from here:",
    "WithdrawalElsewhere.channel": "the channel",
    "WithdrawalElsewhere.words": "how it is done there:",
    "WithdrawalElsewhere.link": "the link",
    "who": "who sends it:",
    "hours": "the number of hours",
    "Withdrawal.contract": "where to find what identifies the contract:",
    "WithdrawalPeriod.days": "the number of days",
    "counted_from": "the day they are counted from:",
    "OtherWay.how": "how it is done:",
    "AcknowledgedInDays.who": "who acknowledges it:",
    "AcknowledgedInDays.days": "the number of days",
    "AcknowledgedInDays.kind": "which days count:",
    "GoodsCollection.at": "where it is collected:",
    "GoodsCollection.days": "the days on which it is collected:",
    "call_ahead": "how many minutes before it the driver calls",
    "CollectionSlot.time": "the time",
    "ThingToHaveReady.what": "what it is:",
    "CollectionSlot.where": "where that time is offered:",
    "CollectionRegion.words": "how it is there:",
    "allowed": "what can be withdrawn from, too:",
    "exceptions": "what nobody can withdraw from:",
    "collected": "how the goods are collected:",
    "refund_waits": "what the money may wait for:",
    "send_back_within": "the days to send the goods back",
    "goods_to": "a line of the address for the goods:",
    "return_costs": "what sending back costs:",
    "refunded_within": "the days until the money is back",
    "refund": "what is paid back:",
    "value_loss": "when less is paid back:",
    "checked": "the day it was last read",
    "review": "the day to read it again",
    "question": "the question",
    "call_first": "when to call the emergency services:",
    "do": "what to do:",
    "do_not": "what not to do:",
    "signs": "the sign of danger",
    "asked": "what the store asks:",
    "Safety.afterwards": "what happens after the call:",
    "Safety.channels": "the channel that asks it",
    "SafetyLine.words": "when somebody answers there:",
    "Route.id": "the end of its address",
    "Route.name": "the answer",
    "Route.summary": "the line beneath the answer",
    "Route.intro": "the words above its steps",
    "Routes.options": "the routes",
    "thanks": "the words after the answer",
    "synonyms": "words that mean the same:",
}

_PLURALS = {
    "languages": "the languages",
    "Contact.languages": "the languages spoken",
    "Department.languages": "the languages spoken",
    "closed": "the times when nobody is there",
    "postal_address": "the lines of the postal address",
    "path": "the ways to tap",
    "ClaimField.takes": "the kinds of file that it takes",
    "takes": "the times that it takes",
    "valid_for": "the times for which it is valid",
    "within": "the time limits",
    "answers": "the times until somebody answers",
    "earlier": "the earlier versions",
    "also_at": "the other places where it is found",
    "chosen": "the options with which it is asked",
    "elsewhere": "the ways to withdraw elsewhere",
    "allowed": "the things that can be withdrawn from, too",
    "refused": "the places to turn to",
    "slots": "the times of collection",
    "hours": "the lines of the opening hours",
    "returns_hours": "the lines of the hours for returns",
    "Routes.options": "the routes",
    "statuses": "the answer’s statuses",
    "do": "the things to do",
    "do_not": "the things not to do",
    "signs": "the signs of danger",
    "asked": "the things that the store asks",
    "Safety.afterwards": "the things that happen after the call",
    "not_sure": "the hints for customers who are not sure",
    "afterwards": "the things still open afterwards",
    "have_ready": "the things to have ready",
    "have_ready_if": "what to have ready in some cases",
    "not_needed": "the things that are not needed",
    "variants": "the ways",
    "intro_points": "the points above the steps",
    "sub_steps": "the sub-steps",
    "accepted": "the conditions for what is accepted",
    "not_accepted": "the conditions for what is not accepted",
    "moved": "the old addresses",
    "was": "the old addresses",
    "applies_to": "the channels whose contracts are withdrawn from here",
    "exceptions": "the exceptions",
    "other_ways": "the other ways to withdraw",
    "goods_to": "the address for the goods",
    "synonyms": "the words that mean the same",
}

_SWITCHES = {
    "refused_in_order": ("customers turn there in this order now", "customers turn there in any order now"),
    "overview": ("one table compares all channels now", "no table compares all channels any more"),
    "parcel_cards": ("there are cards for parcels now", "there are no cards for parcels any more"),
    "tick_off": ("customers can tick off the steps now", "customers can no longer tick off the steps"),
    "photo_guide": ("drawings show how to take the photos now", "no drawings show how to take the photos any more"),
    "uncertain": (
        "customers are told that a number that fits the pattern may be from here now",
        "customers are told that a number that fits the pattern is from here now",
    ),
    "claim_form": ("claims are filed on its page now", "claims are no longer filed on its page"),
    "files_claim": ("the claim is filed in this step now", "the claim is no longer filed in this step"),
    "opens_action": ("the action's button is in this step now", "the action's button is no longer in this step"),
    "needs_message": ("this step leads to the message now", "this step no longer leads to the message"),
    "no_last_day": ("it has no last day now", "it no longer is without a last day"),
    "ends_on_working_day": (
        "a last day on a Sunday or a holiday moves on to the next working day now",
        "a last day on a Sunday or a holiday no longer moves on to the next working day",
    ),
    "preferably": ("nothing is lost when it is over now", "it is a time limit now, no longer a wish"),
    "presumed": (
        "it is the time now in which a fault is taken for one from the start",
        "it is no longer the time in which a fault is taken for one from the start",
    ),
    "yearly": ("its days return each year now", "its days no longer return each year"),
    "within_window": ("the window is shown in this step now", "the window is no longer shown in this step"),
    "Step.optional": ("this step may be left out now", "this step may no longer be left out"),
    "free": ("it is free now", "it is no longer free"),
    "not_refunded": ("it is not refunded now", "it is refunded now"),
    "part_numbers": ("part numbers are asked for now", "part numbers are no longer asked for"),
    "decimals": ("it may have decimals now", "it may no longer have decimals"),
    "optional": ("it may be left empty now", "it may no longer be left empty"),
    "photos": ("photos are taken there now", "photos are no longer taken there"),
    "acknowledges": (
        "customers are mailed from there now that a claim has arrived",
        "customers are no longer mailed from there that a claim has arrived",
    ),
    "Handoff.photos": (
        "photos can be made ready to take along now",
        "photos can no longer be made ready to take along",
    ),
}

_PLACES = {
    "earlier": "what counts for earlier orders",
    "refused": "if it is refused",
    "contact": "contact",
    "order_number": "order number",
    "window": "window",
    "extended": "what makes it longer",
    "handoff": "",
    "picture": "picture",
    "only_when": "when it is asked",
    "routes": "",
    "names": "special fields",
    "success": "when it counts as sent",
    "Feedback.endpoint": "where the answers go",
    "Withdrawal.endpoint": "where withdrawals go",
    "acknowledged_by": "who acknowledges a withdrawal",
    "other_ways": "withdrawing without the form",
    "collection": "how it is collected",
    "elsewhere": "withdrawing elsewhere",
    "period": "how long one can withdraw",
    "endpoint": "where claims go",
    "answered_within": "how soon claims are answered",
}

_LISTS = {
    "hours": "opening hours",
    "returns_hours": "hours for returns",
}

_SECTIONS = {
    "groups": "Groups of channels",
    "language": "The language",
    "languages": "The languages",
    "store": "The store",
    "reasons": "What may have happened",
    "safety": "The question whether it may be dangerous",
    "channels": "All channels",
    "claim_form": "The claim form",
    "claim_forms": "Further forms",
    "withdrawal": "Withdrawing from a contract",
    "feedback": "The question whether a page helped",
    "search": "Search",
    "moved": "Old addresses",
    "words": "The site’s own sentences",
}

SIGNS = frozenset(
    {
        "id",
        "icon",
        "colour",
        "pattern",
        "example",
        "email",
        "telephone",
        "whatsapp",
        "website",
        "address",
        "url",
        "file",
    }
    | {
        "language",
        "languages",
        "provider",
        "type",
        "field",
        "countries",
        "formats",
        "now",
        "applies_to",
        "channel",
        "was",
        "honeypot",
        "redirect",
        "subject",
        "reply_to",
        "claim_form",
        "autoresponse",
        "statuses",
        "shape",
        "paid_by",
        "sent_by",
        "key",
        "value",
    }
)
"""Keys whose values are read letter by letter."""


def name_of(model: type[Part], key: str) -> str:
    """The name of a key, as the beginning of a sentence; of a list's, that of one entry."""
    is_list = any(one.depth for one in keys(model) if one.name == key)
    return _of_part(_NAMES, model, key, f"the {_single(_spaced(key)) if is_list else _spaced(key)}")


def names_of(model: type[Part], key: str) -> str:
    """The name of all the entries of a key."""
    return _of_part(_PLURALS, model, key, f"the {_spaced(key)}")


def list_of(model: type[Part], key: str) -> str:
    """The place of a list whose parts another list has, too; "" for all others."""
    return _of_part(_LISTS, model, key, "")


def switch_of(model: type[Part], key: str, *, on: bool | None) -> str:
    """Say that a switch is on now, or off, or (None) not set any more."""
    name = name_of(model, key)
    if on is None:
        return f"{name} is not said any more"
    yes, no = _of_part(_SWITCHES, model, key, (f"{name}: “yes” now", f"{name}: “no” now"))
    return yes if on else no


def place_of(model: type[Part], key: str) -> str:
    """What the place below a key is called; "" for a key of the guide itself, which is a section's title already."""
    return "" if model is Guide else _of_part(_PLACES, model, key, _spaced(key))


def section_of(key: str) -> str:
    """The title over what changes in one part of the file."""
    return _SECTIONS.get(key, _spaced(key).capitalize())


def _of_part(words: Mapping[str, _Said], model: type[Part], key: str, otherwise: _Said) -> _Said:
    return words.get(f"{model.__name__}.{key}", words.get(key, otherwise))


def _single(words: str) -> str:
    return re.sub("ies$", "y", words) if words.endswith("ies") else words.removesuffix("s")


def _spaced(key: str) -> str:
    return key.replace("_", " ")
