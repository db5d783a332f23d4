"""E-mail addresses and telephone numbers: how they look, and what is wrong with one."""

import re

_MEANS_MORE = r"""@\s<>"?&#%,;:()\[\]\\"""
"""What ends an address or adds to it where it becomes a link: "?bcc=" would send copies to somebody else."""
EMAIL = rf"[^{_MEANS_MORE}]+@[^{_MEANS_MORE}./]+(\.[^{_MEANS_MORE}./]+)+"
EMAIL_IN_TEXT = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}"
"""An address among other words. Narrower than EMAIL: brackets, commas and the end of a sentence are no part of it."""
INTERNATIONAL = r"\+(?!([^0-9]*[0-9]){16})[1-9][0-9 .-]{5,}[0-9]"
"""A number with its country code and without a zero in brackets, which nobody dials from abroad; 15 digits at the most.

Source: ITU-T E.164.
"""
TELEPHONE = r"\+?[0-9][0-9 ().-]{3,}[0-9]"
HELP_LINE = rf"[0-9]{{3,5}}|{TELEPHONE}"
"""A number for when it may be dangerous, which may be as short as 112."""

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


def help_line_problem(value: str) -> str | None:
    """Why nobody can be called for help at a value, or None where somebody can."""
    good = re.fullmatch(HELP_LINE, value)
    return None if good else f'"{value}" is no telephone number; write it like "112" or "+31 85 000 0112"'


def international_problem(value: str) -> str | None:
    """Why a value is no telephone number that can be called from everywhere as it stands, or None where it is one."""
    good = re.fullmatch(INTERNATIONAL, value)
    return None if good else f'"{value}" is no number with its country code; write it like "+1 555 0100"'
