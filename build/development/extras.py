"""The heavy parts of the program, fetched while its window is already open.

Each is an optional dependency of pyproject.toml. What becomes of it stands in a small file in the
environment, which the window reads to say how far it is.
"""

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Container
from dataclasses import asdict, dataclass
from typing import Literal, TypeAlias

from development.checkout import Checkout
from development.environment import Environment
from development.output import tell
from development.pip import pip_line, pip_settings

State: TypeAlias = Literal["fetching", "ready", "failed"]

# Large, and of use to few: fetched only by name.
ON_DEMAND = ("voice", "offline-voice")
STATE_FILE = "desktop-assist-extras.json"
COMMAND_VARIABLE = "DESKTOP_ASSIST_FETCH_EXTRAS"
# Pip's own words while it works: "Downloading opencv-5.0-cp39.whl (61.0 MB)", "Installing …".
_FETCHED = re.compile(r"Downloading ([A-Za-z0-9]+(?:[._-][A-Za-z]\w*)*)\S* \(([\d.]+ [kM]B)")
_INSTALLING = "Installing collected packages"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one extra is.

    Attributes:
        state: `fetching` also when the process that did it was ended meanwhile.
        detail: What is being fetched, or why it failed.
        fingerprint: Of the versions asked for when it became ready.
    """

    state: State
    detail: str = ""
    fingerprint: str = ""


class Extras:
    """The extras of a checkout's environment."""

    def __init__(self, checkout: Checkout) -> None:
        self._checkout = checkout
        self._file = checkout.venv / STATE_FILE

    def names(self) -> tuple[str, ...]:
        """All there are."""
        return tuple(self._project().get("optional-dependencies", {}))

    def missing(self) -> tuple[str, ...]:
        """Extras that are not installed as the project asks today."""
        progress, wanted = self._read(), self._fingerprint()
        return tuple(
            name
            for name in self.names()
            if name not in progress
            or progress[name].state != "ready"
            or progress[name].fingerprint != wanted
        )

    def fetch(self, wanted: Container[str] | None = None) -> bool:
        """Install what is missing, one after the other; tell whether all is there now.

        Args:
            wanted: Only these; None for all that are not for those alone who ask for them.
        """
        usual = [name for name in self.names() if name not in ON_DEMAND]
        names = [name for name in self.missing() if name in (usual if wanted is None else wanted)]
        fetched = [self._fetch(name) for name in names]
        return all(fetched)

    def _fetch(self, name: str) -> bool:
        self._keep(name, Progress("fetching"))
        status, reason = self._install(
            name, lambda detail: self._keep(name, Progress("fetching", detail))
        )
        if status:
            tell(f"extra {name}: failed ({reason})")
            self._keep(name, Progress("failed", reason))
            return False
        tell(f"extra {name}: ready")
        self._keep(name, Progress("ready", fingerprint=self._fingerprint()))
        return True

    def _install(self, name: str, report: Callable[[str], None]) -> tuple[int, str]:
        command = pip_line(self._checkout, "install", "--retries", "1", *self._requirements(name))
        with subprocess.Popen(
            command,
            cwd=self._checkout.root,
            env=os.environ | pip_settings(self._checkout),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        ) as pip:
            reason = ""
            for line in pip.stdout or ():
                words = line.strip()
                reason = words.removeprefix("ERROR: ") if words.startswith("ERROR") else reason
                if detail := progress_in(words):
                    report(detail)
        return pip.returncode, reason or "pip gave no reason"

    def _requirements(self, name: str) -> list[str]:
        return [str(line) for line in self._project()["optional-dependencies"][name]]

    def _project(self) -> dict[str, dict[str, list[str]]]:
        text = self._checkout.project_file.read_text(encoding="utf-8")
        project: dict[str, dict[str, list[str]]] = tomllib.loads(text)["project"]
        return project

    def _fingerprint(self) -> str:
        return Environment(self._checkout).fingerprint()

    def _read(self) -> dict[str, Progress]:
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
            return {name: Progress(**fields) for name, fields in kept.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    def _keep(self, name: str, progress: Progress) -> None:
        kept = {known: asdict(one) for known, one in (self._read() | {name: progress}).items()}
        new = self._file.with_suffix(".new")
        new.write_text(json.dumps(kept), encoding="utf-8")
        # In one step: the window may be reading it.
        new.replace(self._file)


def fetch_command(checkout: Checkout) -> str:
    """The command that fetches the extras, as the window is told it: a JSON list of words."""
    return json.dumps([sys.executable, str(checkout.root / "build" / "dev.py"), "extras"])


def progress_in(words: str) -> str:
    """What a line of pip's says of the progress; empty when nothing."""
    if words.startswith(_INSTALLING):
        return "installing"
    found = _FETCHED.search(words)
    return f"{found[1].replace('_', '-')}, {found[2]}" if found else ""
