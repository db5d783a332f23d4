"""How numbers look that customers copy from somewhere: what is wrong with a pattern, or with an example beside it."""

from pydantic import ValidationInfo

from returns_guide.model.types import refuse
from returns_guide.values.patterns import copied_format_problem, matches
from returns_guide.values.signs.plain_signs import other_sign, plain_signs


def fits_more_than_itself(pattern: str | None) -> str | None:
    """The pattern. Refuses a format that was copied: it would fit no other number."""
    if pattern and (problem := copied_format_problem(pattern)):
        refuse(problem)
    return pattern


def fits_its_pattern(example: str | None, info: ValidationInfo) -> str | None:
    """The example. Refuses one that is not what the pattern beside it says."""
    pattern = info.data.get("pattern")
    if example and pattern and not matches(pattern, example):
        if matches(pattern, plain := plain_signs(example)):
            refuse(f'"{example}" has {other_sign(example)}; write "{plain}"')
        refuse(f'"{example}" does not fit the pattern {pattern}; correct one of the two')
    return example
