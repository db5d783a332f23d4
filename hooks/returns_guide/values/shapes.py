r"""Write down how values look, as regular expressions that Python, JavaScript and Java read alike.

Text editors use them too, by way of the schema. Each describes a whole value and is kept beside its check. Where a
check can't be expressed like this, its shape is wider, never narrower: an editor may miss a mistake, but underlines
nothing that is right. Letters are listed (`[A-Za-z]`) since `\w` means more in Python than in JavaScript.
"""

import re

NUMBER = "-?[0-9]{1,15}"
DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"


def whole(shape: str) -> str:
    """The pattern for a value of this shape; the reader strips spaces around it."""
    return rf"^\s*(?:{shape})\s*$"


def one_of(words: tuple[str, ...]) -> str:
    """The shape of any of these words, in small letters or capitals."""
    return f"({'|'.join(map(in_any_case, words))})"


def in_any_case(word: str) -> str:
    """The shape of one word, in small letters or capitals."""
    return "".join(f"[{letter}{letter.upper()}]" if letter.isalpha() else re.escape(letter) for letter in word)
