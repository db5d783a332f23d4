"""Compile templates so that a page is made of their sentences as fast as of fixed words.

Looked up while a page is made, sentences take a tenth of the build of 1,000 channels. What counts is still looked up
then. Nor is anything done again at each place of a page that is known before: to escape what a template escapes
itself, and to ask what is called whether it wants to know the page's context.
"""

from collections.abc import Iterator

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer
from markupsafe import escape

from returns_guide.languages.catalogue import Catalogue, parts_of

_OURS = frozenset({"bdi", "drawing", "icon"})
"""Our functions that a template calls by their names alone; Jinja's want the context."""


class _Folding(NodeTransformer):
    """Puts a catalogue's sentences in place of their look-up; `is_escaped` says whether what is shown is."""

    def __init__(self, catalogue: Catalogue, *, is_escaped: bool) -> None:
        self._catalogue = catalogue
        self._is_escaped = is_escaped

    def visit_ScopedEvalContextModifier(self, block: nodes.Node) -> nodes.Node:  # noqa: N802  # the visitor's name
        """A part that says itself that its words aren't escaped."""
        return _Folding(self._catalogue, is_escaped=False).generic_visit(block)

    def visit_Output(self, output: nodes.Output) -> nodes.Node:  # noqa: N802
        """What is shown, in parts: a sentence's words, and what fills its places."""
        output.nodes = [part for shown in output.nodes for part in self._parts(shown)]
        return self.generic_visit(output)

    def visit_Call(self, call: nodes.Call) -> nodes.Node:  # noqa: N802
        """A sentence without places, wherever it is needed."""
        if _is_sentence(call) and not call.kwargs:
            return nodes.TemplateData("".join(part.data for part in self._parts(call)))  # type: ignore[attr-defined]
        return self.generic_visit(call)

    def _parts(self, shown: nodes.Expr) -> Iterator[nodes.Expr]:
        match shown:
            case nodes.Call(args=[nodes.Const(value=of), nodes.Const(value=english)]) if _is_sentence(shown):
                values = {keyword.key: keyword.value for keyword in shown.kwargs}
                for words, place in parts_of(self._catalogue.sentence(of, english)):
                    yield self._once_escaped(values[place]) if place in values else self._words(words)
            case _:
                yield self._once_escaped(shown)

    def _words(self, words: str) -> nodes.TemplateData:
        return nodes.TemplateData(str(escape(words)) if self._is_escaped else words)

    def _once_escaped(self, shown: nodes.Expr) -> nodes.Expr:
        is_twice = self._is_escaped and isinstance(shown, nodes.Filter) and shown.name == "e"
        return shown.node if is_twice else shown  # type: ignore[attr-defined]


def _is_sentence(call: nodes.Call) -> bool:
    return isinstance(call.node, nodes.Name) and call.node.name == "pgettext"


def _join_outputs(node: nodes.Node) -> None:
    """Make one of what is shown one after the other: a sentence has parted it, and each part is a step of its own."""
    for name, value in node.iter_fields():
        if isinstance(value, list) and any(isinstance(one, nodes.Output) for one in value):
            setattr(node, name, _joined(value))
    for child in node.iter_child_nodes():
        _join_outputs(child)


def _joined(statements: list[nodes.Node]) -> list[nodes.Node]:
    joined: list[nodes.Node] = []
    for one in statements:
        last = joined[-1] if joined else None
        if isinstance(one, nodes.Output) and isinstance(last, nodes.Output):
            last.nodes += one.nodes
        else:
            joined.append(one)
    return joined


class _DirectCalls(CodeGenerator):
    """Calls our own functions, and the methods of what a page is given, as Python does."""

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """A call in a template; there are eighty on a page."""
        callee = node.node
        is_ours = isinstance(callee, nodes.Getattr) or (isinstance(callee, nodes.Name) and callee.name in _OURS)
        if is_ours and not (forward_caller or node.dyn_args or node.dyn_kwargs):
            self._call_directly(node, frame)
        else:
            super().visit_Call(node, frame, forward_caller=forward_caller)

    def _call_directly(self, node: nodes.Call, frame: Frame) -> None:
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")


class SpeakingEnvironment(Environment):
    """Compiles its templates with the sentences of `catalogue`."""

    catalogue: Catalogue
    code_generator_class = _DirectCalls

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        return super()._generate(self.prepared(source, name), name, filename, defer_init)

    def prepared(self, tree: nodes.Template, name: str | None) -> nodes.Template:
        """The tree of a template as it is to be compiled."""
        is_escaped = self.autoescape(name) if callable(self.autoescape) else self.autoescape
        _Folding(self.catalogue, is_escaped=is_escaped).visit(tree)
        _join_outputs(tree)
        return tree
