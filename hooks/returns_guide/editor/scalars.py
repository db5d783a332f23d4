"""Write a value as YAML that this reader, YAML 1.1 and YAML 1.2 all read as the very same words."""

import re
from collections.abc import Iterator
from textwrap import wrap

import yaml

WIDTH = 118
"""How long a line may grow before its words are folded."""

_LIKE_A_NUMBER = re.compile(r"[-+]?(0o[0-7]+|0x[0-9a-fA-F]+|(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?)")
"""What YAML 1.2 takes for a number: https://yaml.org/spec/1.2.2/#1032-tag-resolution"""

_LIKE_A_COMMENT = ("＃", "﹟")
"""What the reader takes for the # of another keyboard, where words begin with it."""

Value = str | list["Value"] | dict[str, "Value"]


class Bare(str):
    """Not words but a number, a day, yes or no: stands without quotation marks, where it looks like one."""


def scalar(words: str, column: int, used: int, style: str | None = None, *, flow: bool = False) -> str:
    """The words in the style that they had before, if it does; `column` is where further lines may begin.

    `used` says how much of the line is taken already.
    """
    if isinstance(words, Bare) and re.fullmatch(r"[\w.-]+", words):
        return str(words)
    words = str(words)
    plain = [words] if _is_plain(words, flow=flow) else []
    best = next(iter([*_quoted(words, style), *plain, *_quoted(words, "'" if set('"\\') & set(words) else '"')]), "")
    best = best or _double(words)
    folded = None if flow else _folded(words, column)
    too_long = used + len(best) > WIDTH and " " in words
    return folded if folded and (too_long or style in (">", "|")) else best


def block(value: Value, column: int) -> str:
    """The lines of a list or of keys, each beginning in this column; the first one begins where it is put."""
    margin = "\n" + " " * column
    if isinstance(value, dict):
        return margin.join(f"{key}:{after_key(inner, column, len(key))}" for key, inner in value.items())
    return margin.join(f"- {after_dash(inner, column)}" for inner in value)


def after_key(value: Value, column: int, key: int) -> str:
    """What follows the colon of a key of this length, which stands in this column."""
    if isinstance(value, str):
        return " " + scalar(value, column + 2, column + key + 2)
    return "\n" + " " * (column + 2) + block(value, column + 2) if value else " " + flow(value)


def after_dash(value: Value, column: int) -> str:
    """What follows the dash of a list's entry, which stands in this column."""
    if isinstance(value, str):
        return scalar(value, column + 2, column + 2)
    return block(value, column + 2) if value else flow(value)


def flow(value: Value) -> str:
    """The value between brackets, as it stands in a value that stands between brackets."""
    if isinstance(value, str):
        return scalar(value, 0, 0, flow=True)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    return "[" + ", ".join(map(flow, value)) + "]"


def _quoted(words: str, style: str | None) -> Iterator[str]:
    if style == '"':
        yield _double(words)
    elif style == "'" and words.isprintable():
        yield "'" + words.replace("'", "''") + "'"


def _double(words: str) -> str:
    text: str = yaml.dump(words, default_style='"', allow_unicode=True, width=10 * len(words) + 100)
    return text.rstrip("\n")


def _is_plain(words: str, *, flow: bool) -> bool:
    """Whether the words may stand without quotation marks, and nobody takes them for a number, a day, yes or no."""
    if not words.isprintable() or _LIKE_A_NUMBER.fullmatch(words) or words[:1] in _LIKE_A_COMMENT:
        return False
    try:
        return bool(yaml.safe_load(f"[{words}]" if flow else f"key: {words}") == ([words] if flow else {"key": words}))
    except (yaml.YAMLError, ValueError, RecursionError):
        return False


def _folded(words: str, column: int) -> str | None:
    lines = wrap(words, max(WIDTH - column, 40), break_long_words=False, break_on_hyphens=False)
    is_sign = any(line.startswith(_LIKE_A_COMMENT) for line in lines)
    if not lines or is_sign or words[0] == " " or " ".join(lines) != words or not words.isprintable():
        return None
    return ">-" + "".join(f"\n{' ' * column}{line}" for line in lines)
