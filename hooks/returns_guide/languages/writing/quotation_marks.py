"""Straight quotation marks and apostrophes as a printer sets them: “…”, ‘…’ and ’."""

import re
from collections.abc import Mapping

_KEPT_PLACE = "\ue000"
_KEPT = re.compile(
    r"(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"  # code
    r"|\]\([^)]*\)|<[^<>\s]+>"  # where Markdown's links lead
    r"|\w+://[^\s\"<>]*[^\s\"'<>.,;:!?)\]]|[\w.+'-]+@[\w.-]*\w"  # addresses
    r"|\\[^\w\s]"  # a sign that is meant to be just so
    rf"|{_KEPT_PLACE}"  # and one that we use ourselves
)
_MAY_KEEP = re.compile(rf"[`<@\\{_KEPT_PLACE}]|://|\]\(")
"""Without one of these there is nothing to keep, which is quicker to see."""
_ENGLISH = {mark: mark for mark in "“”‘’"}
_CLOSED_BY = {"“": "”", "„": "“", "«": "»", "‘": "’", "‚": "‘"}
_DOUBLE, _SINGLE = "“„«", "‘‚"
_MARK = re.compile("[\"'“”„«»‘’‚]")
_OPENS_AFTER = re.compile(r"[\s(\[{<–—/“„«‘‚‹「『¿¡-]")
_EMPHASIS = "*_"
_NEVER_OPENS = re.compile(r"'(?:\d\ds\b|n')")
"""The apostrophe in the '90s, and the first of two in rock 'n' roll."""
_BEGINNING_LOST = re.compile(r"'(?:\d\d|tis|twas|em|n|cause|til|bout|round)\b", re.IGNORECASE)
_SINGLE_CLOSES_LATER = re.compile(r".*?[^\s(\[{]'(?!\w)")
_DOUBLE_CLOSES_NEXT = re.compile(r'[^"“”]*[^\s(\[{"“”]["”]')
_HEBREW = re.compile(r"[\u0590-\u05ff]{2}")
"""A straight mark between two such letters belongs to the word's spelling."""


def typographic(text: str, own: Mapping[str, str] = _ENGLISH) -> str:
    """Words or inline Markdown with its quotation marks set; code and addresses stay, and so do inches and feet.

    `own` are the marks of a language by the English ones; marks that are no straight ones stay as they were written.
    """
    if '"' not in text and "'" not in text:
        return text
    if not _MAY_KEEP.search(text):
        return _Setting(text, own).text()
    kept = [match[0] for match in _KEPT.finditer(text)]
    setting = _Setting(_KEPT.sub(_KEPT_PLACE, text), own)
    parts = setting.text().split(_KEPT_PLACE)
    return "".join(part + end for part, end in zip(parts, [*kept, ""], strict=True))


class _Setting:
    """One text, from its beginning to its end; `_opened` are the marks that wait for their partners."""

    def __init__(self, text: str, own: Mapping[str, str]) -> None:
        self._straight = text
        self._own = own
        self._opened: list[str] = []
        self._before = self._last = ""
        self._end_of_last = 0

    def text(self) -> str:
        """The text with its marks set. For code and addresses it has one letter each."""
        return _MARK.sub(self._shown, self._straight)

    def _shown(self, mark: re.Match[str]) -> str:
        lead, rest = self._straight[: mark.start()].rstrip(_EMPHASIS), self._straight[mark.start() :]
        self._before = self._last if len(lead) == self._end_of_last else lead[-1:]
        if mark[0] == '"':
            self._last = self._double(rest)
        elif mark[0] == "'":
            self._last = self._single(rest)
        else:
            self._last = mark[0]
            self._count(mark[0], rest[1:2])
        self._end_of_last = mark.end()
        return self._last

    def _double(self, rest: str) -> str:
        after = rest[1:].lstrip(_EMPHASIS)[:1]
        is_waited_for = self._waits(_DOUBLE)
        if _HEBREW.fullmatch(self._before + after):
            return '"'
        if self._before.isdigit() and (not is_waited_for or after in {'"', "”"} or _DOUBLE_CLOSES_NEXT.match(rest[1:])):
            return '"'
        if self._may_open(after):
            return self._open("“")
        if not is_waited_for and after.isalnum() and '"' in rest[1:]:  # where words have no spaces between them
            return self._open("“")
        return self._close(_DOUBLE) or self._own["”"]

    def _single(self, rest: str) -> str:
        after = rest[1:].lstrip(_EMPHASIS)[:1]
        closes_later = bool(_SINGLE_CLOSES_LATER.match(rest[1:]))
        if _HEBREW.fullmatch(self._before + after) or (self._before.isdigit() and after.isdigit()):
            return "'"
        if self._is_in_word() and after.isalnum():
            return "’"
        if self._may_open(after):
            is_left_out = _NEVER_OPENS.match(rest) or (_BEGINNING_LOST.match(rest) and not closes_later)
            return "’" if is_left_out or not closes_later else self._open("‘")
        if self._before.isdigit() and (closes_later or not self._waits(_SINGLE)):
            return "'"
        return self._close(_SINGLE) or "’"

    def _count(self, sign: str, after: str) -> None:
        """Marks that an editor has set open and close, too; an apostrophe closes nothing."""
        if self._opened and sign == _CLOSED_BY[self._opened[-1]] and not (sign == "’" and after.isalnum()):
            self._opened.pop()
        elif sign in _CLOSED_BY:
            self._opened.append(sign)

    def _is_in_word(self) -> bool:
        return self._before.isalnum() or self._before == _KEPT_PLACE

    def _may_open(self, after: str) -> bool:
        return (not self._before or bool(_OPENS_AFTER.match(self._before))) and bool(after.strip())

    def _waits(self, kind: str) -> bool:
        return any(mark in kind for mark in self._opened)

    def _open(self, mark: str) -> str:
        self._opened.append(mark)
        return self._own[mark]

    def _close(self, kind: str) -> str:
        """The partner of the last mark of this kind; what was opened within it and not closed is forgotten."""
        if not self._waits(kind):
            return ""
        while (mark := self._opened.pop()) not in kind:
            pass
        closing = _CLOSED_BY[mark]
        return self._own[closing] if mark in self._own else closing
