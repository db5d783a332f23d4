"""What the site itself says in a guide's language, as a person of a test looks for it."""

from returns_guide.model import Guide


def said(guide: Guide, of: str, english: str, **places: object) -> str:
    """A sentence of the site's own, as this guide says it."""
    return guide.spoken.catalogue.sentence(of, english) % places
