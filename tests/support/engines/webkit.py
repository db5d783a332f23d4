"""Debian's WebKitGTK in a window of a phone's size, on a screen that nobody sees, driven by WebKitWebDriver."""

import http.client
import json
import os
import shutil
import socket
import subprocess
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from tests.support.engines.driver import PAUSE, Browser, Tab
from tests.support.engines.processes import ended, started_alone
from tests.support.engines.webdriver import CommandFailed, WebDriverTab, Windows

WINDOW = Path(__file__).with_name("webkit_window.py")
DEBIANS_PYTHON = "/usr/bin/python3"
PROGRAMS = ("WebKitWebDriver", "Xvfb", DEBIANS_PYTHON)
PATHS = {
    "Back": ("POST", "/back"),
    "CloseWindow": ("DELETE", "/window"),
    "ElementClick": ("POST", "/element/{id}/click"),
    "ElementSendKeys": ("POST", "/element/{id}/value"),
    "ExecuteScript": ("POST", "/execute/sync"),
    "Forward": ("POST", "/forward"),
    "Navigate": ("POST", "/url"),
    "NewWindow": ("POST", "/window/new"),
    "PerformActions": ("POST", "/actions"),
    "SwitchToWindow": ("POST", "/window"),
    "TakeScreenshot": ("GET", "/screenshot"),
}


def has_webkit() -> bool:
    """Whether Debian's packages are there."""
    if not all(shutil.which(program) for program in PROGRAMS):
        return False
    packages = "import gi; gi.require_version('WebKit2', '4.1'); gi.require_version('Gtk', '3.0')"
    return subprocess.run([DEBIANS_PYTHON, "-c", packages], capture_output=True, check=False).returncode == 0


class WebKit(Browser):
    """A profile in `folder`; a private window, or one that stores nothing, where asked for."""

    engine = "webkit"

    def __init__(self, folder: Path, *, private: bool = False, storage: bool = True) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._log = folder / "log.txt"
        self._screen, display = _screen(self._log)
        port = _free_port()
        environment = {
            "DISPLAY": display,
            "GDK_BACKEND": "x11",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            # Its sandbox wants rights that root in a container may not have. It shows nothing but our own pages.
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
        }
        self._process = started_alone(["WebKitWebDriver", f"--port={port}"], self._log, environment)
        options = [str(WINDOW), "-" if private else str(folder), "yes" if storage else "no"]
        try:
            self._session = WebKitSession(port, {"binary": DEBIANS_PYTHON, "args": options})
        except BaseException:
            self.kill()
            raise
        self._windows = Windows(self._session)

    def new_tab(self) -> Tab:
        return WebDriverTab(self.engine, self._windows)

    def complaints(self) -> list[str]:
        lines = self._log.read_text("utf-8", "replace").splitlines()
        return [line for line in lines if "CONSOLE" in line and " ERROR " in line and "Failed to load" not in line]

    def end(self) -> None:
        if self._process.poll() is None:
            with suppress(CommandFailed, OSError, http.client.HTTPException):
                self._session.end()
        self.kill()

    def kill(self) -> None:
        ended(self._process)
        ended(self._screen)


class WebKitSession:
    """WebDriver over HTTP."""

    def __init__(self, port: int, options: dict[str, Any]) -> None:
        self._port = port
        self._path = ""
        wanted = {"webkitgtk:browserOptions": options, "unhandledPromptBehavior": "accept"}
        until = monotonic() + 30
        while not self._path:
            try:
                session = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
                self._path = f"/session/{session['sessionId']}"
            except ConnectionRefusedError:  # it does not listen yet
                if monotonic() > until:
                    raise
                sleep(PAUSE)

    def call(self, command: str, **parameters: Any) -> Any:
        method, path = PATHS[command]
        return self._ask(method, path.format(**parameters), parameters)

    def end(self) -> None:
        self._ask("DELETE", "", {})

    def _ask(self, method: str, path: str, parameters: dict[str, Any]) -> Any:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=90)
        body = json.dumps(parameters) if method == "POST" else None
        connection.request(method, self._path + path, body, {"Content-Type": "application/json"})
        with connection.getresponse() as response:
            value = json.load(response)["value"]
        connection.close()
        if response.status != http.HTTPStatus.OK:
            raise CommandFailed(f"{value['error']}: {value['message'][:400]}")
        return value


def _screen(log: Path) -> tuple[subprocess.Popen[bytes], str]:
    """A screen that nobody sees, and its name: the first that is free."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    with log.open("ab") as words, os.fdopen(reading) as number:
        screen = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=words, stderr=words, pass_fds=[writing], start_new_session=True
        )
        os.close(writing)
        return screen, f":{number.readline().strip()}"


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port
