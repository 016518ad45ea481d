"""Heavy parts are installed apart from the program: by the real pip, from a folder of wheels."""

import json
import subprocess
import zipfile

import pytest

from development.checkout import Checkout
from development.extras import STATE_FILE, Extras, fetch_command, progress_in

PROJECT = """
[project]
name = "desktop-assist"
version = "1"
[project.optional-dependencies]
heavy = ["heavy-part>=1"]
"""


@pytest.fixture(scope="module")
def venv(tmp_path_factory):
    """An environment with pip; shared, because making one takes seconds."""
    import sys

    folder = tmp_path_factory.mktemp("environment") / "a place" / ".venv"
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    return folder


@pytest.fixture
def checkout(venv, monkeypatch):
    root = venv.parent
    (root / "build").mkdir(exist_ok=True)
    (root / "wheels").mkdir(exist_ok=True)
    (root / "pyproject.toml").write_text(PROJECT)
    (root / "build" / "constraints.txt").write_text("")
    (venv / STATE_FILE).unlink(missing_ok=True)
    for wheel in (root / "wheels").iterdir():
        wheel.unlink()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", (root / "wheels").as_uri())
    return Checkout(root)


def offer_wheel(checkout, version="1"):
    file = checkout.root / "wheels" / f"heavy_part-{version}-py3-none-any.whl"
    info = f"heavy_part-{version}.dist-info"
    with zipfile.ZipFile(file, "w") as wheel:
        wheel.writestr("heavy_part.py", f"version = {version!r}")
        about = f"Metadata-Version: 2.1\nName: heavy-part\nVersion: {version}"
        wheel.writestr(f"{info}/METADATA", about)
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any")
        wheel.writestr(f"{info}/RECORD", "")


def state(checkout):
    return json.loads((checkout.venv / STATE_FILE).read_text())["heavy"]


def test_a_part_that_can_be_fetched_is_installed_and_said_to_be_ready(checkout):
    offer_wheel(checkout)

    assert Extras(checkout).fetch()

    question = "import heavy_part; print(heavy_part.version)"
    line = [checkout.python, "-c", question]
    answer = subprocess.run(line, capture_output=True, text=True, check=True)
    assert (answer.stdout.strip(), state(checkout)["state"]) == ("1", "ready")
    assert Extras(checkout).missing() == ()


def test_a_part_that_cannot_be_fetched_is_said_to_have_failed_and_why(checkout):
    (checkout.root / "pyproject.toml").write_text(PROJECT.replace(">=1", ">=7"))

    assert not Extras(checkout).fetch()

    assert state(checkout)["state"] == "failed"
    assert "heavy-part>=7" in state(checkout)["detail"]
    assert Extras(checkout).missing() == ("heavy",)


def test_only_the_parts_that_are_wanted_are_fetched(checkout):
    assert Extras(checkout).fetch(("another",))

    assert Extras(checkout).missing() == ("heavy",)


def test_other_versions_asked_for_are_fetched_anew(checkout):
    offer_wheel(checkout)
    Extras(checkout).fetch()

    (checkout.root / "pyproject.toml").write_text(PROJECT.replace(">=1", ">=2"))

    assert Extras(checkout).missing() == ("heavy",)


def test_a_broken_state_file_counts_as_none(checkout):
    (checkout.venv / STATE_FILE).write_text("{broken")

    assert Extras(checkout).missing() == ("heavy",)


@pytest.mark.parametrize(
    ("words", "progress"),
    [
        ("Downloading opencv_python_headless-5.0.0-cp37-abi3.whl (61.0 MB)", None),
        ("Installing collected packages: numpy, rapidocr", "installing"),
        ("Requirement already satisfied: six in ./lib", ""),
    ],
)
def test_pips_words_become_progress(words, progress):
    expected = "opencv-python-headless, 61.0 MB" if progress is None else progress

    assert progress_in(words) == expected


def test_the_command_for_the_window_names_this_checkouts_own_script(checkout):
    words = json.loads(fetch_command(checkout))

    assert words[1:] == [str(checkout.root / "build" / "dev.py"), "extras"]
