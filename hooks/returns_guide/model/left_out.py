"""Which keys are left out where, and whom each would mislead there: the only list of that kind.

A key is named by the keys on the way to it, and stands for all that is below it.
"""

from collections.abc import Mapping
from functools import cache
from typing import Literal

Place = Literal["guide.json", "llms.txt", "search", "ticks"]

LEFT_OUT: Mapping[Place, Mapping[str, str]] = {
    "guide.json": {
        "TODO": "channels.icon channels.where channels.tick_off channels.photo_guide channels.order_number.pattern channels.steps.picture channels.steps.files_claim channels.steps.within_window channels.sources.review channels.window.source.review channels.order_number.source.review store.heading store.not_sure store.website store.icon store.colour store.parcel_cards"
    },
    "llms.txt": {"TODO": "channels.steps.picture channels.steps.files_claim channels.steps.within_window"},
    "search": {
        "TODO": "store.heading store.not_sure store.website store.contact store.icon store.colour store.parcel_cards channels.id channels.where channels.icon channels.order_number channels.window channels.action channels.tick_off channels.photo_guide channels.handoff channels.sources channels.claim_form channels.steps.links.address channels.steps.variants.links.address channels.steps.picture channels.steps.files_claim channels.steps.within_window claim_form.endpoint claim_form.fields claim_form.privacy"
    },
    "ticks": {
        "TODO": "channels.steps.only_if channels.steps.have_ready channels.steps.links channels.steps.files_claim channels.steps.within_window channels.steps.warning channels.steps.picture channels.steps.variants.name channels.steps.variants.links"
    },
}
"""By place and reason."""


@cache
def left_out(place: Place) -> frozenset[str]:
    """The keys that are left out at a place."""
    return frozenset(key for named in LEFT_OUT[place].values() for key in named.split())
