"""Print what of an engine, named as the only argument, is not as the hook and the preview need it: one thing a line.

Each engine is asked in a process of its own, since ProperDocs answers to the names of MkDocs too.
"""

import ast
import sys
from collections.abc import Iterator
from importlib import import_module
from inspect import Parameter, isfunction, signature
from pathlib import Path
from typing import Any
from unittest.mock import ANY, Mock, call

from returns_guide.preview.engine_server import EngineServer
from watchdog.observers.api import BaseObserver

from tests.support.site_builder import ROOT

REPLACED = ("observer", "build_delay", "builder")
"""What engine_server.py puts something else in the place of."""
READ = {"observer": BaseObserver, "build_delay": float, "url": str, "server_address": tuple}


def changes(engine: str) -> Iterator[str]:
    """Every change, in a few words."""
    server = import_module(f"{engine}.livereload").LiveReloadServer
    yield from _attributes(server)
    yield from _methods(server)
    yield from _behaviour(server)
    yield from _theme(import_module(f"{engine}.theme").Theme, import_module(f"{engine}.commands.build").build)
    yield from _events(import_module(f"{engine}.plugins").PluginCollection)
    yield from _made_files(import_module(f"{engine}.structure.files").File)


def _attributes(kind: Any) -> Iterator[str]:
    server = _server(kind)
    for name in EngineServer.__annotations__:
        wanted = READ.get(name, object)
        if not hasattr(server, name):
            yield f"the server has no {name}"
        elif not isinstance(getattr(server, name), wanted):
            yield f"the server's {name} is no {wanted.__name__}"
    used = {name for what, method in vars(kind).items() if _runs(what, method) for name in method.__code__.co_names}
    yield from (f"the server no longer looks at its {name}" for name in REPLACED if name not in used)


def _runs(name: str, method: object) -> bool:
    """Not what is only looked at while it is made or told what to watch."""
    return isfunction(method) and name not in ("__init__", "watch")


def _methods(kind: Any) -> Iterator[str]:
    for name, ours in vars(EngineServer).items():
        if name.startswith("_") or not isfunction(ours):
            continue
        parameters = signature(ours).parameters.values()
        named = {each.name: None for each in parameters if each.kind is Parameter.KEYWORD_ONLY}
        if not _takes(getattr(kind, name, None), *[None] * (len(parameters) - len(named)), **named):
            yield f"the server's {name} is not to be called as {signature(ours)}"


def _behaviour(kind: Any) -> Iterator[str]:
    server, observer = _server(kind), Mock()
    if server.get_app() != server.serve_request:
        yield "the server does not answer by its serve_request"
    server.observer = observer
    server.watch("a", recursive=False)
    server.watch("a", recursive=False)
    if observer.schedule.mock_calls != [call(ANY, str(Path("a").absolute()), recursive=False)]:
        yield "the server's watch does not schedule a path once with the observer"
    for _ in range(2):
        server.unwatch("a")
    if observer.unschedule.mock_calls != [call(observer.schedule())]:
        yield "the server's unwatch does not take back what watch has scheduled"


def _theme(kind: Any, build: Any) -> Iterator[str]:
    theme = kind(name=None, custom_dir=".")
    if not isinstance(theme.dirs, list) or not isinstance(theme.static_templates, set):
        yield "a theme's dirs are no list or its static_templates no set"
    theme.dirs[:] = ["elsewhere"]
    if theme.get_env().loader.searchpath != ["elsewhere"]:
        yield "a theme's templates do not come from its dirs"
    if "static_templates" not in build.__code__.co_names:
        yield "a build no longer looks at the theme's static_templates"


def _events(kind: Any) -> Iterator[str]:
    """The hook takes just what the engine gives with each event; an event that an engine does not know never comes."""
    hook = ast.parse((ROOT / "hooks/guide_hook.py").read_text("utf-8"))
    for event in (part for part in hook.body if isinstance(part, ast.FunctionDef) and part.name.startswith("on_")):
        given = [*signature(getattr(kind, event.name, lambda: None)).parameters][1:]
        if given != [argument.arg for argument in event.args.args]:
            yield f"the event {event.name} comes with {given}"


def _made_files(kind: Any) -> Iterator[str]:
    for content in ("content", "abs_src_path"):
        if not _takes(getattr(kind, "generated", None), None, "a.html", **{content: ""}):
            yield f"File.generated takes no {content}"


def _server(kind: Any) -> Any:
    return kind(builder=print, host="127.0.0.1", port=0, root=".")


def _takes(function: Any, *arguments: object, **named: object) -> bool:
    try:
        signature(function).bind(*arguments, **named)
    except TypeError:
        return False
    return True


if __name__ == "__main__":
    for change in changes(sys.argv[1]):
        print(change)
