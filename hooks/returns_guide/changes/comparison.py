"""Compare two guides: what changes for a customer, channel by channel."""

from collections.abc import Collection, Iterator

from returns_guide.changes.differences import difference, differences
from returns_guide.changes.pairing import moved, paired
from returns_guide.changes.parts import SAID, added, called, identity, words_in
from returns_guide.changes.quotes import sign
from returns_guide.changes.sentences import Change, Name, Section, Sentence, Sign, listed
from returns_guide.changes.wording import section_of
from returns_guide.model import Channel, Guide
from returns_guide.publishing.moved import redirects


def changes(before: Guide, after: Guide, redrawn: Collection[str] = ()) -> list[Section]:
    """What changes, in the order of the file; channels that are gone come after the others.

    `redrawn` are the files of pictures that have kept their name and show something else.
    """
    return [section for section in _sections(before, after, redrawn) if section.changes]


def _sections(before: Guide, after: Guide, redrawn: Collection[str]) -> Iterator[Section]:
    for key in Guide.model_fields:
        if key == "channels":
            yield from _channels(before, after, redrawn)
        else:
            found = difference(Guide, key, getattr(before, key), getattr(after, key))
            yield Section((section_of(key),), tuple(found))


def _channels(before: Guide, after: Guide, redrawn: Collection[str]) -> Iterator[Section]:
    pairs = paired(before.channels, after.channels, words_in, *identity(Channel))
    if moved(pairs):
        names = listed((Name(channel.name),) for channel in after.channels)
        yield Section(("All channels",), (Change(("they stand in another order now: ", *names)),))
    for was, now in pairs:
        old = None if was is None else before.channels[was]
        new = None if now is None else after.channels[now]
        if channel := new or old:
            found = [*_channel(old, new, after, redrawn), *(_pages(before, old, after, new) if old and new else ())]
            yield Section((Name(channel.name),), tuple(found))


def _channel(old: Channel | None, new: Channel | None, guide: Guide, redrawn: Collection[str]) -> Iterator[Change]:
    if old and not (new and new.id == old.id):
        yield Change(_address_gone(old, new, guide))
    if old and new:
        yield from differences(old, new, besides={"id"})
        yield from _redrawn(new, redrawn)
    elif new:
        yield Change(added(new))
        yield from differences(None, new, besides=SAID[Channel])


def _pages(before: Guide, old: Channel, after: Guide, new: Channel) -> Iterator[Change]:
    """Say which pages of its reasons are gone, and which links into those that are left."""
    now = {page.reason and page.reason.id: page for page in after.outcomes_of(new)}
    for page in before.outcomes_of(old):
        left = now.get(page.reason and page.reason.id)
        if left:
            yield from _step_addresses_gone(page, left)
        if old.id == new.id and page.asked and not (left and left.asked):
            yield Change(_page_gone(page, after))


def _page_gone(page: Channel, guide: Guide) -> Sentence:
    """Say what becomes of the old address of a reason's page."""
    address = Sign(f"/{page.id}/")
    return "the page ", address, " is gone; its address ", *_led(address, guide)


def _address_gone(old: Channel, new: Channel | None, guide: Guide) -> Sentence:
    """Say what becomes of a channel's old address, which may be on a printed card."""
    address = Sign(f"/{old.id}/")
    end = _led(address, guide)
    if new:
        return "the address is now ", Sign(f"/{new.id}/"), "; the old one, ", address, ", ", *end
    return "the channel is gone; its address ", address, " ", *end


def _led(address: Sign, guide: Guide) -> Sentence:
    """Where an old address leads."""
    leads = next((way.new for way in redirects(guide) if way.covers(address.text)), None)
    if leads:
        return "leads to ", Sign(leads) if leads != "/" else "the front page", " now"
    return ("is dead: say in “moved:” where it leads now",)


def _step_addresses_gone(old: Channel, new: Channel) -> Iterator[Change]:
    """Say which links to a step, as customers have got them in e-mails, lead to none any more."""
    found = {name for _, place in new.placed_steps for name in (place.address, *place.old)}
    found |= {route.address for route in new.placed_routes}
    before = [name for step, place in old.placed_steps for name in (place.address, *step.was)]
    for name in (*before, *(route.address for route in old.placed_routes)):
        if name not in found:
            end = " is dead: name it in “was:” of the step that it leads to now"
            yield Change(("the address ", sign(f"#{name}"), end))


def _redrawn(channel: Channel, redrawn: Collection[str]) -> Iterator[Change]:
    for step, place in channel.placed_steps:
        for picture in step.every_picture:
            if picture.file in redrawn:
                yield Change((*called(picture), " shows something else now"), (called(step, place.number),))
