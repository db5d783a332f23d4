"""The whole build, from top to bottom: what is read, made, written and finished, in this order.

read     channels.yaml, into a Guide or every problem with its line
make     of the Guide, every page and file of the site
files    all that the engine is to write besides its own pages; it renders docs/ meanwhile
frame    around each page that was written by hand
finish   what search knows, what must not be published, and what a host needs beside the pages
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from jinja2 import TemplateError

from returns_guide.advice.facts_due import facts_due
from returns_guide.languages.language import language_folder
from returns_guide.making.broken_template import broken_template
from returns_guide.making.edit_links import edit_links
from returns_guide.making.files.parcel_cards import NoRoomForRule, parcel_cards
from returns_guide.making.pages.form_target import NoSiteAddress, previewed
from returns_guide.making.pages.heads import Head
from returns_guide.making.remembered import Remembered
from returns_guide.making.shown_words import shown_words
from returns_guide.making.site import MadeChannel, Site
from returns_guide.making.site_in_languages import SiteInLanguages
from returns_guide.making.templates import templates
from returns_guide.model import Guide
from returns_guide.problems import InvalidGuide, Problem
from returns_guide.publishing.finish import finish_site
from returns_guide.publishing.occasion import Occasion, occasion
from returns_guide.publishing.unfinished import refuse_unfinished
from returns_guide.reading.other_languages import in_every_language, not_translated
from returns_guide.reading.reader import problem_at, read_guide
from returns_guide.reading.silences import lost_words
from returns_guide.values.addresses import OVERVIEW, SAFETY, WITHDRAWAL

AnySite = Site | SiteInLanguages
USUAL_ADDRESS = "https://returns.example.com/"
"""As long as many."""


@dataclass(frozen=True)
class Plan:
    """What is built: from which file, with which pages by hand, for which address and occasion.

    `repository` is the address of the repository on its forge, or "", and `repository_files` what stands there before
    a file's name: "blob/main/". In a preview, `remembered` holds what the last build made.
    """

    channels_file: Path
    docs: Path
    site_url: str = ""
    repository: str = ""
    repository_files: str = ""
    previewing: bool = False
    occasion: Occasion = field(default_factory=occasion)
    remembered: Remembered[MadeChannel] | None = None


def read(plan: Plan) -> Guide:
    """The guide. Raises InvalidGuide, or NotPublishable where a build for customers would not be fit for them."""
    guide = read_guide(plan.channels_file)
    if plan.occasion.production:
        refuse_unfinished(guide, plan.channels_file, plan.docs, plan.site_url, plan.occasion)
    return previewed(guide) if plan.previewing else guide


def due(guide: Guide, plan: Plan) -> list[InvalidGuide]:
    """The facts that somebody should look at again; no build ends for them."""
    return list(facts_due(guide, plan.channels_file, datetime.now(UTC).date()))


def lost(plan: Plan) -> InvalidGuide | None:
    """The words that a # keeps from being published; no build ends for them, since they may be a comment."""
    return lost_words(plan.channels_file)


def untranslated(guide: Guide, plan: Plan) -> list[str]:
    """For each language, how much of it is shown in the first one."""
    return [one.said for one in not_translated(guide, plan.channels_file)]


def make(guide: Guide, plan: Plan) -> AnySite:
    """The site; editors find the way to its words.

    Raises InvalidGuide where its form wants to know the site's address, or where a template fails.
    """
    editing = plan.previewing or plan.occasion.hidden
    links = edit_links(guide, plan.channels_file, plan.repository, plan.repository_files) if editing else {}
    try:
        if guide.languages:
            every = in_every_language(guide, plan.channels_file)
            return SiteInLanguages(every, plan.site_url, links, plan.remembered)
        return Site(guide, plan.site_url, links, plan.remembered)
    except NoSiteAddress as error:
        message = (
            "this provider sends people back by the site's complete address; name it: "
            "SITE_URL=https://returns.example.com/ make build"
        )
        raise problem_at(plan.channels_file, (*error.keys, "endpoint", "provider"), message) from None
    except TemplateError as error:
        if broken := broken_template(error):
            raise broken from error
        raise


def place_of(guide: Guide, file: str) -> str:
    """Where a page that is written by hand lies in the site: docs/help.fr.md at fr/help/."""
    for tag in guide.languages[1:]:
        if file.endswith(ending := f".{tag}/index.html"):
            return f"{language_folder(tag)}{file.removesuffix(ending)}/index.html"
    return file


def _refuse_hidden_pages(guide: Guide, written: list[str], plan: Plan) -> None:
    """A page that is made has its address to itself."""
    pages: dict[str, tuple[str | int, ...]] = {
        **{channel.id: ("channels", at, "id") for at, channel in enumerate(guide.channels)},
        **{outcome.id: ("channels", guide.channels.index(outcome.bought_at), "id") for outcome in guide.outcomes},
        **({SAFETY: ("safety",)} if guide.safety else {}),
        **({OVERVIEW: ("store", "overview")} if guide.store.overview else {}),
        **({WITHDRAWAL: ("withdrawal",)} if guide.withdrawal else {}),
    }
    for path, keys in pages.items():
        if path in written:
            way_on = "write another id" if keys[-1] == "id" else "give that another name"
            raise problem_at(
                plan.channels_file, keys, f"there is a page docs/{path}.md at this address already; {way_on}"
            )


def files(
    guide: Guide, site: AnySite, written: list[str], plan: Plan, beside: Mapping[str, Path] = MappingProxyType({})
) -> tuple[Mapping[str, bytes], Mapping[str, Path]]:
    """What is made, by its path, and what is copied.

    `written` are the paths of the pages that are written by hand, `beside` the pictures that lie there. Raises
    InvalidGuide where a page would hide a channel or translates none, or where a parcel card has too little room.
    """
    _refuse_translations_of_nothing(guide, written, plan)
    _refuse_hidden_pages(guide, written, plan)
    folder = plan.channels_file.resolve().parent
    copied = {f"pictures/{picture}": folder / picture for picture in site.pictures()}
    for tag in guide.languages[1:] if written else ():
        copied |= {f"{language_folder(tag)}{path}": source for path, source in beside.items()}
    try:
        made = site.files(written)
    except NoRoomForRule as error:
        raise rule_without_room(error, plan.channels_file) from None
    return made, copied


def _refuse_translations_of_nothing(guide: Guide, written: list[str], plan: Plan) -> None:
    for tag in guide.languages[1:]:
        own = [path.removeprefix(language_folder(tag)) for path in written if path.startswith(language_folder(tag))]
        if lonely := next((path for path in own if path not in written), None):
            message = f'there is no page "{lonely}.md" that this would be in another language; write it, too'
            raise InvalidGuide(plan.docs / f"{lonely}.{tag}.md", [Problem(1, 1, message)])


def try_cards(guide: Guide) -> None:
    """Raises NoRoomForRule where a card for the parcel has too little room; its site may have no address yet."""
    address = os.environ.get("SITE_URL") or USUAL_ADDRESS
    parcel_cards(templates(guide.spoken), shown_words(guide, guide.spoken), address)


def rule_without_room(error: NoRoomForRule, channels_file: Path) -> InvalidGuide:
    """Says where the rule stands that is too long for a card."""
    message = f'the rule has no room on the card for parcels of "{error.channel.name}"; write it in fewer words'
    return problem_at(channels_file, ("store", "rule"), message)


def frame(site: AnySite, path: str, title: str, description: str, html: str) -> str:
    """A page that was written by hand, in the frame of the others."""
    return site.written(path, Head(title, description), html)


def finish(folder: Path, guide: Guide, site: AnySite, plan: Plan) -> None:
    """Make what was built fit to be published. Raises NotPublishable, or InvalidGuide where channels.yaml mends it."""
    for path, content in site.late_files().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    if not plan.previewing:
        finish_site(folder, guide, site.needs(), plan.channels_file, plan.occasion)
