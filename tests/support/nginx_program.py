"""Find an nginx for the tests, or unpack Debian's beside them: nothing is installed, and nothing begins to listen."""

import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

UNPACKED = Path(__file__).parents[2] / ".venv/nginx"
PLACES = "/usr/sbin:/usr/local/sbin:/usr/bin:/opt/homebrew/bin"
PACKAGES = ("nginx", "nginx-common")
SECONDS = 120


def nginx_program() -> Path | None:
    """The machine's nginx, or the unpacked one; None where there is neither."""
    found = shutil.which("nginx", path=f"{PLACES}:{UNPACKED}/usr/sbin")
    return Path(found) if found else None


def unpack_debians() -> None:
    """Put Debian's packages into UNPACKED, where this machine has a way to them; needs no special rights."""
    UNPACKED.mkdir(parents=True, exist_ok=True)
    own_lists = [f"-oDir::State={UNPACKED}/state", "-oDir::State::status=/var/lib/dpkg/status", "-oAPT::Sandbox::User="]
    own_lists.append(f"-oDir::Cache={UNPACKED}/cache")
    with suppress(OSError, subprocess.SubprocessError):
        if not _succeeds("apt-get", "-oAPT::Sandbox::User=", "download", *PACKAGES):  # its lists may be empty or old
            for folder in ("state/lists/partial", "cache/archives/partial"):
                (UNPACKED / folder).mkdir(parents=True, exist_ok=True)
            _succeeds("apt-get", *own_lists, "update") and _succeeds("apt-get", *own_lists, "download", *PACKAGES)
        for package in UNPACKED.glob("*.deb"):
            _succeeds("dpkg-deb", "-x", package.name, ".")
            package.unlink()


def _succeeds(*command: str) -> bool:
    return subprocess.run(command, cwd=UNPACKED, capture_output=True, timeout=SECONDS, check=False).returncode == 0


if __name__ == "__main__":
    if nginx_program() is None:
        unpack_debians()
    print(f"nginx for the tests: {nginx_program() or 'none; its tests are left out'}", file=sys.stderr)
    (UNPACKED.parent / "nginx-looked-for").touch()
