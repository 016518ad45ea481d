"""The private Python environment of a checkout: made once, kept in step with the project."""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from development.checkout import Checkout
from development.failure import SetUpError
from development.output import tell
from development.pip import pip_line, pip_settings

PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What was installed, written when everything was.

    Attributes:
        fingerprint: Of all that decides what belongs into the environment.
        groups: The dependency groups installed beside the program itself.
    """

    fingerprint: str
    groups: tuple[str, ...]


class Environment:
    """The `.venv` of a checkout.

    A set-up that was cut off leaves its mark and is thrown away by the next one: an environment
    whose installer was killed can look whole to pip and not be.
    """

    def __init__(self, checkout: Checkout) -> None:
        self._checkout = checkout
        self._stamp_file = checkout.venv / "desktop-assist-stamp.json"
        self._unfinished = checkout.venv / "desktop-assist-unfinished"

    def is_ready(self, groups: Sequence[str]) -> bool:
        """Tell whether the groups are installed just as the project asks today."""
        stamp = self._read_stamp()
        return (
            stamp is not None
            and stamp.fingerprint == self.fingerprint()
            and set(groups) <= set(stamp.groups)
            and self._checkout.python.exists()
            and not self._unfinished.exists()
        )

    def fingerprint(self) -> str:
        """Changes with all that decides what belongs into the environment."""
        digest = hashlib.sha256()
        for file in (self._checkout.project_file, self._checkout.constraints):
            digest.update(file.read_bytes())
        # The environment has its own place written into its programs: a moved one is made anew.
        digest.update(f"{PYTHON}\n{self._checkout.root}".encode())
        return digest.hexdigest()

    def set_up(self, groups: Sequence[str]) -> None:
        """Make the environment, or bring it up to date.

        Raises:
            SetUpError: Python's own venv or pip failed; what they said is on the screen.
        """
        if self._is_beyond_repair():
            shutil.rmtree(self._checkout.venv)
        # What was asked for once stays: `run` after `test` must not take the checks' tools away.
        before = self._read_stamp()
        wanted = sorted({*groups, *(before.groups if before else ())})
        self._checkout.venv.mkdir(exist_ok=True)
        self._unfinished.touch()
        self._make()
        self._install(wanted)
        self._compile()
        now = {"fingerprint": self.fingerprint(), "groups": wanted}
        self._stamp_file.write_text(json.dumps(now), encoding="utf-8")
        self._unfinished.unlink()

    def _read_stamp(self) -> Stamp | None:
        try:
            kept = json.loads(self._stamp_file.read_text(encoding="utf-8"))
            return Stamp(str(kept["fingerprint"]), tuple(kept["groups"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _is_beyond_repair(self) -> bool:
        if not self._checkout.venv.exists():
            return False
        return self._unfinished.exists() or not _is_alive(self._checkout.python)

    def _make(self) -> None:
        tell(f"Setting up Desktop Assist in {self._checkout.venv} (once; takes a minute or two)")
        # The Python behind an activated environment, not that environment's own.
        base = getattr(sys, "_base_executable", sys.executable)
        # Debian keeps this part in a package of its own, and says so at length.
        if importlib.util.find_spec("ensurepip") is None:
            raise SetUpError(
                "This Python cannot make environments. To mend it: "
                f"sudo apt-get install python{PYTHON}-venv"
            )
        try:
            _call([base, "-m", "venv", str(self._checkout.venv)])
        except subprocess.CalledProcessError as error:
            raise SetUpError("Python's venv module failed: its own words are above.") from error

    def _install(self, groups: Sequence[str]) -> None:
        wanted = [line for group in groups for line in self._requirements(group)]
        try:
            # 9 MB that Python 3.11 puts into every environment and nothing here runs on.
            self._pip("uninstall", "--yes", "setuptools")
            self._pip("install", "--editable", ".", *wanted)
        except subprocess.CalledProcessError as error:
            raise SetUpError(
                "The packages could not be installed: pip's own words are above. "
                "With a network, the same command starts over."
            ) from error

    def _pip(self, *words: str) -> None:
        quiet = [] if sys.stderr.isatty() else ["--quiet"]
        line = pip_line(self._checkout, *quiet, *words)
        _call(line, folder=self._checkout.root, settings=pip_settings(self._checkout))

    def _requirements(self, group: str) -> list[str]:
        # Read here because the pip that comes with Python 3.11 knows no dependency groups.
        project = tomllib.loads(self._checkout.project_file.read_text(encoding="utf-8"))
        return [str(line) for line in project["dependency-groups"][group]]

    def _compile(self) -> None:
        # pip compiles what it installs; the program itself is imported from the checkout.
        package = str(self._checkout.root / "desktop_assist")
        _call([str(self._checkout.python), "-m", "compileall", "-q", package])


def _is_alive(python: Path) -> bool:
    if not python.exists():
        return False
    question = f"import sys; sys.exit('{PYTHON}' != '%d.%d' % sys.version_info[:2])"
    return subprocess.run([str(python), "-c", question], check=False).returncode == 0


def _call(
    line: Sequence[str], folder: Path | None = None, settings: dict[str, str] | None = None
) -> None:
    environment = os.environ | (settings or {})
    subprocess.run(line, check=True, stdout=sys.stderr, cwd=folder, env=environment)
