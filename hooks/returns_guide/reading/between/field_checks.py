"""What is wrong between the keys of a form's fields: keys that mean nothing there, and conditions that never hold."""

from collections.abc import Iterator, Mapping

from returns_guide.languages.writing.countries import country_problem
from returns_guide.model.form.claim_field import ClaimField
from returns_guide.problems import Problem
from returns_guide.reading.between.nodes import at, entries, said_twice, text
from returns_guide.reading.document import Node

_OF_TYPES: Mapping[str, tuple[str, ...]] = {
    "pattern": ("text",),
    "example": ("text",),
    "also_at": ("text",),
    "options": ("choice", "choices"),
    "statement": ("consent",),
    "countries": ("country",),
    "when": ("date",),
    "within_days": ("date",),
    "lowest": ("number",),
    "highest": ("number",),
    "decimals": ("number",),
    "least": ("choices",),
    "takes": ("document",),
    "rows": ("items",),
    "part_numbers": ("items",),
    "megabytes": ("document", "photos"),
    "formats": ("photos",),
}
"""Keys that only some types have a use for."""

_SEVERAL = frozenset({"options", "countries", "decimals", "megabytes", "rows", "part_numbers", "formats"})
"""Those whose names are plurals."""


def field_problems(form: Node) -> Iterator[Problem]:
    """Everything that is wrong between the keys of each field, and between a field and those before it."""
    before: dict[str, Node] = {}
    every = [name for field in entries(form, "fields") if (name := text(field, "id"))]
    for field in entries(form, "fields"):
        yield from _of_other_types(field, text(field, "type"))
        yield from _options(field, text(field, "type"))
        yield from _limits(field, text(field, "type"))
        if condition := field.get("only_when"):
            yield from _condition(condition, before, every)
        before[text(field, "id") or ""] = field


def _of_other_types(field: Node, kind: str | None) -> Iterator[Problem]:
    for key, types in _OF_TYPES.items():
        if kind and kind not in types and field.get(key):
            wanted = " and ".join(f'"type: {one}"' for one in types)
            plural = "are" if key in _SEVERAL else "is"
            yield at(
                field.nearest((key,)),
                f'"{key}" {plural} for {wanted}; delete {"them" if plural == "are" else "it"}, or change the type',
            )


def _options(field: Node, kind: str | None) -> Iterator[Problem]:
    options, countries = entries(field, "options"), entries(field, "countries")
    if kind in _OF_TYPES["options"] and len(options) < 2:
        yield at(field.nearest(("options",)), '"options" needs at least two entries to choose from; add them')
    if kind == "consent" and field.get("statement") is None:
        yield at(field.nearest(("type",)), '"statement" is missing: what a customer agrees to; add "statement: …"')
    if len(countries) == 1:
        yield at(
            countries[0], "there is nothing to choose from one country; name another one, too, or delete the field"
        )
    yield from said_twice(options, "can be chosen already; keep one")
    yield from said_twice(countries, "can be chosen already; keep one")
    yield from said_twice(entries(field, "takes"), "is taken already; keep one")
    yield from _formats(entries(field, "formats"))


def _formats(formats: list[Node]) -> Iterator[Problem]:
    yield from said_twice(formats, "is taken already; keep one")
    if formats and all(one.data != "jpeg" for one in formats):
        yield at(formats[0], 'the form makes a JPEG of each photo that it can; write "jpeg" among them, too')


def _limits(field: Node, kind: str | None) -> Iterator[Problem]:
    yield from _example(field, kind)
    if (pattern := field.get("pattern")) and kind == "text" and field.get("example") is None:
        yield at(pattern, 'no customer can read a pattern; add an "example" of what fits it')
    if field.get("within_days") and field.get("when") is None:
        yield at(
            field.nearest(("within_days",)),
            'there is no "when" that says on which side of today; add "when: past" or "when: future"',
        )
    for low, high in (("least", "most"), ("lowest", "highest"), ("rows", "most")):
        least, most = _number(field, low), _number(field, high)
        if least is not None and most is not None and least > most:
            yield at(field.nearest((high,)), f'"{high}" is less than "{low}"; write {least} or more')
    options = entries(field, "options")
    for key in ("least", "most"):
        number = _number(field, key)
        if kind == "choices" and options and number is not None and number > len(options):
            yield at(field.nearest((key,)), f"there are fewer options; write {len(options)} or less")


def _example(field: Node, kind: str | None) -> Iterator[Problem]:
    """An example that a customer could not write there."""
    example = text(field, "example") or ""
    longest = _number(field, "longest") or ClaimField.model_fields["longest"].default
    if kind in _OF_TYPES["example"] and len(example) > longest:
        message = f"the example is {len(example)} characters long, and the field takes {longest}"
        yield at(field.nearest(("example",)), f'{message}; write a shorter one, or a higher number at "longest"')


def _condition(condition: Node, before: Mapping[str, Node], every: list[str]) -> Iterator[Problem]:
    """A condition is an answer that is given before: so none can wait for itself, by whatever way."""
    name = text(condition, "field")
    if name is None:
        return
    other = before.get(name)
    if other is None:
        where = (
            f'"{name}" is asked only here or later; move it above this field'
            if name in every
            else (f'there is no field "{name}"; write the id of a field above this one')
        )
        yield at(condition.nearest(("field",)), where)
        return
    kind = text(other, "type")
    if kind not in ("choice", "choices", "consent", "country"):
        yield at(
            condition.nearest(("field",)),
            f'"{name}" has no options; name a field of type choice, choices, consent or country',
        )
    else:
        yield from _chosen(condition, other, kind)


def _chosen(condition: Node, other: Node, kind: str) -> Iterator[Problem]:
    chosen = entries(condition, "chosen")
    if kind == "consent":
        if condition.get("chosen"):
            yield at(condition.nearest(("chosen",)), 'that field is only ticked; delete "chosen"')
        return
    if not chosen:
        yield at(condition.nearest(("chosen",)), '"chosen" names none of the options; write one at least')
    written = [option.data for option in entries(other, "countries" if kind == "country" else "options")]
    options = [option.strip() for option in written if isinstance(option, str)]
    listed = ", ".join(f'"{option}"' for option in options[:10])
    for option in chosen if len(options) == len(written) else ():  # else one that is wrong may be the one that is meant
        if isinstance(option.data, str) and options and option.data.strip() not in options:
            yield at(option, f'"{option.data}" is no option of that field; write one of: {listed}')
    if kind == "country" and not options:
        yield from _unknown_countries(chosen)
    yield from said_twice(chosen, "is named already; keep one")


def _unknown_countries(chosen: list[Node]) -> Iterator[Problem]:
    for one in chosen:
        if isinstance(one.data, str) and (problem := country_problem(one.data.strip())):
            yield at(one, problem)


def _number(field: Node, key: str) -> int | None:
    written = text(field, key)
    return int(written) if written and written.isascii() and written.isdecimal() and len(written) < 12 else None
