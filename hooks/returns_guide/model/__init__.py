"""What an editor can say in channels.yaml: the only description of the file, a module for each subject.

Reader, schema, forms, advice, `make diff`, fact sheet and the published data are made from it. A new key is one field
here and one place in a template; tests name every other place that leaves it out.
"""

from returns_guide.model.channel import Channel
from returns_guide.model.contact import Answered, Contact, Department, Hours
from returns_guide.model.form.claim_field import ClaimField, OnlyWhen
from returns_guide.model.form.claim_form import AnsweredWithin, ClaimForm, NamedForm
from returns_guide.model.form.endpoint import Endpoint, FieldNames, Success
from returns_guide.model.form.other_way import AcknowledgedInDays, OtherWay
from returns_guide.model.form.withdrawal import AcknowledgedBy, Withdrawal, WithdrawalElsewhere, WithdrawalPeriod
from returns_guide.model.group import ChannelGroup
from returns_guide.model.guidance.contents.collection import CollectionRegion, CollectionSlot, GoodsCollection
from returns_guide.model.guidance.contents.cost import Cost
from returns_guide.model.guidance.contents.how_long import HowLong
from returns_guide.model.guidance.contents.lasting import Lasting
from returns_guide.model.guidance.contents.picture import Mark, Picture
from returns_guide.model.guidance.contents.question import Question
from returns_guide.model.guidance.contents.table import Table
from returns_guide.model.guidance.contents.terms import Terms
from returns_guide.model.guidance.contents.thing_to_have_ready import ThingToHaveReady
from returns_guide.model.guidance.handoff import Handoff
from returns_guide.model.guidance.order_number import OrderNumber
from returns_guide.model.guidance.route import Route, Routes
from returns_guide.model.guidance.source import EarlierVersion, Source
from returns_guide.model.guidance.step import Step, Variant, Way
from returns_guide.model.guidance.where_to_turn import WhereToTurn
from returns_guide.model.guidance.window import Window
from returns_guide.model.guidance.window_of_several import Extension, WindowOfSeveral
from returns_guide.model.guide import Feedback, Guide, Moved, Search
from returns_guide.model.part import Link, Part
from returns_guide.model.reason import Reason
from returns_guide.model.safety import Safety, SafetyLine
from returns_guide.model.store import Store

__all__ = [
    "AcknowledgedBy",
    "AcknowledgedInDays",
    "Answered",
    "AnsweredWithin",
    "Channel",
    "ChannelGroup",
    "ClaimField",
    "ClaimForm",
    "CollectionRegion",
    "CollectionSlot",
    "Contact",
    "Cost",
    "Department",
    "EarlierVersion",
    "Endpoint",
    "Extension",
    "Feedback",
    "FieldNames",
    "GoodsCollection",
    "Guide",
    "Handoff",
    "Hours",
    "HowLong",
    "Lasting",
    "Link",
    "Mark",
    "Moved",
    "NamedForm",
    "OnlyWhen",
    "OrderNumber",
    "OtherWay",
    "Part",
    "Picture",
    "Question",
    "Reason",
    "Route",
    "Routes",
    "Safety",
    "SafetyLine",
    "Search",
    "Source",
    "Step",
    "Store",
    "Success",
    "Table",
    "Terms",
    "ThingToHaveReady",
    "Variant",
    "Way",
    "WhereToTurn",
    "Window",
    "WindowOfSeveral",
    "Withdrawal",
    "WithdrawalElsewhere",
    "WithdrawalPeriod",
]
