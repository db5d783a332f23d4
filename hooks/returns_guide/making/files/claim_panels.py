"""Make what only the claim form's script shows: the check, sending, what became of it, and every sentence it can say.

It comes with the script, in a file of its own, so that no page carries it before somebody turns to the form.
"""

from hashlib import sha256

from jinja2 import Environment

from returns_guide.making.assets.needs import Needs
from returns_guide.model import Guide


def claim_panels(templates: Environment, guide: Guide) -> dict[str, str]:
    """The panels' HTML by its path below the site's root; nothing for a guide without a claim form.

    It is a text to hosts, which treat a file of HTML as a page: they look for forms in it and change its address.
    """
    if not guide.claim_form:
        return {}
    template = templates.get_template("site/components/claim-form/claim-panels.html")
    html = template.render(guide=guide, needs=Needs())
    return {f"assets/claim-panels.{sha256(html.encode()).hexdigest()[:8]}.txt": html}
