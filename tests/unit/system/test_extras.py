"""Which heavy parts are here, and how far fetching them is."""

import json
import sys

import pytest

from desktop_assist.system.extras import (
    KNOWN_EXTRAS,
    Extras,
    KnownExtra,
    adding_words,
    extras_here,
)

THERE = (KnownExtra("x", "Doing X", ("json", "math")),)
NOT_THERE = (KnownExtra("x", "Doing X", ("json", "no_such_module_at_all")),)
WAITS = (sys.executable, "-c", "import time; time.sleep(30)")
ENDS = (sys.executable, "-c", "pass")


def states(extras):
    return [(one.state, one.detail) for one in extras.listing()]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "extras.json"


@pytest.fixture
def working(file):
    """Parts that are being fetched by a process that takes its time."""
    extras = Extras(file, WAITS, NOT_THERE)
    assert extras.fetch()
    yield extras
    extras._process.kill()
    extras._process.wait()


def keep(file, state, detail=""):
    file.write_text(json.dumps({"x": {"state": state, "detail": detail, "fingerprint": ""}}))


def test_a_part_whose_modules_can_be_imported_is_ready(file):
    assert states(Extras(file, known=THERE)) == [("ready", "")]


def test_what_is_several_things_is_told_so(file):
    several = [one.name for one in Extras(file, known=KNOWN_EXTRAS).listing() if one.is_several]

    assert several == ["mcp", "reports", "voice"]


def test_each_way_of_installing_has_its_way_of_adding_a_part(tmp_path, monkeypatch):
    package = tmp_path / "desktop_assist"
    assert adding_words("ocr", package) == "pip install “desktop-assist[ocr]” adds it."

    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "dev.py").write_text("")
    assert adding_words("ocr", package) == "“python3 build/dev.py extras ocr” adds it."

    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert adding_words("ocr", package).startswith("This package of the program")


def test_only_what_is_missing_says_how_it_is_added(file):
    (missing,) = Extras(file, known=NOT_THERE).listing()
    (ready,) = Extras(file, known=THERE).listing()

    assert (bool(missing.remedy), ready.remedy) == (True, "")


def test_without_a_command_a_missing_part_stays_missing(file):
    extras = Extras(file, known=NOT_THERE)

    assert (extras.fetch(), states(extras)) == (False, [("missing", "")])


def test_while_it_is_fetched_the_progress_is_that_of_the_file(file, working):
    keep(file, "fetching", "models, 27 MB")

    assert states(working) == [("fetching", "models, 27 MB")]


def test_an_old_failure_is_not_told_while_it_is_tried_again(file, working):
    keep(file, "failed", "There is no network.")

    assert states(working)[0][0] == "fetching"


def test_a_failure_is_told_with_its_reason(file):
    keep(file, "failed", "There is no network.")

    assert states(Extras(file, ENDS, NOT_THERE)) == [("failed", "There is no network.")]


def test_a_fetch_that_died_is_a_failure(file):
    keep(file, "fetching", "models")
    extras = Extras(file, ENDS, NOT_THERE)
    extras.fetch()
    extras._process.wait()

    assert states(extras)[0][0] == "failed"


@pytest.mark.parametrize("content", ["", "[]", "{broken", '{"x": 5}', '{"x": {"state": "ready"}}'])
def test_a_file_that_makes_no_sense_counts_as_none(file, content):
    file.write_text(content)

    assert states(Extras(file, known=NOT_THERE)) == [("missing", "")]


def test_the_command_is_handed_over_as_json(monkeypatch, tmp_path):
    mark = tmp_path / "called"
    line = [sys.executable, "-c", f"open({str(mark)!r}, 'w')"]
    monkeypatch.setenv("DESKTOP_ASSIST_FETCH_EXTRAS", json.dumps(line))

    extras = extras_here()

    assert extras.fetch()
    extras._process.wait()
    assert mark.exists()


@pytest.mark.parametrize("words", ["", "not json", "5"])
def test_a_command_that_makes_no_sense_is_none(monkeypatch, words):
    monkeypatch.setenv("DESKTOP_ASSIST_FETCH_EXTRAS", words)

    assert extras_here().fetch() is False
