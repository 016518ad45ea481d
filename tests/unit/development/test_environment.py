"""The private environment of a checkout: real ones, of a project without dependencies."""

import json
import subprocess
import sys

import pytest

from development.checkout import Checkout
from development.environment import Environment
from development.failure import SetUpError

PROJECT = """
[project]
name = "desktop-assist"
version = "1"
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[dependency-groups]
dev = []
"""
# The least that pip accepts: it makes an editable wheel without fetching anything.
BACKEND = """
import zipfile
def build_editable(folder, settings=None, metadata=None):
    name = "desktop_assist-1-py3-none-any.whl"
    info = "desktop_assist-1.dist-info/"
    with zipfile.ZipFile(f"{folder}/{name}", "w") as wheel:
        wheel.writestr("desktop_assist.pth", __file__.rpartition("/")[0])
        about = "Metadata-Version: 2.1\\nName: desktop-assist\\nVersion: 1"
        wheel.writestr(info + "METADATA", about)
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nTag: py3-none-any")
        wheel.writestr(info + "RECORD", "")
    return name
"""


def make_checkout(folder):
    root = folder / "a place with spaces"
    (root / "desktop_assist").mkdir(parents=True)
    (root / "build").mkdir()
    (root / "desktop_assist" / "__init__.py").write_text('"""Nothing."""\n')
    (root / "backend.py").write_text(BACKEND)
    (root / "pyproject.toml").write_text(PROJECT)
    (root / "build" / "constraints.txt").write_text("")
    return Checkout(root)


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    """A checkout that is set up for the checks; shared, because that takes seconds."""
    checkout = make_checkout(tmp_path_factory.mktemp("finished"))
    Environment(checkout).set_up(["dev"])
    return checkout


@pytest.fixture
def checkout(tmp_path):
    return make_checkout(tmp_path)


@pytest.fixture
def environment(checkout):
    return Environment(checkout)


def test_a_new_checkout_is_not_ready(environment):
    assert not environment.is_ready([])


def test_after_the_set_up_the_program_can_be_imported(finished):
    assert Environment(finished).is_ready([])
    question = "import desktop_assist; print(desktop_assist.__doc__)"
    answer = subprocess.run(
        [finished.python, "-P", "-c", question], capture_output=True, text=True, check=True
    )
    assert answer.stdout == "Nothing.\n"
    assert list((finished.root / "desktop_assist").rglob("*.pyc"))


@pytest.mark.slow
def test_the_tools_of_the_checks_stay_when_only_the_program_is_asked_for(finished):
    finished.constraints.write_text("six==1.17.0\n")
    environment = Environment(finished)
    assert not environment.is_ready([])

    environment.set_up([])

    assert environment.is_ready(["dev"])


def test_new_requirements_make_it_stale(checkout, environment):
    stamp(checkout, environment)
    assert environment.is_ready([])

    checkout.constraints.write_text("six==1.17.0\n")

    assert not environment.is_ready([])


def test_a_checkout_that_was_moved_is_not_ready(checkout, environment, tmp_path):
    stamp(checkout, environment)

    moved = Checkout(checkout.root.rename(tmp_path / "elsewhere"))

    assert not Environment(moved).is_ready([])


@pytest.mark.slow
def test_a_set_up_that_was_cut_off_is_thrown_away(checkout, environment):
    stamp(checkout, environment)
    (checkout.venv / "half-installed").touch()
    (checkout.venv / "desktop-assist-unfinished").touch()
    assert not environment.is_ready([])

    environment.set_up([])

    assert not (checkout.venv / "half-installed").exists()
    assert environment.is_ready([])


def test_a_broken_stamp_is_no_stamp(checkout, environment):
    stamp(checkout, environment)
    (checkout.venv / "desktop-assist-stamp.json").write_text('{"groups": 3')

    assert not environment.is_ready([])


@pytest.mark.slow
def test_a_failed_installation_is_told_in_words(checkout, environment, capfd):
    checkout.project_file.write_text(PROJECT.replace('"backend"', '"nothere"'))

    with pytest.raises(SetUpError, match="could not be installed"):
        environment.set_up([])

    assert not environment.is_ready([])


def test_a_python_that_makes_no_environments_is_told_in_one_line(environment, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)

    with pytest.raises(SetUpError, match=r"sudo apt-get install python3\.\d+-venv"):
        environment.set_up([])


def stamp(checkout, environment):
    """Make it look ready without the seconds that takes."""
    checkout.python.parent.mkdir(parents=True)
    checkout.python.symlink_to(sys.executable)
    kept = {"fingerprint": environment.fingerprint(), "groups": []}
    (checkout.venv / "desktop-assist-stamp.json").write_text(json.dumps(kept))
