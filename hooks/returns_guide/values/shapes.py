r"""Write down how values look, as regular expressions that Python, JavaScript and Java read alike.

People's editors use them too. Each describes a whole value and stands beside its check. Where a check can't be said
like this, its shape is wider, never narrower: an editor may miss a mistake, but underlines nothing that is right. So
letters are named where `\w` would mean more in Python.
"""

import re


def whole(shape: str) -> str:
    """The pattern for a value that looks like this; around it, the reader forgives spaces."""
    return rf"^\s*(?:{shape})\s*$"


def one_of(words: tuple[str, ...]) -> str:
    """The shape of any of these words, in small letters or capitals."""
    return f"({'|'.join(map(in_any_case, words))})"


def in_any_case(word: str) -> str:
    """The shape of one word, in small letters or capitals."""
    return "".join(f"[{letter}{letter.upper()}]" if letter.isalpha() else re.escape(letter) for letter in word)
