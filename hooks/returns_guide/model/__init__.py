"""What an editor can say in channels.yaml: the only description of the file, a module for each subject.

Reader, schema, forms, advice, `make diff`, fact sheet and the published data are made from it. A new key is one field
here and one place in a template; tests name every other place that leaves it out.
"""

from returns_guide.model.channel import Channel, Handoff
from returns_guide.model.claim_form import AnsweredWithin, ClaimField, ClaimForm
from returns_guide.model.endpoint import Endpoint, FieldNames, Success
from returns_guide.model.guide import Feedback, Guide, Moved, Search
from returns_guide.model.order_number import OrderNumber
from returns_guide.model.part import Link, Part
from returns_guide.model.source import Source
from returns_guide.model.step import Picture, Step, Variant, Way
from returns_guide.model.store import Contact, Store
from returns_guide.model.window import Window

__all__ = [
    "AnsweredWithin",
    "Channel",
    "ClaimField",
    "ClaimForm",
    "Contact",
    "Endpoint",
    "Feedback",
    "FieldNames",
    "Guide",
    "Handoff",
    "Link",
    "Moved",
    "OrderNumber",
    "Part",
    "Picture",
    "Search",
    "Source",
    "Step",
    "Store",
    "Success",
    "Variant",
    "Way",
    "Window",
]
