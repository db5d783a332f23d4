"""Where the words of a template are shown: its component or page, and the pages that it is part of."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from jinja2 import Environment, nodes


class Whereabouts:
    """Of the templates in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def owner(self, file: Path) -> str:
        """The component, page or file that a template belongs to: "claim-form", "not-found", "titles", "llms"."""
        return file.parent.name if "components" in file.parts else file.stem.removesuffix("-channel")

    def of(self, file: Path) -> str:
        """In plain words: "claim-form (claim-review.html), on the page channel"."""
        name = file.relative_to(self._folder).as_posix()
        if name.startswith("files/"):
            return f"the file {file.name}"
        if name.startswith("site/pages/"):
            return "titles and descriptions of pages" if file.suffix == ".txt" else f"the page {file.stem}"
        owner = self.owner(file)
        if file.suffix == ".txt":
            return f"{owner} ({file.name})"
        return f"{owner} ({file.name}), {self._said(self._pages.get(name) or self._pages_of(owner))}"

    def _said(self, pages: set[str]) -> str:
        if pages == self._pages_of("site-frame"):
            return "on every page"
        return f"on the page{'s' * (len(pages) > 1)} {', '.join(sorted(pages))}"

    @cached_property
    def _pages(self) -> dict[str, set[str]]:
        """The pages of each template. One that no other includes comes later, to where its component is."""
        found = defaultdict(set, {name: set(pages) for name, pages in self._included.items()})
        for root in set(self._parts) - set(self._included):
            for part in (root, *self._below(root)):
                found[part] |= self._included[_main(Path(root).parent.name)]
        return found

    def _pages_of(self, component: str) -> set[str]:
        return self._pages[_main(component)]

    @cached_property
    def _included(self) -> dict[str, set[str]]:
        """The pages that each template is put into as they are made."""
        found: dict[str, set[str]] = defaultdict(set)
        for name in self._parts:
            for part in self._below(name) if name.startswith("site/pages/") else ():
                found[part].add(Path(name).stem)
        return found

    def _below(self, name: str) -> set[str]:
        """The templates that one includes, and those that they include."""
        return set(self._parts[name]).union(*map(self._below, self._parts[name]))

    @cached_property
    def _parts(self) -> dict[str, list[str]]:
        """The templates that each one includes or extends."""
        files = self._folder.glob("site/**/*.html")
        return {file.relative_to(self._folder).as_posix(): list(_named(file)) for file in files}


def _named(file: Path) -> Iterator[str]:
    environment = Environment(autoescape=False, extensions=["jinja2.ext.i18n"])  # noqa: S701  # it is only read
    tree = environment.parse(file.read_text("utf-8"))
    for node in tree.find_all((nodes.Include, nodes.Extends)):
        match node:
            case nodes.Include(template=nodes.Const(value=name)) | nodes.Extends(template=nodes.Const(value=name)):
                yield name


def _main(component: str) -> str:
    return f"site/components/{component}/{component}.html"
