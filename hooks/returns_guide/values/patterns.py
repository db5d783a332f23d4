"""Patterns of numbers that mean the same in Python and in a browser, and that no input can make slow.

A small part of regular expressions is enough for order numbers and is all that is understood: characters, classes,
groups, alternatives and counts. Two rules prevent slow matching (catastrophic backtracking): what is repeated may not
itself vary, and the numbers of ways in which its parts can match may multiply to MAX_WAYS at most.
"""

import re
from dataclasses import dataclass
from string import ascii_letters, digits
from typing import NoReturn

from returns_guide.values.signs.plain_signs import other_sign, plain_signs

MAX_LENGTH = 64
"""The longest order number that is looked at, in characters."""
MAX_PATTERN = 200
"""The longest pattern, in characters: Python's compiler recurses into nested groups."""
MAX_WAYS = MAX_LENGTH**3
"""How often matching may backtrack: a varying count can end in MAX_LENGTH places, an optional part in two."""

_NEVER_READ = re.compile("[\u3000\uff01-\uff5e]")
"""Full-width signs: customers' numbers are read without them."""

# What has to be escaped is decided by the strictest parser: a browser's for the `pattern` of a field (flag v).
_LETTER = r"(?:[\w ]|\\[-!#$%&()*+,./:;<=>?@[\\\]^`{|}~])"
_CLASS = rf"\[\^?(?:\\[dDwWsS]|{_LETTER}(?:-{_LETTER})?)+\]"
_TOKEN = re.compile(
    rf"""(?P<open>\(\?:|\((?!\?))
      | (?P<close>\))
      | (?P<either>\|)
      | (?P<count>[*+?](?![?+])|\{{(?P<least>\d+)(?:(?P<comma>,)(?P<most>\d*))?\}}(?![?+]))
      | (?P<one>\\[dDwWsS]|\\[$()*+./?[\\\]^{{|}}]|{_CLASS}|[^\\\[\](){{}}|*+?^$])
    """,
    re.VERBOSE,
)


def pattern_problem(pattern: str) -> str | None:
    """Why a pattern can't be used, or None. A pattern always has to match the whole number."""
    if len(pattern) > MAX_PATTERN:
        return f"is {len(pattern)} characters long; write {MAX_PATTERN} at most"
    if (plain := _NEVER_READ.sub(lambda sign: plain_signs(sign[0]), pattern)) != pattern:
        return f"has {other_sign(pattern)}, which is read as a plain sign in each number; write {plain}"
    reading, at = _Reading(), 0
    try:
        while at < len(pattern):
            token = _TOKEN.match(pattern, at) or _not_understood(pattern[at:])
            reading.take(token)
            at = token.end()
        reading.finish()
        re.compile(pattern)  # refuses what is well formed and still wrong, like [z-a]
    except _Refused as refused:
        return str(refused)
    except (re.error, OverflowError) as error:
        return f"is no regular expression ({error}); {_SIMPLER}"
    return None


class _Refused(Exception):
    """Why a pattern can't be used."""


@dataclass
class _Part:
    """A piece of a pattern that a count may follow; it varies when it can match in several ways."""

    varies: bool = False


class _Reading:
    """What has been read of a pattern: its open groups, the part that a count would count, and all its ways."""

    def __init__(self) -> None:
        self._groups = [_Part()]
        self._last: _Part | None = None
        self._ways = 1

    def take(self, token: re.Match[str]) -> None:
        match token.lastgroup:
            case "open":
                self._groups.append(_Part())
                self._last = None
            case "close":
                self._close()
            case "either":
                self._vary(2)
                self._last = None
            case "one":
                self._last = _Part()
            case _:
                self._count(token["count"], *_bounds(token))

    def finish(self) -> None:
        if len(self._groups) > 1:
            raise _Refused('has a "(" that is never closed; add the ")"')
        if self._ways > MAX_WAYS:
            raise _Refused(f"can match in too many ways, which can be slow; {_SIMPLER}")

    def _close(self) -> None:
        if len(self._groups) == 1:
            raise _Refused('has a ")" without its "("; delete it, or write "\\)" for the character')
        self._last = self._groups.pop()
        self._groups[-1].varies |= self._last.varies

    def _count(self, count: str, least: int, most: float) -> None:
        if self._last is None:
            raise _Refused(f'has the count "{count}" with nothing before it to count; write what is counted first')
        if least > most:
            raise _Refused(f'has the count "{count}"; write the smaller number first')
        if most > 1 and self._last.varies:
            raise _Refused(f'repeats with "{count}" what can match in several ways, which can be slow; {_SIMPLER}')
        if least != most:
            self._vary(MAX_LENGTH if most > 1 else 2)
        self._last = None

    def _vary(self, ways: int) -> None:
        self._groups[-1].varies = True
        self._ways *= ways


_SIMPLER = r"write fixed counts, like \d{3}-\d{7}-\d{7}"


def _bounds(token: re.Match[str]) -> tuple[int, float]:
    named = {"*": (0, float("inf")), "+": (1, float("inf")), "?": (0, 1.0)}
    if bounds := named.get(token["count"]):
        return bounds
    least = int(token["least"])
    if not token["comma"]:
        return least, least
    return least, int(token["most"]) if token["most"] else float("inf")


def _not_understood(rest: str) -> NoReturn:
    if rest[0] in "^$":
        raise _Refused(f'has "{rest[0]}"; delete it: a pattern always has to match the whole number')
    better = r"put a \ before every mark inside of [ ], like [\-\.]" if rest[0] == "[" else _SIMPLER
    raise _Refused(f'is not understood from "{rest[:12]}" on; {better}')


def copied_format_problem(pattern: str) -> str | None:
    """Why a pattern without a problem is none, where each of its signs is meant as it stands: "AA-9999999" was copied.

    It fits an example that is written alike, and refuses every real number.
    """
    signs = [token[0] for token in _TOKEN.finditer(pattern) if token.lastgroup == "one"]
    if any(one == "." or one.startswith("[") or one in _KINDS for one in signs):
        return None
    return f"fits no number but those written in it; {_as_format(pattern)}"


_KINDS = frozenset(rf"\{kind}" for kind in "dDwWsS")


def _as_format(pattern: str) -> str:
    if set("(){}|*+?") & set(pattern):
        return r"write \d for a digit and [A-Z] for a letter"
    meant = "".join(_of_a_kind(run[0]) for run in _RUN.finditer(re.sub(r"\\(.)", r"\1", pattern)))
    if meant == pattern:
        return r"write \d for a digit and [A-Z] for a letter"
    return rf"write \d for a digit and [A-Z] for a letter, like {meant}"


_RUN = re.compile("[A-Z]+|[a-z]+|[0-9#]+|.")


def _of_a_kind(run: str) -> str:
    kind = next((kind for kind in ("[A-Z]", "[a-z]", "[0-9#]") if re.match(kind, run)), None)
    if not kind:
        return f"\\{run}" if run in "$()*+./?[\\]^{|}" else run
    count = f"{{{len(run)}}}" if len(run) > 1 else ""
    return (r"\d" if kind == "[0-9#]" else kind) + count


def matches(pattern: str, order_number: str) -> bool:
    """Whether the whole order number fits a pattern that has no problem."""
    return len(order_number) <= MAX_LENGTH and re.fullmatch(pattern, order_number, re.ASCII) is not None


def loosened(pattern: str) -> str | None:
    """What a number still fits that was typed or pasted without its separators, or with O for 0 and I or l for 1.

    None where nothing would be left to know it by: digits of any count that only a separator divides.
    """
    reading = _Loosening()
    loose = "".join(map(reading.take, _TOKEN.finditer(pattern)))
    return None if reading.is_anything else loose


def shortest(pattern: str) -> int:
    """How many signs a number has at least that fits a pattern without a problem, or fits it loosened."""
    groups, last = [[0]], 0  # of each open group, how long each of its ways is so far
    for token in _TOKEN.finditer(loosened(pattern) or pattern):
        match token.lastgroup:
            case "open":
                groups.append([0])
            case "close":
                last = min(groups.pop())
                groups[-1][-1] += last
            case "either":
                groups[-1].append(0)
            case "one":
                last = 1
                groups[-1][-1] += last
            case _:
                groups[-1][-1] += last * (int(_bounds(token)[0]) - 1)
    return min(groups[0])


@dataclass
class _Loosening:
    """What has been read of a pattern that has no problem."""

    has_letters: bool = False
    lost_separator: bool = False
    any_count: bool = False
    counts_nothing: bool = False
    """Whether a count that comes now would count a separator, which is gone."""

    @property
    def is_anything(self) -> bool:
        return self.lost_separator and self.any_count and not self.has_letters

    def take(self, token: re.Match[str]) -> str:
        """What the token becomes."""
        if token.lastgroup == "one":
            loose = _loose(token[0])
            self.counts_nothing = not loose
            self.lost_separator |= not loose
            self.has_letters |= bool(loose) and not _can_be(token[0], digits)
            return loose
        is_count = token.lastgroup == "count"
        self.any_count |= is_count and _bounds(token)[1] == float("inf")
        loose = "" if is_count and self.counts_nothing else token[0]
        self.counts_nothing = False
        return loose


def _loose(one: str) -> str:
    """A sign or a class of a pattern with what is typed for it; nothing for a separator."""
    if one == r"\d":
        return r"[\dOoIl]"
    if one in (r"\D", r"\S", r"\w", ".") or one.startswith("[^"):
        return one
    if not _can_be(one, digits + ascii_letters) and not any(sign > "~" and sign.isalnum() for sign in one):
        return ""
    swaps = ("Oo" if _can_be(one, "0") else "") + ("Il" if _can_be(one, "1") else "")
    within = one[1:-1] if one.startswith("[") else one
    return f"[{within}{swaps}]" if swaps else one


def _can_be(one: str, signs: str) -> bool:
    return any(re.fullmatch(one, sign, re.ASCII) for sign in signs)
