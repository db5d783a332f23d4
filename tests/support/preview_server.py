"""Run the engine's server as `make serve` does, in a folder of a test's own."""

import os
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread, Timer

from tests.support.engine import engine_command
from tests.support.site_builder import copy_sources


@dataclass(frozen=True)
class Preview:
    """A running preview: its project, the store's file outside it, its address, and what its terminal says."""

    project: Path
    words: Path
    url: str
    terminal: list[str]


@contextmanager
def previewed(folder: Path, words: bytes | None = None, written: Mapping[str, str] | None = None) -> Iterator[Preview]:
    """A preview of the project's sources with these words, or the shipped ones, and these files, once it answers."""
    project, file = copy_sources(folder / "project"), folder / "words.yaml"
    for name, text in (written or {}).items():
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_text(text, "utf-8")
    file.write_bytes((project / "channels.yaml").read_bytes() if words is None else words)
    command = engine_command("serve", "-a", f"127.0.0.1:{_free_port()}")
    settings = {"CHANNELS_FILE": str(file), "SITE_URL": "", "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
    settings["TMPDIR"] = str(folder)  # where it builds, and what it has no time to tidy up
    both = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "encoding": "utf-8"}
    with subprocess.Popen(command, cwd=project, env={**os.environ, **settings}, **both) as server:
        patience = Timer(60, server.kill)  # so that nobody waits for ever for words that do not come
        patience.start()
        url = _said(server, "Serving on ").strip()
        patience.cancel()
        terminal: list[str] = []
        Thread(target=terminal.extend, args=(server.stdout,), daemon=True).start()
        try:
            yield Preview(project, file, url, terminal)
        finally:
            server.terminate()


def _said(server: subprocess.Popen[str], words: str) -> str:
    """The rest of the line in which the server says these words."""
    assert server.stdout
    heard = []
    for line in server.stdout:
        heard.append(line)
        if words in line:
            return line.partition(words)[2]
    raise AssertionError("".join(heard))


def _free_port() -> int:
    """The engines take no port 0."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
