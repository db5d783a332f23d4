"""All that a preview replaces in the engine's own server, and why; each replacement leans on one thing of the engine's.

- `observer`: MkDocs looks for changes twice a second and trips over files that are just being saved; ours looks twenty
  times a second, and a file that is gone for a moment is watched all the same.
- `build_delay`: MkDocs waits a quarter of a second for further changes; a second look of ours is enough.
- `unwatch` and `watch`: what was handed to the replaced observer before has to be handed to the new one.
- `builder`: MkDocs drops what fails in a rebuild, and the browser shows the old page without a word.
- `get_app` and `set_app`: MkDocs answers 200 to every claim, and throws it away.

The engine's own automatic reload of the browser, its threads and its socket stay its own business. What this file leans
on is held by tests/unit/hook/test_engine_contract.py, for each engine that the site can be built with.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol
from wsgiref.types import WSGIApplication

from watchdog.observers.polling import PollingObserverVFS

from returns_guide.preview.watched_files import listed, stat_even_if_gone

SECONDS_BETWEEN_LOOKS = 0.05
SECONDS_WITHOUT_CHANGE = 0.06
"""Until a second look has found no further change."""


class EngineServer(Protocol):
    """What this file takes of the engine's server."""

    observer: Any
    build_delay: float
    builder: Callable[[], None]
    url: str
    server_address: Any

    def watch(self, path: str, *, recursive: bool = True) -> None: ...  # the engine's own
    def unwatch(self, path: str) -> None: ...
    def get_app(self) -> WSGIApplication | None: ...
    def set_app(self, application: WSGIApplication) -> None: ...
    def serve_request(self, environ: Any, start_response: Any) -> Iterable[bytes]: ...


def watch_closely(server: EngineServer, watched_by_engine: Iterable[str], also: Path) -> None:
    """Notice an edit at once: of what the engine watches by itself, and of one more file."""
    paths = list(watched_by_engine)
    for path in paths:
        server.unwatch(path)
    server.build_delay = SECONDS_WITHOUT_CHANGE
    server.observer = PollingObserverVFS(stat_even_if_gone, listed, polling_interval=SECONDS_BETWEEN_LOOKS)
    for path in (*paths, str(also)):
        server.watch(path)


def engine_app(server: EngineServer) -> WSGIApplication:
    """The application by which the engine answers with what it has built."""
    return server.get_app() or server.serve_request
