"""An answer arrives under the name that its endpoint knows it by."""

import pytest
from returns_guide.model import ClaimField, ClaimForm, Endpoint
from returns_guide.reading.sent_names import sent_names

FIELDS = (
    ClaimField(id="mail", type="email", label="Your email"),
    ClaimField(id="other", type="email", label="Another email"),
    ClaimField(id="damage", type="photos", label="Photos"),
    ClaimField(id="order", type="text", label="Order"),
)


@pytest.mark.parametrize(
    ("provider", "names"),
    [
        ("forminit", ["fi-sender-email", "fi-sender-email", "fi-file-damage", "fi-text-order"]),
        ("formsubmit", ["_replyto", "other", "damage", "order"]),
        ("basin", ["mail", "other", "damage", "order"]),
    ],
)
def test_a_field_is_called_as_its_endpoint_wants(provider: str, names: list[str]) -> None:
    form = ClaimForm(title="File a claim", endpoint=Endpoint(provider=provider, id="abc"), fields=FIELDS)
    assert [sent_names(form).of_field(field) for field in FIELDS] == names


@pytest.mark.parametrize(
    ("endpoint", "words", "how"),
    [
        (Endpoint(provider="formsubmit", id="abc"), "We have it.", "in these words"),
        (Endpoint(provider="basin", id="abc", acknowledges=True), None, "as set up there"),
        (Endpoint(provider="basin", id="abc"), None, None),
        (Endpoint(provider="netlify", acknowledges=True), "We have it.", None),
    ],
)
def test_a_customer_is_told_of_an_email_only_where_one_comes(
    endpoint: Endpoint, words: str | None, how: str | None
) -> None:
    form = ClaimForm(title="File a claim", endpoint=endpoint, fields=FIELDS, acknowledgement=words)
    assert form.acknowledged == how
    assert form.model_copy(update={"fields": FIELDS[2:]}).acknowledged is None
    tried = form.model_copy(update={"endpoint": endpoint.tried_with(Endpoint(provider="netlify"))})
    assert tried.acknowledged == how  # in the preview, too
