"""What an endpoint says against what is known of its provider."""

from collections.abc import Iterator

from returns_guide.problems import Problem
from returns_guide.reading.between.nodes import at, entries, says_yes, text
from returns_guide.reading.document import Node
from returns_guide.values.providers import MEGABYTE, PROVIDERS, Provider


def endpoint_problems(endpoint: Node) -> Iterator[Problem]:
    """Keys that the endpoint's provider needs and that are missing, and keys that it has no use for."""
    name = text(endpoint, "provider") or ""
    if name not in PROVIDERS:
        return
    provider, named = PROVIDERS[name], endpoint.nearest(("provider",))
    wanted = {"id": "{id}" in f"{provider.address}{provider.hidden}", "url": provider.address == "{url}"}
    for key, needed in wanted.items():
        given = endpoint.get(key)
        if needed and given is None:
            yield at(named, f'"{key}" is missing: {name} needs it; add "{key}: …"')
        if given is not None and not needed:
            yield at(given, f'"{key}" means nothing to {name}; delete it')
    photos = endpoint.get("photos")
    if photos and says_yes(photos) and provider.photos == "no":
        yield at(photos, f'"photos" do not arrive at {name}; delete this, or choose another provider')
    limit = endpoint.get("megabytes") or provider.request_bytes or provider.photo_bytes
    if takes_photos(endpoint) and not limit:
        yield at(named, '"megabytes" is missing: how much a claim with photos may weigh here; add it')


def takes_photos(endpoint: Node) -> bool:
    """Whether files arrive at an endpoint whose provider is known."""
    kind, photos = PROVIDERS[text(endpoint, "provider") or ""].photos, endpoint.get("photos")
    return kind == "yes" or (kind == "by plan" and photos is not None and says_yes(photos))


def file_problems(form: Node) -> Iterator[Problem]:
    """More files than the form's endpoint takes in one claim, at the field with which they become too many."""
    endpoint = form.nearest(("endpoint",))
    name, said = text(endpoint, "provider") or "", _number(endpoint, "files")
    known = PROVIDERS[name].files if name in PROVIDERS else None
    most, so_far = said or known, 0
    for field in entries(form, "fields"):
        if text(field, "type") not in OF_FILES or most is None:
            continue
        so_far += 1 if text(field, "type") == "document" else _number(field, "most") or MOST_FILES
        if so_far > most:
            where = field.get("most") or field.nearest(("type",))
            way = "delete a field" if text(field, "type") == "document" else 'lower "most"'
            yield at(where, f"{so_far} files can come together here, and {name} takes {most} in one claim; {way}")
            return


def size_problems(form: Node) -> Iterator[Problem]:
    """Documents and photos that may be larger than what the form's endpoint takes."""
    endpoint = form.nearest(("endpoint",))
    provider = PROVIDERS.get(text(endpoint, "provider") or "")
    known = [size // MEGABYTE for size in (provider.request_bytes, provider.photo_bytes) if size] if provider else []
    most = min([said] if (said := _number(endpoint, "megabytes")) else known, default=None)
    for field in entries(form, "fields"):
        size = _number(field, "megabytes")
        if most is not None and size is not None and size > most and text(field, "type") in OF_FILES:
            yield at(field.nearest(("megabytes",)), f"a claim may weigh {most} MB there; write {most} or less")


def acknowledgement_problems(form: Node) -> Iterator[Problem]:
    """A mail to customers that nobody sends, or that has no address to go to."""
    endpoint = form.nearest(("endpoint",))
    provider = PROVIDERS.get(text(endpoint, "provider") or "")
    words, says = form.get("acknowledgement"), endpoint.get("acknowledges")
    set_up = says if says and says_yes(says) else None
    if wish := words or set_up:
        if not _asks_for_an_email(form):
            yield at(wish, "no email address is asked for that it could be sent to; add a field for it, not optional")
        if words and provider:
            yield from _words_that_nobody_mails(words, endpoint, provider)
    if set_up and words:
        yield at(set_up, '"acknowledgement" is mailed already; delete one of the two')
    if set_up and provider and provider.mails_customers is False:
        yield at(set_up, f"{provider.title} mails customers nothing; delete this, or choose another provider")
    own_name = _own_name(endpoint)
    if own_name and not words:
        yield at(own_name, 'there are no words for it; write them in "acknowledgement:" in the form, or delete this')


MOST_FILES = 4
"""How many files a field takes that does not say it."""
OF_FILES = ("photos", "document")
"""The types of fields whose answers are files."""
FILES = {"photos": '"photos"', "document": "files"}
"""What a problem calls those that a field takes, by its type."""


def _words_that_nobody_mails(words: Node, endpoint: Node, provider: Provider) -> Iterator[Problem]:
    if provider.mails_customers is False:
        yield at(words, f"{provider.title} mails customers nothing; delete this, or choose another provider")
    elif not (provider.names.autoresponse or _own_name(endpoint)):
        name = text(endpoint, "provider")
        message = f"it is not known in which field {name} takes this"
        yield at(words, f'{message}; name it in the endpoint, like "names: {{autoresponse: _autoresponse}}"')


def _own_name(endpoint: Node) -> Node | None:
    names = endpoint.get("names")
    return names.get("autoresponse") if names else None


def _asks_for_an_email(form: Node) -> bool:
    emails = (field for field in entries(form, "fields") if text(field, "type") == "email")
    return any(not (optional := field.get("optional")) or not says_yes(optional) for field in emails)


def _number(node: Node, key: str) -> int | None:
    written = text(node, key)
    return int(written) if written and written.isdecimal() else None
