"""What search engines read of a guide, in schema.org's vocabulary: https://schema.org"""

from typing import Any

from returns_guide.model import Channel


def structured_data(channel: Channel, title: str, front_page: str, site_url: str, address: str) -> dict[str, Any]:
    """Where the guide stands and, where that is known, how long returns to the store are open.

    `front_page` is what the front page is called; the addresses are complete.
    """
    crumbs = {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": front_page, "item": site_url},
            {"@type": "ListItem", "position": 2, "name": title},
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
