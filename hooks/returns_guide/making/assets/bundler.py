"""Bundle scripts: each that a page names, with all the modules that it imports, as one small file.

Only a small part of JavaScript's modules is understood: what _IMPORT, _WORDS, _EXPORT and _LOAD match. Everything else
that imports or exports is refused, since passed over it would break the whole script in a browser.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from os.path import normpath
from pathlib import Path

import rjsmin

from returns_guide import ROOT
from returns_guide.languages.language import ENGLISH, Language, language
from returns_guide.languages.script_words import words_in

try:
    import minify
except ImportError:  # no wheel for Apple's own processors: names stay long there, and scripts are a sixth larger
    minify = None

_IMPORT = re.compile(
    r'^import (?:\{\s*(?P<names>[\w$]+(?:,\s*[\w$]+)*),?\s*\} from )?"(?P<address>\.{1,2}/[\w./-]+\.mjs)";$',
    re.MULTILINE,
)
_WORDS = re.compile(r'^import (\w+) from "(\./[\w-]+\.json)" with \{ type: "json" \};$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|class) (\w+)", re.MULTILINE)
_LOAD = re.compile(r"import\((?:new URL\()?[A-Za-z][\w.]*[,)]")
"""An address that stands in the page, like that of a bundle: `import(new URL(later, document.baseURI))`."""

_KEYWORD = re.compile(r"(?<![\w$])(?:import\b|export\b|\$\d)")
_BEFORE_PATTERN = r"[-(,=:!&|?{};+*%<>~^\n[]"
_TOKEN = re.compile(
    rf"""`(?:\\.|[^\\`])*` | "(?:\\.|[^\\"\n])*" | '(?:\\.|[^\\'\n])*'
      | /(?: /[^\n]* | \*.*?\*/
           | (?:(?<={_BEFORE_PATTERN}/)|(?<={_BEFORE_PATTERN}[ ]/)) (?:\\.|\[(?:\\.|[^]\\\n])*]|[^\\/[\n])+/ )
    """,
    re.VERBOSE | re.DOTALL,
)
"""Templates, quoted words, comments and regular expressions; where a division could stand, none begins."""
_NESTED_TEMPLATE = re.compile(r"`[^`]*\$\{[^}`]*`[^`]*`")
_KEBAB_CASE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")

_INSTEAD = (
    (r"\$\d", "names like $1 are the bundle's own; write another one"),
    (r"import\s*\.", "import.meta would mean the bundle; write the address into the page, as in data-later"),
    (
        r"import\s*\(",
        "no page has such a file; import it above, or write a bundle's address into the page, as in data-later",
    ),
    (r"import\s*\*", 'write each name that is needed: import { one, other } from "./x.mjs";'),
    (r"import\s*\{[^}]*\sas\s", 'write the name as it is exported: import { one } from "./x.mjs";'),
    (r"import\s+[\w$]+(?:\s+from|\s*,)", 'write the name that is exported, in braces: import { one } from "./x.mjs";'),
    (r"export\s+default", "write a name: export function one() or export class One"),
    (r"export\s*(?:\*|\{[^}]*\}\s*from)", "let each module import from the one that has it"),
    (r"export\s*\{", "write export before the function or the class itself, under its own name"),
    (r"export\s+(?:const|let|var)\b", "export a function that gives the value"),
    (r"export\s+(?:(?:async )?function|class) \w", "begin the line with it"),
)
_OTHERWISE = (
    'only import { one } from "./x.mjs"; import "./x.mjs"; import words from "./x.json" with { type: "json" }; export'
    " function and export class can be bundled; begin a line with one of them, and write other words elsewhere"
)


class CannotBundle(Exception):
    """What was found that can't be bundled, a line each: `file:line: what is written there; what to write instead`."""


@dataclass(frozen=True)
class _Module:
    file: Path
    parts: list[str | Path] = field(default_factory=list)
    """The text, in which the file of another module stands for what its scope's names begin with."""
    imports: dict[Path, int] = field(default_factory=dict)
    """The modules that it imports, and in which line."""
    names: dict[Path, list[str]] = field(default_factory=dict)
    """What it takes from each."""
    exports: list[str] = field(default_factory=list)
    problems: list[tuple[Path, int, str]] = field(default_factory=list)


def bundles(files: Iterable[Path], spoken: Language | None = None) -> dict[str, str]:
    """By the name of each module that no other one imports, a script with all that it needs.

    Words that only a script says stand in a JSON file beside it, so that no page carries them before somebody acts;
    they are put into the language that is spoken, English if none is named. Raises CannotBundle.
    """
    modules = {file: _read(file, spoken or language(ENGLISH)) for file in sorted(file.absolute() for file in files)}
    problems = [problem for module in modules.values() for problem in module.problems]
    problems += [*_names_refused(modules), *_imports_refused(modules), *_circles(modules)]
    if problems:
        raise CannotBundle("\n".join(f"{_shown(file)}:{line}: {what}" for file, line, what in sorted(set(problems))))
    imported = {target for module in modules.values() for target in module.imports}
    return {file.name: _bundle(file, modules) for file in modules if file not in imported}


@cache  # each edit in the preview makes the same scripts again
def minified(script: str) -> str:
    """A module without comments and spaces, and with short names where nobody else can see them."""
    plain = str(rjsmin.jsmin(script))
    return str(minify.string("application/javascript", plain)) if minify else plain


def _bundle(entry: Path, modules: Mapping[Path, _Module]) -> str:
    needed: dict[Path, str] = {}
    _need(entry, modules, needed)
    scopes = (_scope(modules[file], needed, _taken(file, modules, needed)) for file in needed)
    return minified("{\n" + "\n".join(scopes) + "\n}")  # within braces, names that scopes give each other get short too


def _need(file: Path, modules: Mapping[Path, _Module], needed: dict[Path, str]) -> None:
    """Add a module after all that it imports, with what its scope's names begin with, as no module's own do."""
    for target in modules[file].imports:
        if target not in needed:
            _need(target, modules, needed)
    needed[file] = f"${len(needed)}"


def _taken(file: Path, modules: Mapping[Path, _Module], needed: Iterable[Path]) -> list[str]:
    """What others of the bundle import from a module; it may export more, for other bundles and for tests."""
    taken = {name for other in needed for name in modules[other].names.get(file, [])}
    return [name for name in modules[file].exports if name in taken]


def _scope(module: _Module, scopes: Mapping[Path, str], taken: list[str]) -> str:
    text = "".join(scopes[part] if isinstance(part, Path) else part for part in module.parts)
    if taken:
        names = ", ".join(scopes[module.file] + name for name in taken)
        return f"const [{names}] = (() => {{\n{text}\nreturn [{', '.join(taken)}];\n}})();"
    return f"{{\n{text}\n}}" if text.strip() else ""


def _read(file: Path, spoken: Language) -> _Module:
    module, text, at = _Module(file), file.read_text("utf-8"), 0
    for keyword in _KEYWORD.finditer(_code(text)):
        start, line = keyword.start(), text.count("\n", 0, keyword.start()) + 1
        module.parts.append(text[at:start])
        at = _understood(module, text, start, line, spoken)
    module.parts.append(text[at:])
    for nested in _NESTED_TEMPLATE.finditer(text):
        problem = f"a template in a template, {nested[0][:60]}, would lose its spaces; give the inner one a name before"
        module.problems.append((file, text.count("\n", 0, nested.start()) + 1, problem))
    return module


def _understood(module: _Module, text: str, start: int, line: int, spoken: Language) -> int:
    """Add what a bundle has in place of an import or export, or a problem; gives where the text goes on."""
    if found := _IMPORT.match(text, start):
        target = Path(normpath(module.file.parent / found["address"]))
        module.imports.setdefault(target, line)
        if found["names"]:
            names = re.split(r",\s*", found["names"])
            module.names.setdefault(target, []).extend(names)
            for name in names:
                module.parts.extend((f"const {name} = ", target, f"{name};"))
    elif found := _WORDS.match(text, start):
        module.parts.append(f"const {found[1]} = {_words(module, found[2], line, spoken)};")
    elif found := _EXPORT.match(text, start):
        module.exports.append(found[2])
        module.parts.append(f"{found[1]} {found[2]}")
    elif found := _LOAD.match(text, start):
        module.parts.append(found[0])
    else:
        module.problems.append((module.file, line, _refusal(text, start)))
    return found.end() if found else start


def _refusal(text: str, start: int) -> str:
    written = text[start:].partition("\n")[0][:60]
    return f"{written}; {next((say for form, say in _INSTEAD if re.compile(form).match(text, start)), _OTHERWISE)}"


def _words(module: _Module, address: str, line: int, spoken: Language) -> str:
    """The contents of a JSON file, in a language."""
    file = module.file.parent / address
    try:
        said = words_in(json.loads(file.read_text("utf-8")), file.parent.name, spoken)
        return json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    except FileNotFoundError:
        module.problems.append((module.file, line, f"there is no {address}; write the name of a file beside this one"))
    except ValueError as error:
        module.problems.append((file, getattr(error, "lineno", 1), f"this is no JSON: {error}; write it as JSON"))
    return "null"


def _code(text: str) -> str:
    """The text with spaces in place of comments, quoted words and regular expressions, each line as long as before.

    Templates stay, as code can stand in them.
    """
    return _TOKEN.sub(lambda token: token[0] if token[0][0] == "`" else re.sub(r"[^\n]", " ", token[0]), text)


def _names_refused(modules: Mapping[Path, _Module]) -> Iterator[tuple[Path, int, str]]:
    """A script is loaded by its file's name, wherever that lies; and some disks take capitals for small letters."""
    files: dict[str, Path] = {}
    for file in modules:
        if not _KEBAB_CASE.fullmatch(file.stem):
            yield file, 1, f"{file.name} is no name for a module; write small letters with dashes between the words"
        plain = re.sub(r"\W|_", "-", file.stem.lower())
        if plain in files:
            yield file, 1, f"{file.name} is called like {_shown(files[plain])}; give one of them another name"
        files.setdefault(plain, file)


def _imports_refused(modules: Mapping[Path, _Module]) -> Iterator[tuple[Path, int, str]]:
    for file, module in modules.items():
        for target, line in module.imports.items():
            if target not in modules:
                yield file, line, f"there is no {target.name} there; write where the module lies"
                continue
            for name in module.names.get(target, []):
                if name not in modules[target].exports:
                    yield file, line, f"{target.name} exports no {name}; write one of its names, or export it there"


def _circles(modules: Mapping[Path, _Module]) -> Iterator[tuple[Path, int, str]]:
    """Modules that need themselves, by whatever way: none of them can stand before the others."""
    done: set[Path] = set()

    def follow(file: Path, way: list[Path]) -> Iterator[tuple[Path, int, str]]:
        for target, line in modules[file].imports.items():
            if target in way:
                circle = " → ".join(each.name for each in [*way[way.index(target) :], target])
                yield file, line, f"these import each other: {circle}; move what both need into a module of its own"
            elif target in modules and target not in done:
                yield from follow(target, [*way, target])
        done.add(file)

    for file in modules:
        if file not in done:
            yield from follow(file, [file])


def _shown(file: Path) -> Path:
    return file.relative_to(ROOT) if file.is_relative_to(ROOT) else file
