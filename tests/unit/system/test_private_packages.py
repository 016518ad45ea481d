"""Libraries in a folder of their own: fetched once, run by a Python that sees nothing else."""

import subprocess
import sys

import pytest

from desktop_assist.domain.errors import PartMissingError
from desktop_assist.system import private_packages
from desktop_assist.system.private_packages import PrivatePackages


@pytest.fixture
def pins(tmp_path):
    file = tmp_path / "requirements.txt"
    file.write_text("nothing==1.0\n")
    return file


@pytest.fixture
def packages(tmp_path, pins):
    return PrivatePackages(tmp_path / "engine", pins, "Calendar servers")


@pytest.fixture
def pip(monkeypatch):
    """In place of pip, which would go to the network; the look at the interpreter is real."""
    asked, answer = [], subprocess.CompletedProcess((), 0, "", "")
    run = subprocess.run

    def stand_in(command, **options):
        if "pip" not in command:
            return run(command, **options)
        asked.append(command)
        return answer

    monkeypatch.setattr(private_packages.subprocess, "run", stand_in)
    return asked, answer


def test_they_are_fetched_once_into_a_folder_of_their_own(packages, pip, tmp_path):
    told = []

    packages.fetch(told.append)
    packages.fetch(told.append)

    ((*words, _),) = pip[0]
    assert words[:3] == [sys.executable, "-m", "pip"]
    assert words[words.index("--target") + 1].startswith(str(tmp_path / "engine"))
    assert told == ["Calendar servers: fetching what they need (20 MB), once."]
    assert packages.is_there


def test_other_versions_are_fetched_anew(packages, pip, pins, tmp_path):
    packages.fetch()
    pins.write_text("nothing==2.0\n")

    assert not PrivatePackages(tmp_path / "engine", pins, "Calendar servers").is_there


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ERROR: No matching distribution found.\n", "No matching distribution found"),
        ("/bin/python: No module named pip\n", "pip is not there"),
        ("", "pip gave no reason"),
    ],
)
def test_why_they_could_not_be_fetched_is_told(packages, pip, words, told):
    pip[1].returncode, pip[1].stderr = 1, words

    with pytest.raises(PartMissingError, match=told):
        packages.fetch()
    assert not packages.is_there


def test_nothing_runs_before_they_are_there(packages, tmp_path):
    with pytest.raises(PartMissingError, match="not installed yet"):
        packages.start(tmp_path / "any.py", {})


def test_a_bundle_takes_a_python_of_the_computer(packages, pip, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(private_packages.shutil, "which", {"python": sys.executable}.get)

    packages.fetch()

    assert pip[0][0][0] == sys.executable


def test_a_bundle_on_a_computer_without_python_says_so(packages, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(private_packages.shutil, "which", lambda name: None)

    with pytest.raises(PartMissingError, match=r"need Python 3\.11 or newer") as missing:
        packages.fetch()
    assert "python.org" in missing.value.hint
