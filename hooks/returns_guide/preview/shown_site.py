"""Keep the folder that a preview is served from: another build takes its place at once, and only where it differs."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


class ShownSite:
    """The site in a folder. Of a thousand pages an edit changes one: the others stay where they are, unwritten."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._paths: set[str] = set()
        self._shown: Mapping[str, bytes] = {}
        self._made: Mapping[str, bytes] = {}
        self.next_folder = folder
        """Where the next site is to be built, while it is."""

    def changed(self, made: Mapping[str, bytes]) -> dict[str, bytes]:
        """Of all files that are made for the next site, by path, those that the last one does not show as they are."""
        self._made = made
        return {path: content for path, content in made.items() if self._shown.get(path) != content}

    @contextmanager
    def replaced(self) -> Iterator[None]:
        """Whatever is built into `next_folder` meanwhile is shown in the end; if that fails, all stays as it is."""
        with TemporaryDirectory(prefix=f"{self._folder.name}.", dir=self._folder.parent) as next_folder:
            self.next_folder, self._made = Path(next_folder), {}
            yield
            last, made = self._paths or {*_files(self._folder)}, self._made
            self._paths, self._shown = set(), {}  # should files not move, all is looked at and written anew next time
            self._take_over(last, {*_files(self.next_folder)}, {*made})
            self._shown = made

    def _take_over(self, last: set[str], built: set[str], made: set[str]) -> None:
        for path in last - built - made:
            self._remove(self._folder / path)
        for path in sorted(built):
            (self._folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.next_folder / path).replace(self._folder / path)
        self._paths = built | made

    def _remove(self, file: Path) -> None:
        """The file, and the folders that are empty then: there may be a file in their place next."""
        file.unlink(missing_ok=True)
        for folder in file.parents:
            if folder == self._folder or any(folder.iterdir()):
                return
            folder.rmdir()


def _files(folder: Path) -> Iterator[str]:
    """The path of every file in it."""
    for place, _, names in os.walk(folder):
        for name in names:
            yield (Path(place) / name).relative_to(folder).as_posix()
