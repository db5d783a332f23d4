"""Which keys are left out where, and whom each would mislead there: the only list of that kind.

A key is named by the keys on the way to it, and stands for all that is below it. A new key that is not named here goes
everywhere; tests/built_site/test_no_key_is_forgotten.py says where it does not arrive.
"""

from collections.abc import Mapping
from functools import cache
from typing import Literal

Place = Literal["guide.json", "llms.txt", "search", "ticks", "pages", "fact sheet"]

_LOOKS = """
    store.icon store.colour store.overview store.parcel_cards channels.icon channels.tick_off channels.photo_guide
    channels.steps.opens_action channels.steps.needs_message
    """
"""How a page looks, and what it can do."""
_PATTERN = "channels.order_number.pattern channels.order_number.uncertain"
"""What a script knows an order number by."""
_PLUMBING = "claim_form.endpoint withdrawal.endpoint feedback moved"
"""Where a browser sends what a customer writes, or leads who comes by an old address."""
_CONTACTS = ("store.contact", "store.contact.departments", "channels.contact", "channels.contact.departments")
_WORDS_OF_WAYS = " ".join(f"{of}.{way}.label" for of in _CONTACTS for way in ("page", "chat"))
"""What the links to a person are called."""
_WAYS = " ".join(f"{of}.{way}.address" for of in _CONTACTS for way in ("page", "chat"))
"""Where they lead."""
_REVIEWS = """
    channels.sources.review channels.window.source.review channels.windows.source.review
    channels.order_number.source.review
    channels.refused.source.review store.refused.source.review
    withdrawal.sources.review
    """
"""The day of an editor's work."""
_SEARCH = "search"
"""What customers type into search instead of what the guide says."""

LEFT_OUT: Mapping[Place, Mapping[str, str]] = {
    "guide.json": {
        "an assistant would promise what only a page can do": f"{_LOOKS} channels.handoff.photos",
        "an assistant would ask the form's questions itself, and no claim would arrive": """
            claim_form.title claim_form.topics claim_form.fields claim_form.privacy claim_form.acknowledgement
            withdrawal.privacy
            """,
        "a program would send claims and answers past the page, or follow addresses that are gone": """
            claim_form.endpoint withdrawal.endpoint feedback moved channels.steps.was
            """,
        "an assistant would repeat the front page's question instead of answering it": "store.heading",
        "an assistant would take for the same what only some customers confuse": _SEARCH,
        "an assistant would read a regular expression to a customer": _PATTERN,
        "a customer who is told the steps would look for a picture that is not there": """
            channels.steps.picture channels.steps.pictures
            """,
        "a help desk would take the day of an editor's work for a customer's": _REVIEWS,
        "a program that dials or opens each entry of the contact would be given words": _WORDS_OF_WAYS,
    },
    "llms.txt": {
        "an assistant would promise what only a page can do": f"{_LOOKS} channels.handoff.photos",
        "an assistant would ask the form's questions itself, and no claim would arrive": """
            claim_form.topics claim_form.fields claim_form.privacy claim_form.acknowledgement
            withdrawal.privacy
            """,
        "an assistant would send claims and answers past the page, or follow addresses that are gone": _PLUMBING,
        "an assistant would repeat the front page's question instead of answering it": "store.heading",
        "an assistant would take for the same what only some customers confuse": _SEARCH,
        "an assistant would read a regular expression to a customer": _PATTERN,
        "a customer who is told the steps would look for a picture that is not there": """
            channels.steps.picture channels.steps.pictures
            """,
        "a customer who hears one step would take the channel's days, or its form, for that step's alone": """
            channels.steps.files_claim channels.steps.within_window
            """,
        "an assistant would take the day of an editor's work for a customer's": _REVIEWS,
        "an assistant would read the words of a link to who hears its address": _WORDS_OF_WAYS,
        "an assistant would read an id to a customer": "safety.channels groups.id channels.group",
        "an assistant would read the end of an address to who hears the step": """
            channels.steps.id channels.steps.was channels.routes.options.id
            """,
    },
    "search": {
        "a customer would be led to a page that does not show what it was found by": f"""
            {_LOOKS} {_PLUMBING} {_PATTERN} {_WAYS} store.website channels.action.address
            store.refused.link.address channels.refused.link.address
            safety.channels safety.link.address
            channels.steps.picture channels.steps.pictures channels.steps.links.address
            channels.steps.variants.links.address channels.steps.was
            withdrawal.applies_to withdrawal.elsewhere.link.address
            """,
        "a customer would be led to another step or form that has the same number of days": """
            channels.steps.files_claim channels.steps.within_window claim_form.answered_within
            """,
        "a customer would find every step that may be left out, whatever they look for": "channels.steps.optional",
        "a customer would find every page on which there is an order, whatever they look for": """
            store.refused_in_order channels.refused_in_order
            """,
        "a customer would find every step in which the store sends something by that word": "channels.steps.sent_by",
        "a customer who looks for a law or a marketplace's own words would take the store's guide for their place": """
            channels.window.source channels.windows.source channels.order_number.source channels.sources
            channels.refused.source store.refused.source
            withdrawal.sources
            """,
        "a customer would take what is to be said to a seller for what the store says": "channels.handoff",
        "a customer would stand in the form before they have read whether it is theirs": """
            claim_form.fields claim_form.privacy claim_form.acknowledgement
            withdrawal.privacy
            """,
    },
    "ticks": {
        "a customer would find a step open that they have done: it asks for the same, on the same way": """
            channels.steps.only_if channels.steps.have_ready channels.steps.have_ready_if channels.steps.not_needed
            channels.steps.sent_by channels.steps.carrier
            channels.steps.links channels.steps.files_claim channels.steps.variants.costs
            channels.steps.opens_action channels.steps.needs_message channels.steps.within_window channels.steps.warning
            channels.steps.picture channels.steps.pictures channels.steps.variants.name channels.steps.variants.links
            channels.steps.id channels.steps.was channels.steps.section channels.steps.optional channels.steps.warnings
            channels.steps.accepted channels.steps.not_accepted channels.steps.costs channels.steps.tables
            channels.steps.takes channels.steps.valid_for
            channels.steps.collection channels.steps.variants.collection
            channels.steps.variants.takes channels.steps.variants.valid_for
            """,
    },
    "pages": {
        "a customer would read words that the store does not use": _SEARCH,
        "a customer would read an id": "safety.channels",
        "a customer would take the day of an editor's work for theirs": _REVIEWS,
        "a customer would take it for a promise; the form asks for photos, or does not": """
            claim_form.endpoint.photos claim_form.endpoint.files
            """,
    },
    "fact sheet": {
        "whoever checks facts would tick off how a page looks": """
            store.icon store.overview store.parcel_cards channels.tick_off channels.photo_guide channels.handoff.photos
            channels.steps.opens_action channels.steps.needs_message
            """,
        "whoever checks facts would vouch for what only a claim that is sent can prove": """
            claim_form.endpoint.photos claim_form.endpoint.files claim_form.endpoint.megabytes
            claim_form.endpoint.names claim_form.endpoint.success
            claim_form.fields.id claim_form.fields.longest claim_form.fields.most claim_form.fields.missing
            claim_form.fields.least claim_form.fields.rows claim_form.fields.only_when.field
            """,
        "whoever checks facts would read an id where the name of the group stands": "groups.id channels.group",
        "whoever checks facts would vouch for how the site itself speaks": "language words",
        "whoever checks facts would look for a source of a question, of a word, or of an address": f"""
            feedback moved {_SEARCH} channels.steps.id channels.steps.was channels.routes.options.id
            """,
    },
}
"""By place and reason."""


@cache
def left_out(place: Place) -> frozenset[str]:
    """The keys that are left out at a place; what a channel says there, a reason says likewise."""
    named = [key for keys in LEFT_OUT[place].values() for key in keys.split()]
    of_channels = [key.partition(".")[2] for key in named if key.startswith("channels.")]
    return frozenset([*named, *(f"{above}.{key}" for above in ("reasons", "channels.reasons") for key in of_channels)])
