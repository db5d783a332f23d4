"""Read the examples of the components that pages are made of: each is a small guide, checked as channels.yaml is."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from pydantic import Field, ValidationError

from returns_guide.languages.store_words.translations import Translations
from returns_guide.making.assets.needs import Needs
from returns_guide.making.assets.styles_and_scripts import FRAME, Assets
from returns_guide.making.files.panels import (
    claim_panels,
    handoff_panels,
    heard_question,
    language_offers,
    withdrawal_panels,
)
from returns_guide.making.pages.claim_subjects import claim_subjects, withdrawal_subjects
from returns_guide.making.pages.editions import Edition
from returns_guide.making.pages.form_target import feedback_target, target, withdrawal_target
from returns_guide.making.pages.heads import Head
from returns_guide.making.pages.pages import FEW, SOME, after_the_claim
from returns_guide.making.pages.step_marks import step_marks
from returns_guide.making.pages.structured_data import structured_data
from returns_guide.making.templates import templates
from returns_guide.model import Channel, Guide, Part
from returns_guide.model.types import Address, LanguageTag, Number, Words
from returns_guide.reading.document import NotReadable, read_document
from returns_guide.reading.wording import translated
from returns_guide.values.contacts import EXAMPLE_EMAIL

SITE_URL = "https://returns.example.com/"
"""Where the site of an example believes it lives, if it knows."""
SMALLEST: Mapping[str, Any] = {
    "store": {"name": "Example Store", "rule": "Return the product **the way you bought it**."},
    "channels": [{"id": "our-shop", "name": "Our shop", "steps": [{"title": "Look at the parcel"}]}],
}
"""The guide that every example lays its own parts over."""


class BadExample(Exception):
    """A file of examples that can't be shown; the message says which and why."""


class Around(Part):
    """What a component is told by the page around it."""

    site_is_known: bool = False
    channel_list: bool = False
    edit_link: Address | None = None
    title: Words = "Return your order"
    description: Words | None = None
    listed: bool = True
    front: bool = False
    whole: Words | None = None
    on_paper: bool = True
    """Whether all that somebody would tap for is printed here, too."""
    in_short: tuple[Words, ...] = ()
    """What a page without room for more says in short."""
    level: Number = 2
    """Of the heading of a part that stands at several places."""
    whole_guide: bool = True
    """Whether the steps are the whole of the channel's guide; else only some that come next."""


class Example(Part):
    """One example of a component: its guide's parts, laid over the smallest guide, and what the page knows."""

    name: Words
    templates: tuple[Words, ...] = ()
    """What is shown: files beside the examples, or of others ("step-list/step-list.html"); by default the main one."""
    languages: tuple[LanguageTag, ...] = ()
    store: Mapping[str, Any] = Field({})
    channel: Mapping[str, Any] = Field({})
    others: tuple[Mapping[str, Any], ...] = ()
    more: Number = 0
    """How many channels there are beside those that are described."""
    reasons: tuple[Mapping[str, Any], ...] = ()
    safety: Mapping[str, Any] | None = None
    groups: tuple[Mapping[str, Any], ...] = ()
    claim_form: Mapping[str, Any] | None = None
    claim_forms: tuple[Mapping[str, Any], ...] = ()
    withdrawal: Mapping[str, Any] | None = None
    feedback: Mapping[str, Any] | None = None
    page: Around = Around()

    @property
    def written(self) -> dict[str, Any]:
        """Its guide, as it would stand in a channels.yaml."""
        first = {key: value for key, value in {**SMALLEST["channels"][0], **self.channel}.items() if value != []}
        more = [{**first, "id": f"shop-{at}", "name": f"Shop {at}", "title": f"Shop {at}"} for at in range(self.more)]
        parts = {
            "languages": self.languages,
            "reasons": self.reasons,
            "safety": self.safety,
            "groups": self.groups,
            "claim_form": self.claim_form,
            "claim_forms": self.claim_forms,
            "withdrawal": self.withdrawal,
            "feedback": self.feedback,
        }
        return {
            "store": {**SMALLEST["store"], **self.store},
            "channels": [first, *self.others, *more],
            **{key: part for key, part in parts.items() if part},
        }


@dataclass(frozen=True)
class Component:
    """A part of customers' pages: its folder holds the template, and the file of examples."""

    folder: Path

    @property
    def name(self) -> str:
        """The name that runs through all its files."""
        return self.folder.name

    @cached_property
    def examples(self) -> tuple[Example, ...]:
        """What its file of examples shows. Raises BadExample."""
        file = self.folder / f"{self.name}.examples.yaml"
        try:
            node, problems = read_document(file.read_bytes())
            examples = tuple(Example.model_validate(example) for example in node.data)
        except (NotReadable, ValidationError) as error:
            raise BadExample(f"{file.name}: {error}") from error
        if problems:
            raise BadExample(f"{file.name}: {problems[0]}")
        return examples

    def templates(self, example: Example) -> list[str]:
        """The paths of the templates that an example shows, below overrides/."""
        names = example.templates or (f"{self.name}.html",)
        return [f"site/components/{name if '/' in name else f'{self.name}/{name}'}" for name in names]

    @cached_property
    def contract(self) -> str:
        """The comment with which its main template opens: what it is, and what it needs."""
        main = self.folder / f"{self.name}.html"
        comment, _, _ = main.read_text("utf-8").removeprefix("{#").partition("#}")
        return " ".join(comment.split())

    def guide(self, example: Example) -> Guide:
        """The guide of an example; pictures lie beside the examples. Raises BadExample."""
        try:
            return Guide.model_validate(example.written, context=self.folder)
        except ValidationError as error:
            raise BadExample(f'{self.name}, "{example.name}": {error}') from error


def components(folder: Path) -> list[Component]:
    """Every component in the folder that has examples, by its name."""
    return [Component(file.parent) for file in sorted(folder.glob("*/*.examples.yaml"))]


def facts(guide: Guide, around: Around, root: str, assets: Assets) -> dict[str, object]:
    """All that a template may ask for, as the pages would have it of this guide; the first page of the first channel
    is meant."""
    site_url = SITE_URL if around.site_is_known else ""
    outcomes = guide.outcomes_of(guide.channels[0])
    channel = outcomes[0]
    form = guide.form_of(channel)
    head = Head(around.title, around.description or "", around.whole)
    return {
        **_on_every_page(guide, root, assets),
        **_in_a_step(channel),
        "site_url": site_url,
        "canonical": urljoin(site_url, f"{channel.id}/") if site_url else None,
        "only_title": head.title if len(guide.channels) == 1 else None,
        "only_reasons": outcomes if len(guide.channels) == 1 and len(outcomes) > 1 else (),
        "outcomes": outcomes,
        "ways": {},
        "channel": channel if around.whole_guide else None,
        "channel_list": "assets/channels.json" if around.channel_list else None,
        "claim_panels": next(iter(claim_panels(templates(), guide, assets, form)), None),
        "heard_question": next(iter(heard_question(templates(), guide, assets, form)), None),
        "handoff_panels": next(iter(handoff_panels(templates(), guide, assets)), None),
        "form": form,
        "next": after_the_claim(channel),
        "sent": "sent/",
        "target": form and target(form, f"{channel.id}/sent/", site_url, subjects=claim_subjects(guide.spoken)),
        "feedback": feedback_target(guide, site_url),
        "structured_data": structured_data(channel, head.title, guide.store.name, site_url, site_url),
        "level": around.level,
        "head": head,
        "safety": guide.safety_of(channel),
        "on_paper": around.on_paper,
        "in_short": around.in_short,
        "listed": around.listed,
        "edit_link": around.edit_link,
        **_in_languages(guide, channel, root, site_url, assets),
        **_of_withdrawal(guide, site_url, assets),
    }


def edition(guide: Guide) -> Edition | None:
    """The first language of a guide that has several, none of its words being translated."""
    others = (translated(guide, tag, Translations(Path())) for tag in guide.languages[1:])
    return Edition((guide, *others), 0) if guide.languages else None


def _in_languages(guide: Guide, channel: Channel, root: str, site_url: str, assets: Assets) -> dict[str, object]:
    first = edition(guide)
    if not first:
        return {}
    offers = next(iter(language_offers(first, assets)))
    return {"alternates": first.alternates(channel.id, root, site_url), "language_offers": offers}


def _of_withdrawal(guide: Guide, site_url: str, assets: Assets) -> dict[str, object]:
    """What the page on which customers withdraw from a contract has, where a guide has one."""
    if not guide.withdrawal:
        return {}
    return {
        "withdrawal": guide.withdrawal,
        "withdrawal_panels": next(iter(withdrawal_panels(templates(), guide, assets))),
        "target": withdrawal_target(guide.withdrawal, site_url, "", (), withdrawal_subjects(guide.spoken)),
    }


def _on_every_page(guide: Guide, root: str, assets: Assets) -> dict[str, object]:
    return {
        "guide": guide,
        "reached": guide.store.contact,
        "root": root,
        "assets": assets,
        "search_panel": "assets/search-results.txt",
        "few": FEW,
        "some": SOME,
        "example_email": EXAMPLE_EMAIL,
        "later_styles": {},
        "needs": Needs({FRAME}),
    }


def _in_a_step(channel: Channel) -> dict[str, object]:
    """What templates tell their parts: of the first step, its way, its path, of the first source."""
    step = channel.all_steps[0]
    placed = channel.placed_steps
    found = zip((place.address for _, place in placed), step_marks(channel.all_steps), strict=True)
    marks = dict(found) if channel.tick_off else None
    return {
        "steps": placed[: len(channel.steps)],
        "routes": channel.placed_routes,
        "marks": marks,
        "step": step,
        "way": step,
        "number": 1,
        "words": marks and next(iter(marks.values())),
        "path": step.path,
        "label": "Where to tap",
        "to": "action",
        "look": "button",
        "picture": next(iter(step.every_picture), None),
        "holder": channel,
        "table": next(iter(channel.tables), None),
        "questions": channel.questions,
        "window": channel.window or next(iter(channel.windows), None),
        "source": channel.sources[0] if channel.sources else None,
    }
