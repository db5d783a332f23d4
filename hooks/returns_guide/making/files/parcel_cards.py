"""Cards to print and put into parcels: each with a code that leads to its channel's guide."""

from io import BytesIO

from jinja2 import Environment
from markupsafe import Markup

from returns_guide.model import Guide


def parcel_cards(templates: Environment, guide: Guide, site_url: str) -> dict[str, str]:
    """The cards as SVG, by their paths; none where the store wants none or the site's address is not known."""
    if not (guide.store.parcel_cards and site_url):
        return {}
    cards, card = {}, templates.get_template("files/parcel-card.svg")
    for channel in guide.channels:
        address = f"{site_url}{channel.id}/"
        facts = {"guide": guide, "channel": channel, "address": address, "code": _code(address)}
        cards[f"cards/{channel.id}.svg"] = card.render(facts)
    return cards


def _code(address: str) -> Markup:
    """A QR code that still can be read when a quarter of it is torn or stained; with the quiet border it needs."""
    import segno  # not above: few stores have cards, and it takes a twentieth of a small build

    drawn = BytesIO()
    segno.make(address, error="q", micro=False).save(
        drawn, kind="svg", border=4, xmldecl=False, svgns=False, omitsize=True, svgclass=None, lineclass=None, nl=False
    )
    return Markup(drawn.getvalue().decode())  # noqa: S704  # a drawing that segno made
