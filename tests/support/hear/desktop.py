"""A desktop that nobody sees, with Firefox and the screen reader Orca: its keys are pressed, its words are heard."""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp
from time import monotonic, sleep

PACKAGES = {
    "at-spi2-core": "/usr/libexec/at-spi-bus-launcher",
    "dbus": "dbus-daemon",
    "firefox-esr": "firefox-esr",
    "openbox": "openbox",
    "orca": "orca",
    "xdotool": "xdotool",
    "xvfb": "Xvfb",
}
"""Debian's packages, and a program in each."""

PREFERENCES = """\
user_pref("app.update.enabled", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.formfill.enable", false);
user_pref("browser.newtabpage.enabled", false);
user_pref("browser.preonboarding.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.page", 0);
user_pref("browser.tabs.warnOnClose", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("datareporting.policy.dataSubmissionPolicyBypassNotification", true);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "data:,");
user_pref("signon.rememberSignons", false);
user_pref("termsofuse.bypassNotification", true);
user_pref("toolkit.telemetry.reportingpolicy.firstRun", false);
user_pref("trailhead.firstrun.didSeeAboutWelcome", true);
user_pref("widget.use-xdg-desktop-portal.file-picker", 0);
"""
"""So that Firefox asks nobody anything, neither a person nor its maker."""

ORCA_SETTINGS = """\
import orca.settings
orca.settings.enableKeyEcho = False
orca.settings.sayAllOnLoad = False
orca.settings.pageSummaryOnLoad = False


def speak_each_language_with_its_voice():
    from orca.acss import ACSS
    from orca.speech_generator import SYSTEM, SpeechGenerator

    voice = SpeechGenerator.voice

    def voice_of_the_language(generator, key=None, **what):
        language = what.get("language") or "en"
        if key == SYSTEM or language == "en":
            return voice(generator, key, **what)
        family = {"name": "paper", "lang": language}
        return [ACSS({**each, ACSS.FAMILY: family}) for each in voice(generator, key, **what)]

    SpeechGenerator.voice = voice_of_the_language


from gi.repository import GLib

GLib.idle_add(speak_each_language_with_its_voice)
"""
"""Orca as it comes, but that it neither says each letter that is typed nor reads a page by itself, and asks for
a voice in the words' language, which this version finds out and keeps to itself."""


def missing_packages() -> list[str]:
    return [package for package, program in PACKAGES.items() if not shutil.which(program)]


class Desktop:
    """Needs the packages. Everything that is started lives in `folder` and ends with `close()`."""

    def __init__(self, folder: Path, speech_address: str) -> None:
        self._folder = folder
        self.home = folder / "home"
        """Where the system's dialogs begin."""
        self._programs = ExitStack()
        self._firefox = self._programs.enter_context(ExitStack())
        self._environment = {**os.environ, **self._homes(), "SPEECHD_ADDRESS": speech_address}
        try:
            self._begin()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        self._programs.close()

    def open_firefox(self, address: str) -> None:
        """A new one, with nothing stored, in place of the last."""
        self._firefox.close()
        profile = Path(mkdtemp(dir=self._folder))
        (profile / "user.js").write_text(PREFERENCES, "utf-8")
        self._firefox.enter_context(self._started("firefox-esr", "--profile", str(profile), "--no-remote", address))
        self.see("Mozilla Firefox")

    def press(self, *keys: str) -> None:
        """Keys as xdotool calls them: Tab, shift+Tab, Return, h."""
        self._xdotool("key", "--clearmodifiers", *keys)

    def type(self, words: str) -> None:
        self._xdotool("type", "--delay", "30", words)

    def see(self, window: str) -> None:
        """Wait for a window with this in its title, and bring it to the front, unless it is there already."""
        self._xdotool("search", "--sync", "--onlyvisible", "--name", window, "windowactivate")

    def _begin(self) -> None:
        screen = self._start_and_read("Xvfb", "-displayfd", "1", "-screen", "0", "1280x1000x24")
        self._environment["DISPLAY"] = f":{screen}"
        bus = self._start_and_read("dbus-daemon", "--session", "--nofork", "--print-address=1")
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = bus
        self._start(PACKAGES["at-spi2-core"], "--launch-immediately", "--a11y=1", "--screen-reader=1")
        self._start("openbox")
        self._start("orca", "--replace")

    def _homes(self) -> dict[str, str]:
        """Homes of its own, so that nothing of this machine's user is read or changed."""
        home, runtime = self.home, self._folder / "runtime"
        settings = home / ".local/share/orca/orca-customizations.py"
        settings.parent.mkdir(parents=True)
        settings.write_text(ORCA_SETTINGS, "utf-8")
        runtime.mkdir(mode=0o700)
        words = {"LANG": "C.UTF-8", "LANGUAGE": "en"}
        return {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "GNOME_ACCESSIBILITY": "1", **words}

    def _start(self, *command: str) -> None:
        self._programs.enter_context(self._started(*command))

    def _started(self, *command: str) -> AbstractContextManager[None]:
        return started(command, self._folder, self._environment)

    def _start_and_read(self, *command: str) -> str:
        """The first line that the program prints, once it is ready."""
        log = self._folder / f"{command[0]}.log"
        self._start(*command)
        return waited_for(lambda: next(iter(log.read_text().splitlines()), ""), f"{command[0]} does not start")

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._environment, check=False, timeout=60, capture_output=True)


@contextmanager
def started(command: tuple[str, ...], folder: Path, environment: Mapping[str, str]) -> Iterator[None]:
    """A program and all that it starts, for as long as the context lasts; what it prints goes into `folder`."""
    log = folder / f"{Path(command[0]).name}.log"
    with log.open("wb") as words, log.with_suffix(".err").open("wb") as errors:
        program = subprocess.Popen(command, env=environment, stdout=words, stderr=errors, start_new_session=True)
    try:
        yield
    finally:
        with suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGTERM)
        try:
            program.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(program.pid, signal.SIGKILL)
            program.wait()


def waited_for(look: Callable[[], str], complaint: str) -> str:
    """What the look gives, as soon as it gives something."""
    until = monotonic() + 60
    while not (found := look()):
        if monotonic() > until:
            raise TimeoutError(complaint)
        sleep(0.05)
    return found
