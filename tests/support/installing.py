"""Run the programs that set the tests up, and install Debian's packages where this user may."""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress


def succeeds(*command: str, seconds: float) -> bool:
    """Whether a command ends well in time. Afterwards nothing that it started is left running."""
    # Playwright tries an address five times, half a minute each, where a firewall swallows the question.
    environment = {**os.environ, "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    try:
        process = subprocess.Popen(command, env=environment, start_new_session=True, **quiet)
    except OSError:
        return False
    try:
        return process.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        if process.poll() is None:
            with suppress(PermissionError, ProcessLookupError):  # what sudo started is root's
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def apt_may_install() -> bool:
    """Whether this user may install Debian's packages without being asked for a password."""
    return bool(shutil.which("apt-get")) and (os.geteuid() == 0 or succeeds(*as_root(), "true", seconds=10))


def apt_installs(*packages: str) -> bool:
    """Install them, without what they only recommend."""
    apt = [*as_root(), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    install = [*apt, "install", "--yes", "--no-install-recommends", *packages]
    if succeeds(*install, seconds=900):
        return True
    succeeds(*apt, "update", seconds=300)  # the list of packages may be empty or old
    return succeeds(*install, seconds=900)


def as_root() -> list[str]:
    return [] if os.geteuid() == 0 else ["sudo", "-n"]


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
