"""Countries by their ISO 3166 codes, as CLDR names them in each language."""

import re
import unicodedata
from difflib import get_close_matches
from functools import cache

COUNTRY = "[A-Z]{2}"

_NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
"""Codes of CLDR's that stand for a union, a test or nothing."""


@cache
def countries(locale: str) -> dict[str, str]:
    """The name of each by its code, in a language as Babel calls it: "en_GB"; in the order of their names."""
    from babel import Locale  # a guide without countries has no need of it

    named = {code: name for code, name in Locale.parse(locale).territories.items() if _is_country(code)}
    return dict(sorted(named.items(), key=lambda one: (_sorted_as(one[1]), one[0])))


def country_problem(code: str) -> str | None:
    """Why this is no country's code and which one may be meant, or None where it is."""
    known = countries("en")
    if code in known:
        return None
    if code.upper() in known:
        return f'"{code}" is written in capitals; write "{code.upper()}"'
    near = get_close_matches(code[:60], known.values(), n=1)
    meant = next((f'"{one}"' for one, name in known.items() if near and name == near[0]), 'one like "NL" or "BE"')
    return f'"{code[:60]}" is no country\'s code (ISO 3166); write {meant}'


def _is_country(code: str) -> bool:
    return bool(re.fullmatch(COUNTRY, code)) and code not in _NO_COUNTRIES


def _sorted_as(name: str) -> str:
    """Letters without their marks, so that Österreich stands at O."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))
