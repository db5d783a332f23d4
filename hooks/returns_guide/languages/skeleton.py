"""A template as plain HTML: its words, a place for each expression, and the alternatives that conditions choose from.

Read from Jinja's own syntax tree. The signs around places and alternatives are private characters, which no template
holds and which HTML passes on as they are.
"""

from collections.abc import Iterator
from functools import singledispatch
from itertools import chain

from jinja2 import Environment, nodes

ALTERNATIVES, OR, END, PLACE, PLACED, BREAK, MACRO = map(chr, range(0xE000, 0xE007))
"""Around alternatives and between them; around the name of a place; around words that are shown elsewhere; between the
name of a macro and its words."""

_DRAWN = {"icon", "needs", "styles_of"}
"""What is called by these gives no words."""
_OF_CODE = {"inline_script", "inline_style"}


def skeleton(source: str) -> str:
    """The text of a template, as the browser would be given it."""
    tree = Environment(trim_blocks=True, lstrip_blocks=True, autoescape=False).parse(source)  # noqa: S701  # shows nothing
    code = {
        call.args[0].name
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Getattr) and call.node.attr in _OF_CODE and isinstance(call.args[0], nodes.Name)
    }
    for block in tree.find_all(nodes.AssignBlock):
        if isinstance(block.target, nodes.Name) and block.target.name in code:
            block.body = []
    return "".join(_text(tree))


@singledispatch
def _text(node: nodes.Node) -> Iterator[str]:
    for child in node.iter_child_nodes():
        yield from _text(child)


@_text.register
def _(node: nodes.Output) -> Iterator[str]:
    for part in node.nodes:
        yield part.data if isinstance(part, nodes.TemplateData) else _value(part)


@_text.register
def _(node: nodes.If) -> Iterator[str]:
    yield ALTERNATIVES
    yield from chain.from_iterable(map(_text, node.body))
    for other in node.elif_:
        yield OR
        yield from chain.from_iterable(map(_text, other.body))
    yield OR
    yield from chain.from_iterable(map(_text, node.else_))
    yield END


@_text.register
def _(node: nodes.For) -> Iterator[str]:
    """In a plain text, each turn is a line."""
    for part in (node.body, node.else_):
        yield "\n"
        yield from chain.from_iterable(map(_text, part))
    yield "\n"


@_text.register
def _(node: nodes.Macro) -> Iterator[str]:
    yield f"{BREAK}{node.name}{MACRO}"
    yield from chain.from_iterable(map(_text, node.body))
    yield BREAK


@_text.register
def _(node: nodes.Assign) -> Iterator[str]:
    yield from _set_words(node.node)


@_text.register
def _(node: nodes.With) -> Iterator[str]:
    for value in node.values:
        yield from _set_words(value)
    yield from chain.from_iterable(map(_text, node.body))


@_text.register
def _(node: nodes.Expr) -> Iterator[str]:
    """An expression that is not shown where it stands."""
    return iter(())


def _set_words(value: nodes.Node) -> Iterator[str]:
    """The words in a value that gets a name, to be shown elsewhere: one by one where it is a list of them."""
    match value:
        case nodes.List():
            parts = value.items
        case nodes.Add():
            parts = [value.left, value.right]
        case nodes.CondExpr():
            parts = [value.expr1, *filter(None, [value.expr2])]
        case _:
            yield f"{BREAK}{_value(value)}{BREAK}"
            return
    yield from chain.from_iterable(map(_set_words, parts))


def _value(value: nodes.Node) -> str:
    """What an expression shows: its own words, and places for the rest."""
    match value:
        case nodes.Const():
            return "" if value.value is None else str(value.value)
        case nodes.CondExpr():
            return _alternatives(value.expr1, value.expr2)
        case nodes.Or():
            return _alternatives(value.left, value.right)
        case nodes.Concat():
            return "".join(map(_value, value.nodes))
        case nodes.Filter(name="e"):
            return _value(value.node) if value.node else ""
        case nodes.Call() if _root(value) in _DRAWN:
            return ""
    return f"{PLACE}{_name(value)}{PLACED}"


def _alternatives(*values: nodes.Expr | None) -> str:
    return ALTERNATIVES + OR.join(_value(value) if value else "" for value in values) + END


def _root(value: nodes.Node) -> str:
    """The name that an expression begins with."""
    names = [name.name for name in value.find_all(nodes.Name)]
    return names[0] if names else ""


def _name(value: nodes.Node) -> str:
    """What a place is called: the last name of the expression, as "name" in `channel.name | e`."""
    match value:
        case nodes.Filter(name="length"):
            return "count"
        case nodes.Getattr(node=nodes.Name(name="loop")):
            return "number"
        case nodes.Getattr():
            return value.attr
        case nodes.Name():
            return value.name
        case nodes.Call(node=nodes.Getattr() as method):
            return _name(method.node)
    inner = next(value.iter_child_nodes(), None)
    return _name(inner) if inner else "value"
