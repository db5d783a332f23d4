"""The inbox's templates, in overrides/inbox: whatever they are given is text, never HTML."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from returns_guide import ROOT


def rendered(template: str, **facts: object) -> str:
    """A template with its facts, each of them escaped."""
    return _environment().get_template(f"inbox/{template}").render(facts)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(ROOT / "overrides"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
