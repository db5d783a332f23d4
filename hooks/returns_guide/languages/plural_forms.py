"""The plural forms of a language, as gettext numbers them and as CLDR names them.

https://cldr.unicode.org/index/cldr-spec/plural-rules; a form that only fractions or millions have is none here.
"""

import re
from collections.abc import Callable
from gettext import c2py

from babel.messages.plurals import get_plural
from babel.plural import PluralRule, to_gettext

from returns_guide.languages.language import Language

COUNTS = range(200)
"""In these, every form occurs that whole numbers of everyday have."""
_WRITTEN = re.compile(r"\s*nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;]+);?\s*")


def plural_forms(spoken: Language) -> str:
    """What a catalogue's head says of them: as it is usually written, unless CLDR has it otherwise."""
    usual = get_plural(spoken.locale)
    written = f"nplurals={usual.num_plurals}; plural={usual.plural_expr};"
    if form_names(written, spoken) == list(spoken.counts):
        return written
    rules = spoken.locale.plural_form.rules
    return to_gettext(PluralRule({name: rule for name, rule in rules.items() if name in spoken.counts}))


def form_names(written: str, spoken: Language) -> list[str] | None:
    """CLDR's names of the forms that a catalogue's head numbers; None where it numbers others."""
    found = _WRITTEN.fullmatch(written)
    choose = _formula(found[2]) if found else None
    if not found or not choose:
        return None
    pairs = {(choose(count), spoken.locale.plural_form(count)) for count in COUNTS}
    names = dict(pairs)
    is_one_to_one = len(pairs) == len(names) == len(spoken.counts) == int(found[1])
    return [names[number] for number in sorted(names)] if is_one_to_one else None


def stands_for_one_number(form: str, spoken: Language) -> bool:
    """Whether a form is that of a single number, so that it can do without the number."""
    return len([count for count in COUNTS if spoken.locale.plural_form(count) == form]) == 1


def _formula(expression: str) -> Callable[[int], int] | None:
    try:
        return c2py(expression)
    except ValueError:
        return None
