"""The forms of a built site as the host finds them at deploy, and its pages as the host then serves them.

Netlify parses every built HTML file for forms with `netlify` or `data-netlify="true"` and a `name`. It then strips
those attributes and puts a hidden `form-name` in. Fields that are not in the HTML are unknown to it.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from itertools import accumulate
from pathlib import Path

from returns_guide.making.templates import rendered

MARKS = frozenset({"netlify", "data-netlify", "netlify-honeypot", "data-netlify-honeypot"})
"""What the host reads from a form, and takes away."""

FORM_NAME = "form-name"
"""The field in which a claim says which form it was filled in on."""

Attributes = dict[str, str | None]

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class DeclaredForm:
    """A form that the host knows; `action` is the address of its success page, where it names one.

    The same form on several pages, as in several languages, may name several: `actions`.
    """

    name: str
    action: str | None
    honeypot: str | None
    fields: frozenset[str]
    actions: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _FoundForm:
    """A form in one page; `tag` is its opening tag as it stands there, `line` counts from 1, `column` from 0."""

    line: int
    column: int
    tag: str
    attributes: Attributes
    fields: list[str] = field(default_factory=list)


def declared_forms(site: Path) -> dict[str, DeclaredForm]:
    """Every form of a built site by its name. A form that stands on several pages has the fields of all of them."""
    declared: dict[str, DeclaredForm] = {}
    for form in _all_forms(site):
        first = declared.get(form.name, form)
        fields, actions = first.fields | form.fields, first.actions | form.actions
        declared[form.name] = DeclaredForm(form.name, first.action, first.honeypot, fields, actions)
    return declared


def as_served(html: str) -> str:
    """A built page as its visitors get it: every other byte of it as it was."""
    starts = list(accumulate((len(line) + 1 for line in html.split("\n")), initial=0))
    for form in reversed(_found_forms(html)):
        start = starts[form.line - 1] + form.column
        html = html[:start] + _served_tag(form) + html[start + len(form.tag) :]
    return html


def _served_tag(form: _FoundForm) -> str:
    return rendered(
        "desk/inbox/form-tag.html",
        attributes={name: value or "" for name, value in reversed(form.attributes.items()) if name not in MARKS},
        form_name=None if FORM_NAME in form.fields else form.attributes.get("name"),
    )


def _all_forms(site: Path) -> Iterator[DeclaredForm]:
    for page in sorted(site.rglob("*.html")):
        try:
            state = page.stat()
        except FileNotFoundError:  # a rebuild has just taken it away
            continue
        yield from _forms_of_page(page, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=4096)
def _forms_of_page(page: Path, modified: int, size: int) -> tuple[DeclaredForm, ...]:
    """Parsed again when the file has changed: what it knows is true for one time and size only."""
    html = page.read_bytes().decode("utf-8", "replace")
    return tuple(_declared(form, page) for form in _found_forms(html) if _has_name(form, page))


def _has_name(form: _FoundForm, page: Path) -> bool:
    if not form.attributes.get("name"):
        _log.warning("%s, line %d: a form without a name; the host cannot tell it from others", page.name, form.line)
    return bool(form.attributes.get("name"))


def _declared(form: _FoundForm, page: Path) -> DeclaredForm:
    action = form.attributes.get("action")
    if action and (not action.startswith("/") or action.startswith("//")):
        _log.warning('%s, line %d: the action of a form must begin with one "/"', page.name, form.line)
        action = None
    honeypot = form.attributes.get("netlify-honeypot") or form.attributes.get("data-netlify-honeypot")
    actions = frozenset({action} if action else ())
    return DeclaredForm(str(form.attributes["name"]), action or None, honeypot, frozenset(form.fields), actions)


def _found_forms(html: str) -> list[_FoundForm]:
    if "netlify" not in html.lower():  # as in most pages, and parsing takes its time
        return []
    parser = _FormParser()
    parser.feed(html)
    parser.close()
    return parser.found


class _FormParser(HTMLParser):
    """Keeps the forms that are marked for the host, each with the names of the fields inside it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[_FoundForm] = []
        self._inside = False
        self._templates = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(reversed(attrs))  # of two equal ones a browser takes the first
        if tag == "template":
            self._templates += 1
        elif self._templates:
            return  # a browser sends nothing from there
        elif tag == "form":
            self._open_form(attributes)
        elif tag in {"input", "select", "textarea"} and self._inside and (name := attributes.get("name")):
            self.found[-1].fields.append(name)

    def handle_endtag(self, tag: str) -> None:
        if tag == "template":
            self._templates = max(0, self._templates - 1)
        elif tag == "form":
            self._inside = False

    def _open_form(self, attributes: Attributes) -> None:
        self._inside = "netlify" in attributes or attributes.get("data-netlify") == "true"
        if self._inside:
            line, column = self.getpos()
            self.found.append(_FoundForm(line, column, self.get_starttag_text() or "", attributes))
