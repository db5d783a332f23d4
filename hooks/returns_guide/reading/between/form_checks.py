"""Which page has which form: forms that are on no page, and pages that want one that there is not."""

from collections.abc import Iterator
from difflib import get_close_matches

from returns_guide.problems import Problem
from returns_guide.reading.between.nodes import at, entries, says_yes, text
from returns_guide.reading.document import Node
from returns_guide.values.words import tidy
from returns_guide.values.yes_no import means_no, means_yes


def every_form(top: Node) -> list[Node]:
    """The claim form, and the further ones."""
    first = top.get("claim_form")
    return [*([first] if first else []), *entries(top, "claim_forms")]


def forms_and_pages(top: Node, pages: list[Node]) -> Iterator[Problem]:
    """What pages say of forms, against the forms that there are."""
    forms = [form for form in entries(top, "claim_forms") if text(form, "id")]
    yield from _ids(forms)
    wishes = [wish for page in pages if (wish := page.get("claim_form")) and wants_a_form(wish)]
    wanting = [wish for wish in wishes if says_yes(wish)]
    first = top.keys.get("claim_form")
    if first and not wanting:
        yield Problem(
            *first, 'the claim form is on no channel; write "claim_form: yes" in the channel that takes claims'
        )
    if wanting and not first:
        yield at(wanting[0], _no_first_form(forms))
    named = {tidy(wish.data): wish for wish in wishes if not says_yes(wish)}
    ids = [text(form, "id") or "" for form in forms]
    for name, wish in named.items():
        if name not in ids:
            yield at(wish, _unknown(name, ids))
    for form, name in zip(forms, ids, strict=True):
        if name not in named and not means_yes(name) and not means_no(name):
            message = f'the form "{name}" is on no page; write "claim_form: {name}" in the channel that has it'
            yield at(form.nearest(("id",)), message)


def wants_a_form(wish: Node) -> bool:
    """Whether a page says that it has a form."""
    return isinstance(wish.data, str) and bool(tidy(wish.data)) and not means_no(wish.data)


def _ids(forms: list[Node]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for form in forms:
        name, value = text(form, "id") or "", form.nearest(("id",))
        if means_yes(name) or means_no(name):
            yield at(value, f'"{name}" is read as yes or no in a channel; write another id')
        elif name in first:
            yield at(value, f'the id "{name}" is taken by the form in line {first[name]}; write another')
        first.setdefault(name, value.line)


def _no_first_form(forms: list[Node]) -> str:
    if not forms:
        return 'there is no claim form for this; describe it in "claim_form:" below the channels'
    ids = ", ".join(text(form, "id") or "" for form in forms[:10])
    return f'"yes" is the form in "claim_form:", and there is none; write the id of one of "claim_forms": {ids}'


def _unknown(name: str, ids: list[str]) -> str:
    if not ids:
        return f'"claim_form" is "{name[:40]}"; write "yes" or "no"'
    near = get_close_matches(name, ids, n=1)
    meant = f'did you mean "{near[0]}"?' if near else f"write one of: {', '.join(ids[:10])}"
    return f'there is no form "{name[:40]}" in "claim_forms:"; {meant}'
