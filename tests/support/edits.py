"""Slips of the hand in a file that was right: random, and the same ones for the same seed."""

from collections.abc import Callable
from random import Random

from tests.support.site_builder import BAZAAR, EVERYTHING, SHIPPED

RIGHT = (SHIPPED, EVERYTHING, BAZAAR)
"""The files that are edited."""

HOSTILE = (
    *("<script>alert(1)</script>", "<b", "</p>", "</template></body>", "<!--", "-->", "]]>", "&lt;", "onclick=x"),
    *('"', "'", "\\", "{{ 7*7 }}", "{% x %}", "${a}", "%s", "{0}", "{order number}"),
    *("**", "*", "_", "`", "[", "](", "![", "[a](https://x.de)", "[a](javascript:x)", "<https://x.de>"),
    *(": ", " #", "- ", "? ", "&a ", "*a", "!a ", "| ", "> ", "@", "%", "]", "{", "}", ",", "---\n", "...\n", "<<: *a"),
    *("\t", "\n", "\r", "\0", "\x1b", "\x85", "\u2028", "\u202e", "\ufeff", "\ud800", "\ufffe", " "),
    *("é", "日本", "👩‍🔧", "א", "ﷺ", "İ", "ß", "~", "no", "null", "1.10", "0x1f", "1e400", "-1", "2026-02-30", ""),
    *("../" * 5, "a" * 300, "(a+)+$", "[" * 60, "9" * 30, "https://[::1", "mailto:@", "https://x.de:99999999/"),
)
"""What somebody might type who means harm, or whose keyboard does."""

Lines = list[str]


def edited(seed: int) -> bytes:
    """One of the right files after one to four slips."""
    chance = Random(seed)  # noqa: S311  # no secret hangs on it
    lines = chance.choice(RIGHT).read_text("utf-8").split("\n")
    for _ in range(chance.choice([1, 1, 1, 2, 4])):
        chance.choice(SLIPS)(lines, chance.randrange(max(1, len(lines))), chance)
        lines = lines or [""]
    source = "\n".join(lines).encode("utf-8", "surrogatepass")
    return _with_bytes_cut(source, chance) if chance.random() < 0.05 else source


def _delete(lines: Lines, at: int, chance: Random) -> None:
    del lines[at : at + chance.choice([1, 1, 1, 5, 50])]


def _double(lines: Lines, at: int, chance: Random) -> None:
    some = chance.choice([1, 1, 3, 12])
    lines[at:at] = lines[at : at + some] * chance.choice([1, 1, 20])


def _swap(lines: Lines, at: int, chance: Random) -> None:
    other = chance.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def _move(lines: Lines, at: int, chance: Random) -> None:
    some = lines[at : at + chance.randint(1, 8)]
    del lines[at : at + len(some)]
    goal = chance.randint(0, len(lines))
    lines[goal:goal] = some


def _indent(lines: Lines, at: int, chance: Random) -> None:
    to = min(len(lines), at + chance.choice([1, 1, 4, 20]))
    more, less = chance.choice([" ", "  ", "    ", "\t"]), chance.randint(1, 4)
    further = chance.random() < 0.5
    for line in range(at, to):
        words = lines[line]
        lines[line] = more + words if further else words[min(less, len(words) - len(words.lstrip(" "))) :]


def _join(lines: Lines, at: int, chance: Random) -> None:
    lines[at : at + 2] = [chance.choice(["", " "]).join(lines[at : at + 2])]


def _retype(lines: Lines, at: int, chance: Random) -> None:
    """Another value under the same key: anything, or what stands elsewhere."""
    key, colon, _ = lines[at].partition(":")
    elsewhere = chance.choice(lines).partition(":")[2].strip()
    typed = _typed(chance)
    quoted = "'" + typed.replace("'", "''") + "'"
    lines[at] = f"{key}{colon} {chance.choice([elsewhere, typed, quoted])}"


def _rename(lines: Lines, at: int, chance: Random) -> None:
    """Another key before the same value."""
    indent = lines[at][: len(lines[at]) - len(lines[at].lstrip(" -"))]
    other = chance.choice(lines).partition(":")[0].strip(" -")
    lines[at] = f"{indent}{other}:{lines[at].partition(':')[2]}"


def _type_into(lines: Lines, at: int, chance: Random) -> None:
    column = chance.randint(0, len(lines[at]))
    lines[at] = lines[at][:column] + _typed(chance) + lines[at][column:]


def _type_on_another_keyboard(lines: Lines, at: int, chance: Random) -> None:
    """One sign of a line, or all of them, full-width; or spaces of another kind."""
    spaces = {ord(" "): chance.choice("\u00a0\u3000\u2009\u200b")}
    wide = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
    some = chance.choice(
        [spaces, wide, spaces | wide, {ord(sign): wide[ord(sign)] for sign in ":-,[]{}"}, {ord(","): "、"}]
    )
    begin = chance.choice([0, chance.randint(0, len(lines[at]))])
    end = chance.choice([len(lines[at]), begin + 1])
    lines[at] = lines[at][:begin] + lines[at][begin:end].translate(some) + lines[at][end:]


def _lose_end(lines: Lines, at: int, chance: Random) -> None:
    lines[at] = lines[at][: chance.randint(0, len(lines[at]))]


def _typed(chance: Random) -> str:
    return "".join(chance.choices((*HOSTILE, "a", "a b", " "), k=chance.randint(1, 4)))


def _with_bytes_cut(source: bytes, chance: Random) -> bytes:
    """As by a disk that is full, or a program that knows no UTF-8."""
    at = chance.randint(0, len(source))
    return chance.choice([source[:at], source[at:], source[:at] + chance.randbytes(3) + source[at:]])


SLIPS: tuple[Callable[[Lines, int, Random], None], ...] = (
    *(_delete, _double, _swap, _move, _indent, _join, _rename, _lose_end, *[_retype] * 4, *[_type_into] * 4),
    *[_type_on_another_keyboard] * 3,
)
