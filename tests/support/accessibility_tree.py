"""Ask Chromium what it tells a screen reader, and find what is said wrongly: what axe takes for granted.

https://chromedevtools.github.io/devtools-protocol/tot/Accessibility/
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from playwright.sync_api import CDPSession, Page

NAMED = frozenset(
    [
        *("Date", "DisclosureTriangle", "button", "checkbox", "combobox", "dialog", "image", "link", "listbox"),
        *("navigation", "progressbar", "radio", "radiogroup", "region", "searchbox", "slider", "spinbutton", "switch"),
        "textbox",
    ]
)
"""Roles, as Chromium calls them, that say nothing without a name."""

OPTIONAL = re.compile(r"[(（][\w ]+[)）]$")
"""How a label ends that is called so, in any language."""
TWICE = re.compile(r"\b(\w{3,}) \1\b")
"""A word, and the same word again."""
PIECES = re.compile(r"\w( @|@ )\w")
"""An address with a space beside its @."""
WRITTEN = frozenset(["textbox", "radiogroup"])
"""Roles of which Chromium says that an answer is required; of a list to choose from it says nothing."""


class Node:
    """What is said of one element."""

    def __init__(self, said: dict[str, Any]) -> None:
        self._said = said
        self.role = said.get("role", {}).get("value", "")
        self.name = " ".join(said.get("name", {}).get("value", "").split())
        self.children: list[Node] = []

    @cached_property
    def states(self) -> dict[str, Any]:
        return {each["name"]: each["value"].get("value") for each in self._said.get("properties", [])}

    @property
    def element(self) -> dict[str, int]:
        """As the protocol's other parts take it."""
        return {"backendNodeId": self._said["backendDOMNodeId"]}

    def below(self) -> Iterator["Node"]:
        for child in self.children:
            yield child
            yield from child.below()

    def __str__(self) -> str:
        return f"{self.role} “{self.name}”"


def tree_faults(page: Page) -> list[str]:
    """Everything that a person hears wrongly on the page as it is now."""
    session = page.context.new_cdp_session(page)
    try:
        nodes = said_nodes(session)
        checks = (nameless, open_but_closed, said_twice, stammered, pulled_apart, not_called_required)
        return [*called_invalid(nodes, session), *(fault for check in checks for fault in check(nodes))]
    finally:
        session.detach()


def said_nodes(session: CDPSession) -> list[Node]:
    """All that is said, in order; what is left out of the tree gives its children to what it lies in."""
    said = session.send("Accessibility.getFullAXTree")["nodes"]
    nodes = {each["nodeId"]: Node(each) for each in said}
    left_out = {each["nodeId"] for each in said if each["ignored"]}
    inner = {each["nodeId"]: each.get("childIds", []) for each in said}

    def children(node: str) -> Iterator[Node]:
        for child in inner[node]:
            if child in left_out:
                yield from children(child)
            elif child in nodes:
                yield nodes[child]

    for node in inner:
        nodes[node].children = [*children(node)]
    return [node for key, node in nodes.items() if key not in left_out]


def nameless(nodes: list[Node]) -> Iterator[str]:
    return (f"has no name: {node.role}" for node in nodes if node.role in NAMED and not node.name)


def called_invalid(nodes: list[Node], session: CDPSession) -> Iterator[str]:
    """By the browser alone: before anybody has typed, what is required and empty is invalid to it."""
    for node in nodes:
        if node.states.get("invalid") in (None, "false"):
            continue
        attributes = session.send("DOM.describeNode", node.element)["node"].get("attributes", [])
        if ("aria-invalid", "true") not in zip(attributes[::2], attributes[1::2], strict=True):
            yield f"is called invalid: {node}"


def open_but_closed(nodes: list[Node]) -> Iterator[str]:
    """What a closed disclosure holds is shown all the same."""
    for node in nodes:
        triangles = [child for child in node.children if child.role == "DisclosureTriangle"]
        is_more_said = any(child.name or child.children for child in node.children if child not in triangles)
        if is_more_said and any(each.states["expanded"] is False for each in triangles):
            yield f"is called closed, and is open: {triangles[0]}"


def said_twice(nodes: list[Node]) -> Iterator[str]:
    """A part has the name of a heading that takes the focus: both are said."""
    for node in nodes:
        headings = [each for each in node.below() if each.role == "heading" and "focusable" in each.states]
        if node.role != "RootWebArea" and any(each.name == node.name for each in headings):
            yield f"is said twice: {node}"


def stammered(nodes: list[Node]) -> Iterator[str]:
    """But for the parts of a date, which Chromium names so itself."""
    named = (node for node in nodes if node.role in NAMED - {"spinbutton"})
    return (f"says a word twice: {node}" for node in named if TWICE.search(node.name))


def pulled_apart(nodes: list[Node]) -> Iterator[str]:
    """Chromium says a space where a line may end within an address."""
    links = (node for node in nodes if node.role == "link")
    return (f"says an address in pieces: {node}" for node in links if PIECES.search(node.name))


def below_no_optional(node: Node) -> Iterator[Node]:
    """What is below it, but for what is called optional, and what is below that."""
    for child in node.children:
        if not OPTIONAL.search(child.name):
            yield child
            yield from below_no_optional(child)


def not_called_required(nodes: list[Node]) -> Iterator[str]:
    """In a form to be sent, whatever is not called optional is called required; photos by what follows their name."""
    forms = (node for node in nodes if node.role == "form")
    for node in (needed for form in forms for needed in below_no_optional(form)):
        if node.role in WRITTEN and not node.states.get("required"):
            yield f"is not called required: {node}"
        elif node.role == "group" and node.name:
            adding = (each for each in node.below() if each.role == "button" and each.name.endswith(node.name))
            yield from (f"is not called required: {each}" for each in adding)
