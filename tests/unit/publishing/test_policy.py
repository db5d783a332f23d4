"""A policy allows what stands in the pages, and nothing else."""

import pytest
from returns_guide.making.assets.needs import needs_of
from returns_guide.publishing.policy import content_security_policy

# echo -n 'alert(1)' | openssl dgst -sha256 -binary | base64
ALERT = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"


def directives(*pages: str, styles: tuple[str, ...] = (), in_meta: bool = False) -> dict[str, str]:
    policy = content_security_policy(needs_of(pages, styles), in_meta=in_meta)
    return {name: sources for name, _, sources in (part.partition(" ") for part in policy.split("; "))}


def test_a_page_with_nothing_may_load_its_own_files_only() -> None:
    assert directives("<p>Words") == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "form-action": "'none'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }


@pytest.mark.parametrize(
    "page",
    [
        "<script>alert(1)</script>",
        "<SCRIPT type=module>alert(1)</SCRIPT >",
        "<template><script>alert(1)</script></template>",
        "<script src=a.js></script><script>alert(1)</script>",
        "<script type=speculationrules>alert(1)</script>",
    ],
)
def test_an_inline_script_is_allowed_by_its_hash_wherever_it_stands(page: str) -> None:
    assert directives(page)["script-src"] == f"'self' {ALERT}"


@pytest.mark.parametrize("page", ["<script src=a.js></script>", '<script type="application/json">alert(1)</script>'])
def test_a_file_and_data_need_no_hash(page: str) -> None:
    assert directives(page)["script-src"] == "'self'"


def test_the_same_script_on_many_pages_is_allowed_once() -> None:
    assert directives(*["<script>alert(1)</script>"] * 3)["script-src"] == f"'self' {ALERT}"


def test_a_style_is_allowed_by_its_hash_and_so_are_the_pictures_in_it() -> None:
    allowed = directives("<style>p{background:url('data:image/svg+xml,…')}</style>")
    assert allowed["style-src"].startswith("'self' 'sha256-")
    assert allowed["img-src"] == "'self' data:"
    assert allowed["script-src"] == "'self'"


def test_an_icon_in_the_page_itself_is_allowed() -> None:
    assert directives('<link rel="icon" href="data:image/svg+xml,…">')["img-src"] == "'self' data:"
    assert directives('<link rel="icon" href="icon.svg">')["img-src"] == "'self'"


def test_pictures_in_a_style_sheet_are_allowed() -> None:
    assert directives("", styles=("p{background:url( data:image/png;base64,AA==)}",))["img-src"] == "'self' data:"


@pytest.mark.parametrize(
    ("action", "allowed"),
    [
        ("/direct/sent/", "'self'"),
        ("https://formspree.io/f/abc?a=b", "'self' https://formspree.io/f/abc"),
        ("https://claims.example.com/a;b,c&amp;d", "'self' https://claims.example.com/a%3Bb%2Cc&d"),
    ],
)
def test_a_form_may_post_to_its_endpoint_and_lead_back(action: str, allowed: str) -> None:
    assert directives(f'<form method="post" action="{action}">')["form-action"] == allowed


def test_a_form_that_posts_nothing_needs_nothing() -> None:
    assert directives('<form method="dialog" action="https://stranger.example">')["form-action"] == "'none'"


def test_a_script_may_send_claims_to_their_endpoint_only() -> None:
    page = '<claim-form data-action="https://formsubmit.co/ajax/abc"></claim-form>'
    assert directives(page)["connect-src"] == "'self' https://formsubmit.co/ajax/abc"


def test_where_photos_are_chosen_they_may_be_shown() -> None:
    assert directives("<input type=file name=photo>")["img-src"] == "'self' blob:"


def test_a_meta_element_leaves_out_what_it_may_not_carry() -> None:
    assert "frame-ancestors" not in directives("", in_meta=True)
    assert directives("", in_meta=True)["default-src"] == "'none'"
