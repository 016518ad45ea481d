"""Every call of pip keeps to the versions the project is tested with."""

from pathlib import Path

from development.checkout import Checkout
from development.pip import pip_line, pip_settings


def test_the_environments_own_pip_is_called():
    line = pip_line(Checkout(Path("a place")), "install", "x")

    assert line[1:] == ["-m", "pip", "install", "x"]
    assert line[0].startswith(str(Path("a place", ".venv")))


def test_the_constraints_are_named_without_the_folders_spaces():
    settings = pip_settings(Checkout(Path("a place")))

    assert settings["PIP_CONSTRAINT"] == settings["PIP_BUILD_CONSTRAINT"] == "build/constraints.txt"
