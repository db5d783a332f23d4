"""What search engines read of a guide, in schema.org's vocabulary: https://schema.org"""

from typing import Any
from urllib.parse import urljoin

from returns_guide.model import Channel


def structured_data(channel: Channel, title: str, front_page: str, site_url: str, address: str) -> dict[str, Any]:
    """Where the guide stands and, where that is known, how long returns to the store are open.

    `front_page` is what the front page is called; the addresses are complete.
    """
    channel_page = [{"name": channel.name, "item": urljoin(address, "..")}] if channel.asked else []
    crumbs = {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": at, **crumb}
            for at, crumb in enumerate([{"name": front_page, "item": site_url}, *channel_page, {"name": title}], 1)
        ],
    }
    return {"@context": "https://schema.org", "@graph": [crumbs, *_return_policy(channel, address)]}


def _return_policy(channel: Channel, address: str) -> list[dict[str, Any]]:
    """A marketplace's own policy is not the store's to state."""
    if not (channel.claim_form and channel.window):
        return []
    return [
        {
            "@type": "MerchantReturnPolicy",
            "returnPolicyCategory": "https://schema.org/MerchantReturnFiniteReturnWindow",
            "merchantReturnDays": channel.window.days,
            "merchantReturnLink": address,
        }
    ]
