"""Mark words in another language than the page's with their own, wherever an element may stand.

A store's words that nobody has translated yet are shown as they were written, and a screen reader has to know in which
language to read them (WCAG 3.1.2). Templates put words into texts and attributes alike; an attribute bears no element.
So where a template leaves a text, its expressions are told so when it is compiled: no page pays for it.
"""

import re
from typing import NamedTuple

from jinja2 import nodes
from markupsafe import Markup

from returns_guide.languages.store_words.said import Said
from returns_guide.making.sentence_folding import SpeakingEnvironment
from returns_guide.values.words import render

_TOKEN = re.compile(r"</?([a-z][\w-]*)|[\"'>]", re.IGNORECASE)
_WITHOUT_ELEMENTS = frozenset({"option", "script", "style", "textarea", "title"})
_NO_PAGE = "a file without elements"
_APART = (nodes.AssignBlock, nodes.Macro)
"""What is made in one place and shown in another."""
_MARK = re.compile(r'<span lang="[\w-]+">|</span>')


class MarkingEnvironment(SpeakingEnvironment):
    """Templates whose words may be in more than one language."""

    def prepared(self, tree: nodes.Template, name: str | None) -> nodes.Template:
        """The tree of a template as it is to be compiled: with its sentences, and each place told what it bears."""
        tree = super().prepared(tree, name)
        _walk(tree, _Where() if (name or "").endswith(".html") else _Where(tag=_NO_PAGE))
        return tree


def text(words: str) -> Markup:
    """A text that has been checked, as HTML for the inside of a paragraph."""
    html = render(str(words))
    return words.marked(html) if isinstance(words, Said) else html


def unmarked(value: object) -> object:
    """What a template shows, for a place that bears no element."""
    if isinstance(value, Said):
        return str(value)
    if isinstance(value, Markup) and "<span lang=" in value:
        return Markup(_MARK.sub("", value))  # noqa: S704  # less of what was escaped before
    return value


class _Where(NamedTuple):
    """Where in a page its template is: in a tag, in a value there, or in an element that has only text."""

    tag: str = ""
    quote: str = ""
    only_text: str = ""

    @property
    def bears_elements(self) -> bool:
        return not self.tag and not self.only_text

    def after(self, html: str) -> "_Where":
        where = self
        for token in _TOKEN.finditer(html):
            where = where._past(token[0], (token[1] or "").lower())
        return where

    def _past(self, sign: str, name: str) -> "_Where":
        if self.tag == _NO_PAGE:
            return self
        if self.quote:
            return self._replace(quote="") if sign == self.quote else self
        if not self.tag:
            opens = name and (not self.only_text or sign.lower() == f"</{self.only_text}")
            return _Where(tag=sign.lower()) if opens else self
        if sign == ">":
            name = self.tag.removeprefix("<")
            return _Where(only_text=name if name in _WITHOUT_ELEMENTS else "")
        return self if name else self._replace(quote=sign)


def _walk(node: nodes.Node, where: _Where) -> _Where:
    """Tell each expression of a template where it stands; what comes after the node stands where this ends."""
    if isinstance(node, nodes.Output):
        return _mark_output(node, where)
    if isinstance(node, nodes.If):
        for other in node.elif_:
            _walk(other, where)
        _walk_all(node.else_, where)
        return _walk_all(node.body, where)
    end = _walk_all(list(node.iter_child_nodes()), where if where.tag == _NO_PAGE else _inside(node, where))
    return where if isinstance(node, _APART) else end


def _inside(node: nodes.Node, where: _Where) -> _Where:
    return _Where() if isinstance(node, _APART) else where


def _walk_all(some: list[nodes.Node], where: _Where) -> _Where:
    for node in some:
        where = _walk(node, where)
    return where


def _mark_output(output: nodes.Output, where: _Where) -> _Where:
    for at, node in enumerate(output.nodes):
        if isinstance(node, nodes.TemplateData):
            where = where.after(node.data)
        elif not where.bears_elements:
            output.nodes[at] = nodes.Filter(node, "unmarked", [], [], None, None)
    return where
