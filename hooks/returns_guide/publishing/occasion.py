"""What a build is for: customers, a preview that a host shows the world, or the desk."""

import os
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Occasion:
    """What a build is for (build context). Netlify sets CONTEXT by itself; elsewhere, set `CONTEXT=production` by hand.

    Source: https://docs.netlify.com/build/configure-builds/environment-variables/#build-metadata
    """

    production: bool
    hidden: bool
    """Whether search engines are kept away, as from a preview that a host shows the world."""
    on_cloudflare: bool = False
    """Cloudflare Pages sets CF_PAGES, Workers Builds WORKERS_CI.

    Sources: https://developers.cloudflare.com/pages/configuration/build-configuration/
    and https://developers.cloudflare.com/workers/ci-cd/builds/configuration/
    """


def occasion(environment: Mapping[str, str] = os.environ) -> Occasion:
    """What this build is for."""
    context = environment.get("CONTEXT")
    return Occasion(
        production=context == "production",
        hidden=context not in (None, "", "production"),
        on_cloudflare=bool(environment.get("CF_PAGES") or environment.get("WORKERS_CI")),
    )
