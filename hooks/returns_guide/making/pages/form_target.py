"""Fit the claim form to the endpoint that takes its claims: addresses, field names, limits and the rule of success."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urljoin, urlsplit

from returns_guide.languages.store_words.said import as_written
from returns_guide.making.pages.claim_subjects import Subjects
from returns_guide.model import ClaimField, ClaimForm, Endpoint, Guide, NamedForm, Withdrawal
from returns_guide.reading.sent_names import sent_names
from returns_guide.values.addresses import WITHDRAWAL
from returns_guide.values.providers import MEGABYTE, PROVIDERS, Names, Provider, Rule

_Form = TypeVar("_Form", ClaimForm, NamedForm, Withdrawal)


class NoSiteAddress(Exception):
    """An endpoint that sends people back by a complete address, in a build that does not know the site's own.

    `keys` lead to the part of the file in which the endpoint stands.
    """

    keys: tuple[str | int, ...] = ("claim_form",)


@dataclass(frozen=True)
class Target:
    """What the form's HTML needs to know of its endpoint. Sizes are bytes, `pace` is seconds; None is not limited."""

    action: str
    script_action: str
    enctype: str
    names: Names
    hidden: Mapping[str, str]
    rule: str
    own_site: bool
    request_bytes: int | None
    photo_bytes: int | None
    pace: int | None
    prefixes: Mapping[str, str]
    subjects: Subjects | None
    field_name: Callable[[ClaimField], str]
    """What the endpoint calls a field; several photos are counted from 1 behind it."""


def previewed(guide: Guide) -> Guide:
    """The same guide, its forms posting to the site itself, where the preview's own inbox takes what they send."""
    here, feedback, withdrawal = Endpoint(provider="netlify"), guide.feedback, guide.withdrawal
    if feedback and (answers := guide.answers_go_to):
        feedback = feedback.model_copy(update={"endpoint": answers.tried_with(here)})
    tried = {
        "claim_form": guide.claim_form and _tried(guide.claim_form, here),
        "claim_forms": tuple(_tried(form, here) for form in guide.claim_forms),
        "withdrawal": withdrawal and _tried(withdrawal, here),
    }
    return guide.model_copy(update={**tried, "feedback": feedback})


def _tried(form: _Form, here: Endpoint) -> _Form:
    return form.model_copy(update={"endpoint": form.endpoint.tried_with(here)})


def target(
    form: ClaimForm,
    confirmation: str,
    site_url: str,
    folders: Collection[str] = (),
    subjects: Subjects | None = None,
) -> Target:
    """Where the form posts to. `confirmation` is the path of the page for sent claims, "our-shop/sent/".

    In several languages it lies below one of `folders`, and a host that knows the form by its name may lead to that
    page in any of them. What has no `subjects` arrives under the form's title. Raises NoSiteAddress where the endpoint
    wants a complete address and `site_url` is none.
    """
    endpoint, provider = form.endpoint, PROVIDERS[form.endpoint.provider]
    sent = sent_names(form)
    names, subjects = sent.special, subjects and subjects.of(form)
    top, own = (
        urlsplit(site_url).path or "/",
        max((each for each in folders if confirmation.startswith(each)), default=""),
    )
    landing = top + confirmation
    led_to = [top + folder + confirmation.removeprefix(own) for folder in folders] if provider.own_site else []
    action = landing if provider.own_site else _address(provider.address, endpoint)
    return Target(
        action=action,
        script_action=_address(provider.script_address, endpoint) or action,
        enctype="multipart/form-data" if provider.multipart else "application/x-www-form-urlencoded",
        names=names,
        hidden=_hidden(form, provider, names, subjects) | _way_back(names, urljoin(site_url, confirmation)),
        rule=json.dumps({**_rule(endpoint, provider), **({"at": led_to} if led_to else {})}),
        own_site=provider.own_site,
        request_bytes=endpoint.megabytes * MEGABYTE if endpoint.megabytes else provider.request_bytes,
        photo_bytes=provider.photo_bytes,
        pace=provider.pace,
        prefixes=provider.prefixes,
        subjects=subjects,
        field_name=sent.of_field,
    )


def feedback_target(guide: Guide, site_url: str, folder: str = "") -> Target | None:
    """Where the answers to the question whether a page helped go, if it is asked. Raises NoSiteAddress likewise.

    `folder` is that of the language's pages, "fr/".
    """
    endpoint = guide.answers_go_to
    if not (guide.feedback and endpoint):
        return None
    form = ClaimForm.model_construct(title=guide.feedback.question, endpoint=endpoint, fields=(), topics=())
    try:
        return target(form, f"{folder}thanks/", site_url)
    except NoSiteAddress as error:
        error.keys = ("feedback",) if guide.feedback.endpoint else guide.placed_forms[0][0]
        raise


def withdrawal_target(
    withdrawal: Withdrawal, site_url: str, folder: str, folders: Collection[str], subjects: Subjects
) -> Target:
    """Where withdrawals go. Raises NoSiteAddress likewise."""
    try:
        return target(withdrawal.form, f"{folder}{WITHDRAWAL}/sent/", site_url, folders, subjects)
    except NoSiteAddress as error:
        error.keys = ("withdrawal",)
        raise


def _address(template: str | None, endpoint: Endpoint) -> str:
    return template.format(id=endpoint.id, url=endpoint.url) if template else ""


def _hidden(form: ClaimForm, provider: Provider, names: Names, subjects: Subjects | None) -> dict[str, str]:
    fixed = {name: value.format(id=form.endpoint.id) for name, value in provider.hidden.items()}
    subject = subjects.unnamed if subjects else as_written(form.title)
    fixed |= {names.subject: subject} if names.subject else {}
    return fixed | ({names.autoresponse: str(words)} if (words := form.acknowledgement) and names.autoresponse else {})


def _way_back(names: Names, confirmation: str) -> dict[str, str]:
    if not names.redirect:
        return {}
    if not confirmation.startswith("https://"):
        raise NoSiteAddress
    return {names.redirect: confirmation}


def _rule(endpoint: Endpoint, provider: Provider) -> Rule:
    if not endpoint.success:
        return provider.rule
    rule: dict[str, object] = {"statuses": list(endpoint.success.statuses)}
    if endpoint.success.key:
        rule["json"] = {endpoint.success.key: _meant(endpoint.success.value)}
    return rule


def _meant(value: str | None) -> object:
    """The values that an editor's word stands for: "true" is true and "true"."""
    if value is None:
        return "present"
    if value.isdecimal():
        return [value, int(value)]
    return [value, {"true": True, "false": False}[value]] if value in ("true", "false") else [value]
