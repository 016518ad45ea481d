"""Where things lie in a checkout of the project."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Checkout:
    """A copy of the source with its private environment.

    Attributes:
        root: The folder that holds pyproject.toml.
    """

    root: Path

    @property
    def project_file(self) -> Path:
        """What the project needs."""
        return self.root / "pyproject.toml"

    @property
    def constraints(self) -> Path:
        """The exact versions it is tested with."""
        return self.root / "build" / "constraints.txt"

    @property
    def venv(self) -> Path:
        """The private environment."""
        return self.root / ".venv"

    @property
    def lock(self) -> Path:
        """Held while the environment is changed."""
        return self.root / ".cache" / "set-up.lock"

    @property
    def python(self) -> Path:
        """The environment's Python."""
        return self.program("python")

    def program(self, name: str) -> Path:
        """A program installed in the environment."""
        if os.name == "nt":
            return self.venv / "Scripts" / f"{name}.exe"
        return self.venv / "bin" / name


def this_checkout() -> Checkout:
    """The checkout this file belongs to."""
    return Checkout(Path(__file__).resolve().parents[2])
