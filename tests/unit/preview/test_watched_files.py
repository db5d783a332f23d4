"""Whatever way an editor's file or picture comes, goes and comes back: the preview notices."""

import os
from pathlib import Path
from queue import Queue
from threading import Event

from returns_guide.preview.watched_files import listed, picture_folders, stat_even_if_gone, translations_folders
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.polling import PollingObserverVFS


def test_a_file_is_noticed_that_was_not_there_when_watching_began(tmp_path: Path) -> None:
    looked, noticed = Event(), Queue[str]()

    def stat(path: str) -> os.stat_result:
        looked.set()
        return stat_even_if_gone(path)

    class Handler(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            noticed.put(str(event.src_path))

    observer = PollingObserverVFS(stat, listed, polling_interval=0.01)
    observer.schedule(Handler(), str(tmp_path / "words.yaml"))
    observer.start()
    assert looked.wait(20)
    (tmp_path / "words.yaml").write_text("store:")
    assert noticed.get(timeout=20) == str(tmp_path / "words.yaml")
    observer.stop()
    observer.join()


def test_the_folders_of_pictures_are_known_however_wrong_the_file_is(tmp_path: Path) -> None:
    file = tmp_path / "words.yaml"
    file.write_bytes(b"a: [\n  file: 'photos/a box.png'\r\n - file: label.png\nfile: \xff/x.png\n file: \n")
    assert picture_folders(file) == [tmp_path, tmp_path / "photos", tmp_path / os.fsdecode(b"\xff")]
    assert picture_folders(tmp_path / "gone.yaml") == []


def test_translations_may_come_into_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    file = tmp_path / "channels.yaml"
    file.write_text("languages: [en, fr]\nstore: {", "utf-8")
    assert translations_folders(file) == [tmp_path / "translations"]
    file.write_text("language: fr\nstore:\n  languages: many", "utf-8")
    assert translations_folders(file) == translations_folders(tmp_path / "gone.yaml") == []


def test_what_a_program_keeps_while_somebody_types_is_no_edit(tmp_path: Path) -> None:
    for name in ("words.yaml", ".words.yaml.swp", "words.yaml~", ".#words.yaml", "#words.yaml#", ".draft.yaml"):
        (tmp_path / name).touch()
    assert sorted(entry.name for entry in listed(str(tmp_path))) == [".draft.yaml", "words.yaml"]
    assert list(listed(str(tmp_path / "gone"))) == []
