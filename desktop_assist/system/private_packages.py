"""Libraries that must stay out of the program's own environment, fetched into a folder of theirs.

They are run by the interpreter that runs the program, or, in the bundle, which has none to lend, by
a Python of this computer; in either case with nothing else on the path.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

from desktop_assist.domain.errors import PartMissingError
from desktop_assist.system.line_process import LineProcess

_DONE = "complete"
_INSTALL_LIMIT_S = 600.0
_LOOK_LIMIT_S = 20.0
_OLDEST = (3, 11)
_START = (
    "import sys, runpy; sys.path.insert(0, sys.argv[1]); "
    "runpy.run_path(sys.argv[2], run_name='__main__')"
)
# What is installed is compiled for one version of Python on one kind of machine.
_ABOUT = (
    f"import sys, sysconfig; assert sys.version_info >= {_OLDEST}; "
    "print(sys.implementation.cache_tag, sysconfig.get_platform())"
)


class PrivatePackages:
    """One such folder; blocking.

    Args:
        folder: Holds a folder for each set of versions.
        pins: The file that names the packages, each with its version.
        feature: What they are for, in words for people: "Calendar servers".
    """

    def __init__(self, folder: Path, pins: Path, feature: str) -> None:
        self._folder = folder
        self._pins = pins
        self._feature = feature
        self._python: tuple[str, str] | None = None

    @property
    def is_there(self) -> bool:
        """Whether everything is installed."""
        return (self._place() / _DONE).exists()

    def fetch(self, report: Callable[[str], None] = lambda _: None) -> None:
        """Install what is missing.

        Args:
            report: Told what goes on, in words for people.

        Raises:
            PartMissingError: It could not be had.
        """
        if self.is_there:
            return
        place, python = self._place(), self._interpreter()[0]
        report(f"{self._feature}: fetching what they need (20 MB), once.")
        coming = place.with_name(f"{place.name}.new")
        shutil.rmtree(coming, ignore_errors=True)
        coming.mkdir(parents=True)
        self._install(python, coming)
        (coming / _DONE).touch()
        shutil.rmtree(place, ignore_errors=True)
        coming.rename(place)  # in one step: another copy of the program may be looking

    def start(self, script: Path, environment: Mapping[str, str]) -> LineProcess:
        """Run a script with these packages, and nothing else of ours, on its path.

        Raises:
            PartMissingError: They are not installed, or there is no Python to run it.
        """
        if not self.is_there:
            raise PartMissingError(
                f"{self._feature} need a part that is not installed yet.",
                "It is fetched when the first server is added, or at “Sync now”.",
            )
        # -I and -S: neither the program's packages nor the person's own are seen.
        command = (self._interpreter()[0], "-I", "-S", "-c", _START)
        return LineProcess((*command, str(self._place()), str(script)), environment)

    def _place(self) -> Path:
        about = f"{self._interpreter()[1]}\n{self._pins.read_text('utf-8')}"
        return self._folder / sha256(about.encode()).hexdigest()[:12]

    def _interpreter(self) -> tuple[str, str]:
        """A Python, and what it is."""
        if self._python is None:
            for command in _interpreters():
                if about := _about(command):
                    self._python = (command, about)
                    break
            else:
                raise PartMissingError(
                    f"{self._feature} need Python 3.11 or newer on this computer, and there is "
                    "none.",
                    "Install Python from python.org or with the system's packages, then try again.",
                )
        return self._python

    def _install(self, python: str, place: Path) -> None:
        command = [
            *(python, "-m", "pip", "install", "--disable-pip-version-check", "--no-input"),
            *("--only-binary", ":all:", "--no-deps", "--target", str(place)),
            *("--requirement", str(self._pins)),
        ]
        try:
            done = subprocess.run(  # noqa: S603 - words of our own
                command, capture_output=True, text=True, timeout=_INSTALL_LIMIT_S, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise self._not_fetched("it took too long, or could not be started") from error
        if done.returncode:
            raise self._not_fetched(_reason(done.stderr))

    def _not_fetched(self, reason: str) -> PartMissingError:
        return PartMissingError(
            f"What {self._feature.lower()} need could not be fetched: {reason}.",
            "Check the network, then try again. Everything else works without it.",
        )


def _interpreters() -> tuple[str, ...]:
    """Where a Python may be: the one at work, unless it is the bundle's own program."""
    if not getattr(sys, "frozen", False):
        return (sys.executable,)
    found = (shutil.which(name) for name in ("python3", "python", "py"))
    return tuple(path for path in found if path)


def _about(command: str) -> str:
    """What a Python is; empty when it will not do."""
    try:
        told = subprocess.run(  # noqa: S603 - words of our own
            (command, "-I", "-S", "-c", _ABOUT),
            capture_output=True,
            text=True,
            timeout=_LOOK_LIMIT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return told.stdout.strip() if told.returncode == 0 else ""


def _reason(words: str) -> str:
    """The last thing pip complained of."""
    complaints = [line for line in words.splitlines() if line.startswith("ERROR")]
    last = complaints[-1].removeprefix("ERROR: ") if complaints else "pip gave no reason"
    return "pip is not there" if "No module named pip" in words else last.rstrip(".")
