"""What form endpoints call things: a form's id at its provider, and the names of fields."""

import re

FORM_ID = "[A-Za-z0-9_-]{3,64}"
FIELD_NAME = "[A-Za-z_][A-Za-z0-9_.-]{0,40}"


def form_id_problem(value: str) -> str | None:
    """Why a value is no form's id, or None where it is one."""
    good = re.fullmatch(FORM_ID, value)
    return None if good else f'"{value}" is no form id; copy letters and digits only, no address and no email'


def field_name_problem(value: str) -> str | None:
    """Why a value is no field's name, or None where it is one."""
    good = re.fullmatch(FIELD_NAME, value)
    return None if good else f'"{value}" is no field name; write letters, digits and _ only, like "_subject"'
