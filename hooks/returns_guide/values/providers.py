"""What each hosted form endpoint expects and how it answers, one entry a provider.

Only what a provider's documentation or client source establishes stands here; what it leaves open is None, and an
editor who wants it says so in channels.yaml.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Literal

MEGABYTE = 1_000_000

Rule = Mapping[str, object]
"""When a claim counts as sent, as the form's script reads it (claim-verdict.mjs): `statuses` the answer may have, and
in `json` the keys that its body must hold, each with the values that count, or "present" or "absent"; in `unless`, in
the same way, what means a refusal if the body holds it."""

_SAYS_NO = {"success": [False, "false"], "error": "present"}
"""What a response's body holds when a claim is refused although the status says success."""


@dataclass(frozen=True)
class Names:
    """What the provider calls the fields that it treats in a special way; None where no name is documented."""

    honeypot: str | None = None
    redirect: str | None = None
    subject: str | None = None
    reply_to: str | None = None
    autoresponse: str | None = None
    """What it mails to whoever has sent the form."""


@dataclass(frozen=True)
class Provider:
    """One hosted form endpoint; `{id}` in its addresses is the form's own id there."""

    address: str | None
    rule: Rule
    source: str
    title: str | None = None
    """Its name, as customers read it; None where it is not known who answers at the address."""
    script_address: str | None = None
    names: Names = field(default_factory=Names)
    photos: Literal["yes", "no", "by plan"] = "by plan"
    multipart: bool = True
    request_bytes: int | None = None
    photo_bytes: int | None = None
    files: int | None = None
    """How many files one claim may hold; None where no number is documented."""
    a_minute: int | None = None
    """How many claims it takes a minute, all customers together."""
    mails_customers: bool | None = None
    """Whether it mails whoever has sent the form: False where it never does, None where that is set up there."""
    hidden: Mapping[str, str] = field(default_factory=dict)
    prefixes: Mapping[str, str] = field(default_factory=dict)
    """What stands before a field's name, by its type; "" for all others."""
    pace: int | None = None
    """Seconds between two requests, where one that comes sooner is refused."""
    own_site: bool = False
    """Whether the form posts to the site that it stands on."""


PROVIDERS: Mapping[str, Provider] = {
    "netlify": Provider(
        title="Netlify",
        address=None,
        own_site=True,
        # The host documents no status of success; the launch list has it confirmed on the first real claim.
        rule={"statuses": [200]},
        names=Names(honeypot="leave-this-empty", subject="subject", reply_to="email"),
        photos="yes",
        request_bytes=8 * MEGABYTE,
        # Its notifications go to members of the store's team.
        mails_customers=False,
        source="https://docs.netlify.com/manage/forms/setup/",
    ),
    "formspree": Provider(
        title="Formspree",
        address="https://formspree.io/f/{id}",
        rule={"statuses": ["2xx"], "json": {"next": "present", "error": "absent", "errors": "absent"}},
        names=Names(honeypot="_gotcha"),
        photo_bytes=25 * MEGABYTE,
        files=10,
        a_minute=20,
        source="https://help.formspree.io/",
    ),
    "basin": Provider(
        title="Basin",
        address="https://usebasin.com/f/{id}",
        rule={"statuses": [200], "unless": _SAYS_NO},
        photos="yes",
        request_bytes=100 * MEGABYTE,
        source="https://docs.usebasin.com/",
    ),
    "forminit": Provider(
        title="Forminit",
        address="https://forminit.com/f/{id}",
        rule={"statuses": ["2xx"], "json": {"success": [True]}},
        photos="yes",
        request_bytes=25 * MEGABYTE,
        prefixes={"": "fi-text-", "email": "fi-sender-", "photos": "fi-file-", "document": "fi-file-"},
        pace=30,
        source="https://forminit.com/docs/",
    ),
    "web3forms": Provider(
        title="Web3Forms",
        address="https://api.web3forms.com/submit",
        rule={"statuses": [200], "json": {"success": [True]}},
        names=Names(honeypot="botcheck", redirect="redirect", subject="subject", reply_to="replyto"),
        photo_bytes=5 * MEGABYTE,
        hidden={"access_key": "{id}"},
        source="https://docs.web3forms.com/",
    ),
    "formsubmit": Provider(
        title="FormSubmit",
        address="https://formsubmit.co/{id}",
        script_address="https://formsubmit.co/ajax/{id}",
        # Answers 200 with "false" until the inbox is confirmed.
        rule={"statuses": [200], "json": {"success": ["true", True]}},
        names=Names(
            honeypot="_honey",
            redirect="_next",
            subject="_subject",
            reply_to="_replyto",
            autoresponse="_autoresponse",
        ),
        source="https://formsubmit.co/documentation",
    ),
    "formspark": Provider(
        title="Formspark",
        address="https://submit-form.com/{id}",
        rule={"statuses": ["2xx"], "unless": _SAYS_NO},
        names=Names(honeypot="_honeypot", redirect="_redirect", subject="_email.subject", reply_to="_replyto"),
        photos="no",
        multipart=False,
        # Without it, the address of the redirect carries every answer.
        hidden={"_append": "false"},
        source="https://documentation.formspark.io/",
    ),
    "custom": Provider(address="{url}", rule={"statuses": ["2xx"], "unless": _SAYS_NO}, source="the editor"),
}


def provider_problem(name: str) -> str | None:
    """Why there is no such provider and which one may be meant, or None where there is."""
    if name in PROVIDERS:
        return None
    near = get_close_matches(name.lower()[:40], PROVIDERS, n=1)
    meant = f'did you mean "{near[0]}"?' if near else f"write one of: {', '.join(PROVIDERS)}"
    return f'"{name[:40]}" is no provider that is known; {meant}'
