"""Make what only scripts show, and every sentence they can say.

It comes with the script, in a file of its own, so that no page carries it before somebody acts: of the claim form the
check, sending and what became of it; the question whether an answer has come, once one is due; how photos go along to a
marketplace; and what search shows.
"""

from hashlib import sha256

from jinja2 import Environment
from markupsafe import Markup

from returns_guide.making.assets.needs import Needs
from returns_guide.making.assets.styles_and_scripts import Assets
from returns_guide.making.pages.editions import Edition
from returns_guide.making.pages.pages import SOME
from returns_guide.making.templates import templates
from returns_guide.model import ClaimForm, Guide


def claim_panels(environment: Environment, guide: Guide, assets: Assets, form: ClaimForm | None) -> dict[str, str]:
    """The panels' HTML of one form by its path below the site's root; nothing where there is no form.

    It is a text to hosts, which treat a file of HTML as a page: they look for forms in it and change its address.
    """
    return _loaded(environment, "claim-form/claim-panels.html", guide, assets, form=form) if form else {}


def withdrawal_panels(environment: Environment, guide: Guide, assets: Assets) -> dict[str, str]:
    """Those of the form for withdrawals, in the same way."""
    if not guide.withdrawal:
        return {}
    return _loaded(environment, "withdrawal-form/withdrawal-panels.html", guide, assets)


def heard_question(environment: Environment, guide: Guide, assets: Assets, form: ClaimForm | None) -> dict[str, str]:
    """The question whether an answer has come, in the same way; nothing where none is promised."""
    promised = form and form.answered_within
    return _loaded(environment, "claim-heard/claim-heard.html", guide, assets, form=form) if promised else {}


def handoff_panels(environment: Environment, guide: Guide, assets: Assets) -> dict[str, str]:
    """How photos go along to a marketplace, in the same way; nothing where no channel lets them."""
    takes_photos = any(channel.handoff and channel.handoff.photos for channel in guide.outcomes)
    return _loaded(environment, "handoff-card/handoff-panels.html", guide, assets) if takes_photos else {}


def language_offers(edition: Edition, assets: Assets) -> dict[str, str]:
    """The line that says in each language that a page exists in it, in the same way."""
    folder = "site/components/language-switch"
    spoken = [templates(guide.spoken, several=True) for guide in edition.guides]
    offers = [Markup(one.get_template(f"{folder}/language-offer.html").render()) for one in spoken]  # noqa: S704
    facts = {"look": f"./{assets.address('language-offer.css').rpartition('/')[2]}", "offers": offers}
    return _named("language-offers", spoken[0].get_template(f"{folder}/language-offers.html").render(facts))


def search_panel(environment: Environment, guide: Guide, assets: Assets) -> dict[str, str]:
    """What search shows, in the same way. Its links begin at the site's root: its script knows where the page is."""
    return _loaded(environment, "search-results/search-results.html", guide, assets)


def _loaded(
    environment: Environment, template: str, guide: Guide, assets: Assets, form: ClaimForm | None = None
) -> dict[str, str]:
    """Pages of any depth load it: its links begin at the site's root, and its style lies beside it."""
    facts = {"guide": guide, "assets": assets, "needs": Needs(), "root": "", "some": SOME, "form": form}
    html = environment.get_template(f"site/components/{template}").render(facts)
    return _named(template.rpartition("/")[2].removesuffix(".html"), html)


def _named(name: str, html: str) -> dict[str, str]:
    return {f"assets/{name}.{sha256(html.encode()).hexdigest()[:8]}.txt": html}
