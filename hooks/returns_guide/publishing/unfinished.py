"""Refuse to build for customers what is not ready for them."""

import re
from pathlib import Path

from returns_guide.model import Endpoint, Guide
from returns_guide.publishing.occasion import Occasion
from returns_guide.publishing.placeholders import MEANT, placeholder_in, placeholders
from returns_guide.publishing.refusal import NotPublishable
from returns_guide.reading.reader import problem_at
from returns_guide.values.providers import PROVIDERS


def refuse_unfinished(guide: Guide, channels_file: Path, written: Path, site_url: str, now: Occasion) -> None:
    """Refuse to build for customers what is not ready for them; `written` are the pages that are written by hand.

    Raises NotPublishable with the line of every placeholder, and whatever else would go wrong.
    """
    left = [refused.report() for refused in placeholders(channels_file, written)]
    found = [*left]
    endpoints = [((*keys, "endpoint"), form.endpoint) for keys, form in guide.placed_forms]
    if guide.withdrawal:
        endpoints.append((("withdrawal", "endpoint"), guide.withdrawal.endpoint))
    for keys, endpoint in endpoints:
        if endpoint.id in (Endpoint.model_fields["id"].examples or ()):
            message = f'"{endpoint.id}" is only an example; write the id of your own form'
            found.append(problem_at(channels_file, (*keys, "id"), message).report())
    if not re.fullmatch(r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]+)?/([\w.~-]+/)*", site_url):
        reason = f'"{site_url}" is none' if site_url else "it is not known"
        found.append(f"The site's own address has to be complete ({reason}); name it: SITE_URL=https://…/")
    elif placeholder := placeholder_in(site_url):
        found.append(f'The site\'s own address holds the placeholder "{placeholder}"; correct SITE_URL.')
    if now.on_cloudflare:
        found += lost_claims(guide)
    if left:
        found.append(MEANT)
    if found:
        raise NotPublishable("\n".join(found))


def lost_claims(guide: Guide) -> list[str]:
    """Sentences that say why claims would be lost on a host that takes none itself; none where they would not be."""
    sent = [("Claims", form.endpoint.provider) for form in guide.forms]
    if guide.withdrawal:
        sent.append(("Withdrawals", guide.withdrawal.endpoint.provider))
    here_only = dict.fromkeys((what, provider) for what, provider in sent if PROVIDERS[provider].own_site)
    return [
        f"{what} go to {provider}, which takes them on its own host only: here, each one would be lost. "
        "Name another provider in channels.yaml."
        for what, provider in here_only
    ]
