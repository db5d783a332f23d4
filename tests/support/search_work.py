"""How much a search in a text has to read, counted in characters: time would tell more of the machine."""

import re


def characters_read(pattern: str, text: str) -> int:
    """What a search reads that begins at each place of a text; no more than the text, where it never reads twice."""
    compiled = re.compile(pattern)
    found = (compiled.match(text, at) for at in range(len(text)))
    return sum(match.end() - match.start() for match in found if match)
