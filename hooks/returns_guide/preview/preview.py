"""A preview from its beginning to its end: what `make serve` adds to a build, and the two states that it goes through.

MkDocs gives up a preview whose first build fails. So the first site that it builds is one page that waits for the
guide. The guide is built right after that, when whatever is wrong with it can be shown in the browser.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from returns_guide import channels_file
from returns_guide.making.remembered import Remembered
from returns_guide.making.site import MadeChannel
from returns_guide.preview.app import preview_app
from returns_guide.preview.builds import Log, never_failing
from returns_guide.preview.engine_server import EngineServer, engine_app, watch_closely
from returns_guide.preview.not_found import with_nearest_not_found
from returns_guide.preview.problem_panel import ProblemPanel, waiting_page
from returns_guide.preview.shown_site import ShownSite
from returns_guide.preview.watched_files import picture_folders, translations_folders
from returns_guide.reading.silences import lost_words


class Preview:
    """One preview: waiting at first, then showing a site. `remembered` is what its last build made of the channels."""

    def __init__(self) -> None:
        self.remembered: Remembered[MadeChannel] = Remembered()
        self._shown: ShownSite | None = None

    @property
    def waiting(self) -> bool:
        """Whether the engine still builds the page that waits for the guide."""
        return self._shown is None

    def waiting_site(self) -> dict[str, bytes]:
        """The files of the first site."""
        return {"index.html": waiting_page().encode()}

    def folder(self, otherwise: str) -> str:
        """Where the next site is to be built."""
        return str(self._shown.next_folder) if self._shown else otherwise

    def changed(self, made: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """Of all files that are made for the next site, by path, those that the last one does not show as they are."""
        return self._shown.changed(made) if self._shown else made

    def serve(
        self,
        server: EngineServer,
        folder: Path,
        watched: Iterable[str],
        build: Callable[[], None],
        expected: type[Exception],
        logs: tuple[Log, Log],
    ) -> None:
        """Show the guide from now on, in this folder of the engine's server, and build it for every edit.

        `watched` is what the engine watches by itself; `expected` exceptions are an editor's news. The two logs are the
        guide's and the claims'.
        """
        panel, log = ProblemPanel(), logs[0]
        self._shown = ShownSite(folder)
        watch_closely(server, watched, also=channels_file().resolve())
        host = str(server.server_address[0])
        app = panel.over(with_nearest_not_found(engine_app(server), folder))
        server.set_app(preview_app(app, folder, host, server.url, logs[1]))
        server.builder = never_failing(
            lambda: _build(server, build), self._shown, panel, log, expected, lambda: lost_words(channels_file())
        )
        server.builder()


def _build(server: EngineServer, build: Callable[[], None]) -> None:
    """Build once more; what is named for the first time may come later, into a folder that nobody watches."""
    file = channels_file().resolve()
    for folder in (*picture_folders(file), *translations_folders(file)):
        server.watch(str(folder), recursive=False)
    build()
