"""E-mail addresses and telephone numbers: how they look, and what is wrong with one."""

import re

EMAIL = r"""[^@\s<>"]+@[^@\s<>".]+(\.[^@\s<>".]+)+"""
EMAIL_IN_TEXT = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}"
"""An address among other words. Narrower than EMAIL: brackets, commas and the end of a sentence are no part of it."""
INTERNATIONAL = r"\+[0-9][0-9 .-]{5,}[0-9]"
"""A number with its country code and without a zero in brackets, which nobody dials from abroad."""
TELEPHONE = r"\+?[0-9][0-9 ().-]{3,}[0-9]"

EXAMPLE_EMAIL = "name@example.com"
"""How an e-mail address is written, as the claim form shows it: no placeholder."""


def email_problem(value: str) -> str | None:
    """Why a value is no e-mail address, or None where it is one."""
    good = re.fullmatch(EMAIL, value)
    return None if good else f'"{value}" is no email address; write it like "help@example.com"'


def telephone_problem(value: str) -> str | None:
    """Why a value is no telephone number, or None where it is one."""
    good = re.fullmatch(TELEPHONE, value)
    return None if good else f'"{value}" is no telephone number; write it like "+1 555 0100"'


def international_problem(value: str) -> str | None:
    """Why a value is no telephone number that can be called from everywhere as it stands, or None where it is one."""
    good = re.fullmatch(INTERNATIONAL, value)
    return None if good else f'"{value}" is no number with its country code; write it like "+1 555 0100"'
