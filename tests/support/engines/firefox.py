"""Firefox as it is installed, without a window, driven by Marionette.

https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
"""

import json
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

NAMES = ("firefox-esr", "firefox")
QUIET = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.preonboarding.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage": "about:blank",
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "marionette.port": 0,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.proxy.socks": "127.0.0.1",
    "network.proxy.socks_port": 9,
    "network.proxy.type": 1,
    "services.settings.server": "data:,",
    "termsofuse.acceptedVersion": 999,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}
"""It asks nobody anything, neither a person nor its maker; it reaches nothing but this machine, since nobody listens as
that proxy; and it can itself be reached at a port that is free."""

PRIVATE = {"browser.privatebrowsing.autostart": True}
STORES_NOTHING = {"dom.storage.enabled": False, "dom.indexedDB.enabled": False}
ERRORS = """
  const ours = (error) => !/^(chrome|resource):/.test(error.sourceName) && !error.category.startsWith("chrome");
  return Services.console.getMessageArray()
    .filter((each) => each instanceof Ci.nsIScriptError && !(each.flags & Ci.nsIScriptError.warningFlag) && ours(each))
    .map((each) => `${each.errorMessage} (${each.sourceName}:${each.lineNumber})`);
"""
SMALL = "for (const side of ['minWidth', 'minHeight']) document.documentElement.style[side] = '0';"


def firefox_program() -> str | None:
    """The machine's Firefox."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Firefox(Browser):
    """A profile in `folder`; private windows only, or nothing stored, where asked for."""

    engine = "firefox"

    def __init__(self, folder: Path, *, private: bool = False, storage: bool = True) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        _prefer(folder, QUIET | (PRIVATE if private else {}) | ({} if storage else STORES_NOTHING))
        port = folder / "MarionetteActivePort"
        port.unlink(missing_ok=True)
        command = [firefox_program() or NAMES[0], "--headless", "--no-remote", "--profile", str(folder)]
        command += ["--marionette", "-remote-allow-system-access", "about:blank"]
        environment = {"HOME": str(folder), "MOZ_CRASHREPORTER_DISABLE": "1"}
        self._process = started_alone(command, folder / "log.txt", environment)
        self._marionette = Marionette(port, self._process)
        self._windows = Windows(self._marionette)
        self._become_a_phone()

    def new_tab(self) -> Tab:
        return WebDriverTab(self.engine, self._windows)

    def complaints(self) -> list[str]:
        return list(self._in_chrome(ERRORS))

    def end(self) -> None:
        if self._process.poll() is None:
            with suppress(CommandFailed, OSError):
                self._marionette.call("Marionette:Quit", flags=["eForceQuit"])
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(10)
        self.kill()

    def kill(self) -> None:
        ended(self._process)
        self._marionette.close()

    def _become_a_phone(self) -> None:
        self._in_chrome(SMALL)
        for _ in range(2):
            width, height = self._marionette.call("ExecuteScript", script="return [innerWidth, innerHeight]", args=[])
            now = self._marionette.call("GetWindowRect")
            wanted = {"width": now["width"] + 390 - width, "height": now["height"] + 844 - height}
            self._marionette.call("SetWindowRect", **wanted)

    def _in_chrome(self, script: str) -> Any:
        """What a script gives that runs in the browser itself, not in a page."""
        self._marionette.call("Marionette:SetContext", value="chrome")
        try:
            return self._marionette.call("ExecuteScript", script=script, args=[])
        finally:
            self._marionette.call("Marionette:SetContext", value="content")


class Marionette:
    """Messages of the form `length:json`, one answer to each."""

    def __init__(self, port: Path, process: subprocess.Popen[bytes]) -> None:
        self._socket = socket.create_connection(("127.0.0.1", _read_port(port, process)), timeout=90)
        self._stream = self._socket.makefile("rb")
        self._number = 0
        self._message()  # it says hello
        self.call("NewSession", capabilities={"alwaysMatch": {"unhandledPromptBehavior": "accept"}})

    def call(self, command: str, **parameters: Any) -> Any:
        self._number += 1
        name = command if ":" in command else f"WebDriver:{command}"
        if command == "ExecuteScript":
            parameters |= {"newSandbox": False, "sandbox": None}
        message = json.dumps([0, self._number, name, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, value = self._message()
        if error:
            raise CommandFailed(f"{error['error']}: {error['message'][:400]}")
        return value["value"] if isinstance(value, dict) and set(value) == {"value"} else value

    def close(self) -> None:
        self._stream.close()
        self._socket.close()

    def _message(self) -> Any:
        length = b""
        while (letter := self._stream.read(1)) != b":":
            if not letter:
                raise ConnectionError("Firefox has gone")
            length += letter
        return json.loads(self._stream.read(int(length)))


def _prefer(folder: Path, preferences: dict[str, Any]) -> None:
    lines = [f"user_pref({json.dumps(key)}, {json.dumps(value)});\n" for key, value in preferences.items()]
    (folder / "user.js").write_text("".join(lines), "utf-8")


def _read_port(file: Path, process: subprocess.Popen[bytes]) -> int:
    """Firefox writes it down as soon as it listens."""
    until = monotonic() + 60
    while not (file.exists() and (port := file.read_text())):
        if process.poll() is not None or monotonic() > until:
            raise OSError(f"Firefox does not start: see {file.with_name('log.txt')}")
        sleep(PAUSE)
    return int(port)
