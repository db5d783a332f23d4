"""Compare two parts of a guide key by key: a sentence for each difference, none left out."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import zip_longest
from typing import Any

from returns_guide.changes.english.how_long import in_english
from returns_guide.changes.namesakes import nth, ranks
from returns_guide.changes.pairing import moved, paired
from returns_guide.changes.parts import SAID, added, called, days, gone, identity, words_in
from returns_guide.changes.quotes import quote, quotes, sign
from returns_guide.changes.sentences import Change, Name, Piece, Sentence, listed
from returns_guide.changes.wording import SIGNS, list_of, name_of, names_of, place_of, switch_of
from returns_guide.model import HowLong, Link, Moved, Part, Step, Window
from returns_guide.model.walk import keys

Place = tuple[Sentence, ...]
Row = tuple[str, ...]


def differences(old: Part | None, new: Part | None, place: Place = (), besides: Collection[str] = ()) -> list[Change]:
    """A change for each key that differs, but for those in `besides`. None is compared as a part with only defaults."""
    if not (part := new or old):
        return []
    model = type(part)
    both = {key: (_value(old, model, key), _value(new, model, key)) for key in model.model_fields if key not in besides}
    return [
        change
        for key, (before, after) in both.items()
        if before != after
        for change in difference(model, key, before if old else None, after if new else None, place)
    ]


def _value(part: Part | None, model: type[Part], key: str) -> Any:
    if part:
        return getattr(part, key)
    field = model.model_fields[key]
    return None if field.is_required() else field.get_default()


def difference(model: type[Part], key: str, old: Any, new: Any, place: Place = ()) -> Iterator[Change]:
    """The changes of one key; how they are worded depends on the kind of its value."""
    if old == new:
        return
    name, where = name_of(model, key), place_of(model, key)
    old, new = _times_in_english(old), _times_in_english(new)
    match old if new in (None, ()) else new:
        case Window() if old and new:
            yield from _window(old, new, place)
            yield from differences(old, new, (*place, ("window",)), besides=SAID[Window])
        case Link():
            yield from _link(name, old, new, place)
        case Part():
            yield from _part(name, old, new, place, (*place, (where,)) if where else place)
        case (Part(), *_):
            yield from _parts(model, key, old or (), new or (), place)
        case (tuple(), *_) if _is_table(model, key):
            yield from _rows(model, key, old or (), new or (), place)
        case (str() | tuple() | int(), *_) if key != "path":
            yield from _texts(model, key, old or (), new or (), place)
        case dict():
            yield from _by_id(old or {}, new or {}, place)
        case bool():
            yield Change((switch_of(model, key, on=new),), place)
        case _:
            yield Change(_replaced(model, key, old, new), place)


def _times_in_english(value: Any) -> Any:
    """A list of times as a list of words; anything else as it is."""
    match value:
        case (HowLong(), *_):
            return tuple(map(in_english, value))
    return value


def _window(old: Window, new: Window, place: Place) -> Iterator[Change]:
    """Say that a window got shorter or longer, or is counted from another day."""
    if old.days != new.days:
        turn = "shrinks" if new.days < old.days else "extends"
        yield Change((f"the window {turn} from {old.days} to {days(new)}",), place)
    if old.counted_from != new.counted_from:
        days_begin = Name(new.counted_from), " now, no longer from ", Name(old.counted_from)
        yield Change(("the days are counted from ", *days_begin), place)


def _link(name: str, old: Link | None, new: Link | None, place: Place) -> Iterator[Change]:
    """Say how a link differs; `name` is what its key is called: “the button”, “the link”."""
    if not old or not new:
        end: Sentence = (" is new and leads to ", sign(new.address)) if new else (" is gone",)
        yield Change((f"{name} ", *(quote(link.label) for link in (old, new) if link), *end), place)
        return
    if old.label != new.label:
        before, after = quotes(old.label, new.label)
        yield Change((f"{name} ", before, " is now ", after), place)
    if old.address != new.address:
        ends = sign(new.address), ", before to ", sign(old.address)
        yield Change((f"{name} ", quote(new.label), " now leads to ", *ends), place)


def _part(name: str, old: Part | None, new: Part | None, place: Place, inside: Place) -> Iterator[Change]:
    """Compare an optional part; `inside` is the place of its own keys."""
    if new and not old and type(new) in SAID:
        yield Change(added(new), place)
        yield from differences(None, new, inside, besides=SAID[type(new)])
    elif old and not new and type(old) in SAID:
        yield Change(gone(old), place)
    elif found := differences(old, new, inside):
        yield from found
    elif not (old and new):
        yield Change((f"{name} is {'new' if new else 'gone'}",), place)


def _parts(model: type[Part], key: str, old: Sequence[Part], new: Sequence[Part], place: Place) -> Iterator[Change]:
    """Compare two lists of parts, each part with what it was before."""
    kind = type((new or old)[0])
    pairs = paired(old, new, words_in, *identity(kind))
    out_of_line = moved(pairs)
    place = (*place, *((at,) for at in [list_of(model, key)] if at))
    were, are = ranks(old), ranks(new)
    for was, now in pairs:
        match was, now:
            case None, int():
                yield Change(nth(added(new[now], now + 1), are[now]), place)
                inside = (*place, nth(called(new[now], now + 1), are[now]))
                yield from differences(None, new[now], inside, besides=SAID[kind])
            case int(), None:
                yield Change(nth(gone(old[was], was + 1), were[was]), place)
            case int(), int():
                inside = (*place, nth(called(new[now], now + 1), are[now]))
                if kind is Step and now in out_of_line:
                    yield Change((f"this step was step {was + 1} before",), inside)
                yield from _same_part(old[was], new[now], are[now], place, inside)
    if out_of_line and kind is not Step:
        names = (tuple(piece for piece in called(part) if not isinstance(piece, str)) for part in new)
        yield Change(_reordered(model, key, names), place)


def _same_part(old: Part, new: Part, rank: int, place: Place, inside: Place) -> Iterator[Change]:
    if old == new:
        return
    if isinstance(old, Link) and isinstance(new, Link):
        yield from (Change(nth(change.sentence, rank), place) for change in _link("the link", old, new, place))
    elif isinstance(new, Moved):
        yield Change(added(new), place)
    else:
        yield from differences(old, new, inside)


def _texts(model: type[Part], key: str, old: Sequence[Any], new: Sequence[Any], place: Place) -> Iterator[Change]:
    pairs = paired(old, new, _written)
    for was, now in pairs:
        before, after = None if was is None else old[was], None if now is None else new[now]
        if before != after:
            yield Change(_entry_replaced(model, key, before, after), place)
    if moved(pairs):
        yield Change(_reordered(model, key, [(quote(_written(entry)),) for entry in new]), place)


def _entry_replaced(model: type[Part], key: str, old: Any, new: Any) -> Sentence:
    """Say that one entry of a list is new, is gone or has changed: the others are still there."""
    if old is None or new is None:
        entry = _written(old if new is None else new)
        end = " is gone" if new is None else " is new"
        return f"{name_of(model, key)} ", sign(entry) if key in SIGNS else quote(entry), end
    return _replaced(model, key, old, new)


def _is_table(model: type[Part], key: str) -> bool:
    """Whether a list of lists holds sentences in cells; of others, each entry is a way from one word to the next."""
    return next(one for one in keys(model) if one.name == key).kind == "text"


def _rows(model: type[Part], key: str, old: Sequence[Row], new: Sequence[Row], place: Place) -> Iterator[Change]:
    """Compare two tables, each row with what it was before."""
    pairs = paired(old, new, " ".join, lambda row: row[0])
    for was, now in pairs:
        match was, now:
            case int(), int():
                yield from _cells(old[was], new[now], (*place, (f"row {now + 1}",)))
            case None, int():
                yield Change((f"row {now + 1}, ", quote(" | ".join(new[now])), ", is new"), place)
            case int(), None:
                yield Change((f"row {was + 1}, ", quote(" | ".join(old[was])), ", is gone"), place)
    if moved(pairs):
        yield Change(_reordered(model, key, [(quote(row[0]),) for row in new]), place)


def _cells(old: Row, new: Row, place: Place) -> Iterator[Change]:
    for before, after in zip_longest(old, new):
        if before is None or after is None:
            yield Change(("the cell ", quote(after or before), " is gone" if after is None else " is new"), place)
        elif before != after:
            was, now = quotes(before, after)
            yield Change((was, " is now ", now), place)


def _by_id(old: Mapping[str, str], new: Mapping[str, str], place: Place) -> Iterator[Change]:
    """Say how words differ that have an id each: a sentence of the site's that the store says in its own way."""
    for of in dict.fromkeys((*old, *new)):
        before, after = old.get(of), new.get(of)
        if before and after and before != after:
            was, now = quotes(before, after)
            yield Change((sign(of), ": ", was, " is now ", now), place)
        elif before != after:
            own = quote(after or before or "")
            yield Change((sign(of), ": ", own, " is new" if after else " is gone"), place)


def _reordered(model: type[Part], key: str, entries: Iterable[Sentence]) -> Sentence:
    return f"{names_of(model, key)} stand in another order now: ", *listed(entries)


def _replaced(model: type[Part], key: str, old: Any, new: Any) -> Sentence:
    """Say that one value is new, is gone or has changed."""
    name = name_of(model, key)
    if key in SIGNS or isinstance(new or old, int | date):
        return f"{name.removesuffix(':')} is ", *_sign_replaced(old, new)
    if not new:
        return f"{name} ", quote(_written(old)), " is gone"
    if not old:
        return f"{name} ", quote(_written(new)), " is new"
    before, after = quotes(_written(old), _written(new))
    return *(() if key == "text" else (f"{name} ",)), before, " is now ", after


def _sign_replaced(old: Any, new: Any) -> Sentence:
    if _is_unsaid(new):
        return "not said any more; it was ", _sign(old)
    return "now ", _sign(new), *(() if _is_unsaid(old) else (", before ", _sign(old)))


def _is_unsaid(value: Any) -> bool:
    return value is False or value in (None, "", ())


def _sign(value: Any) -> Piece:
    if value is True:
        return "yes"
    return str(value) if isinstance(value, int | date) else sign(_written(value))


def _written(value: Any) -> str:
    """A value as a reviewer reads it: a path with its arrows, numbers with commas."""
    if isinstance(value, tuple):
        return (" › " if all(isinstance(one, str) for one in value) else ", ").join(map(str, value))
    return str(value)
