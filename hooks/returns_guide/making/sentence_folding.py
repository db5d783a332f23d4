"""Put sentences into templates as they are compiled, so that a page is made of them as fast as of fixed words.

Looked up while a page is made, they take a tenth of the build of 1,000 channels. What counts is still looked up then.
"""

from collections.abc import Callable, Iterator

from jinja2 import Environment, nodes
from markupsafe import escape

from returns_guide.languages.catalogue import Catalogue, parts_of


def with_sentences(tree: nodes.Template, catalogue: Catalogue, is_escaped: bool) -> nodes.Template:
    """The tree of a template, with the sentences that it shows in place of their look-up.

    `is_escaped` says whether its words are; in the parts of it that say so themselves, they are not.
    """
    raw = tree.find_all(nodes.EvalContextModifier)
    unescaped = {id(output) for block in raw for output in block.find_all(nodes.Output)}
    for output in tree.find_all(nodes.Output):
        written = escape if is_escaped and id(output) not in unescaped else str
        output.nodes = [part for shown in output.nodes for part in _parts(shown, catalogue, written)]
    _join_outputs(tree)
    return tree


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


def _parts(shown: nodes.Expr, catalogue: Catalogue, written: Callable[[str], str]) -> Iterator[nodes.Expr]:
    match shown:
        case nodes.Call(node=nodes.Name(name="pgettext"), args=[nodes.Const(value=of), nodes.Const(value=english)]):
            values = {keyword.key: keyword.value for keyword in shown.kwargs}
            for words, place in parts_of(catalogue.sentence(of, english)):
                yield values[place] if place in values else nodes.TemplateData(str(written(words)))
        case _:
            yield shown


class SpeakingEnvironment(Environment):
    """Compiles its templates with the sentences of `catalogue`."""

    catalogue: Catalogue

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        return super()._generate(self.prepared(source, name), name, filename, defer_init)

    def prepared(self, tree: nodes.Template, name: str | None) -> nodes.Template:
        """The tree of a template as it is to be compiled."""
        is_escaped = self.autoescape(name) if callable(self.autoescape) else self.autoescape
        return with_sentences(tree, self.catalogue, is_escaped)
