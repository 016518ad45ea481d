"""Reading the words typed after `desktop-assist`."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.start_options import OpenWindow, SelfTest
from desktop_assist.domain.handover import Handover
from tests.helpers.unmeasured import unmeasured


def read(*words, **environ):
    return parse(words, environ)


def test_nothing_opens_the_window():
    assert read().options == OpenWindow()


def test_tray_starts_hidden():
    assert read("--tray").options == OpenWindow(is_hidden=True, handover=Handover("nothing"))


def test_self_test():
    assert read("--self-test").options == SelfTest()


@pytest.mark.parametrize(
    "words",
    [
        ("--home", "H", "--json", "ask", "Hi"),
        ("ask", "--home", "H", "Hi", "--json"),
        ("--home", "H", "ask", "Hi", "--json"),
    ],
)
def test_common_options_stand_before_or_after_the_command(words):
    line = read(*words)

    assert (line.command, line.home, line.is_json) == (("ask",), Path("H"), True)


def test_the_environment_names_a_home():
    assert read("undo", DESKTOP_ASSIST_HOME="E").home == Path("E")
    assert read("undo", "--home", "H", DESKTOP_ASSIST_HOME="E").home == Path("H")


def test_a_moment_with_an_offset_keeps_it():
    moment = read("undo", "--now", "2026-11-22T10:00:00+01:00").now

    assert moment == datetime(2026, 11, 22, 9, tzinfo=UTC)
    assert moment.utcoffset() == timedelta(hours=1)


def test_a_moment_without_an_offset_is_in_the_zone_given():
    line = read("undo", "--now", "2026-11-22T10:00", "--timezone", "Asia/Tokyo")

    assert line.now == datetime(2026, 11, 22, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["frobnicate"], "invalid choice"),
        (["ask"], "ask needs TEXT or --batch"),
        (["ask", " "], "ask needs TEXT or --batch"),
        (["ask", "Hi", "--batch", "-"], "one of the two"),
        (["calendar"], "ACTION"),
        (["calendar", "list", "--from", "gestern"], "“gestern” is not a date"),
        (["undo", "--now", "bald"], "“bald” is not a time"),
        (["undo", "--timezone", "Europe/Köln"], "“Europe/Köln” is not a time zone"),
        (["undo", "--timezone", "../../etc/passwd"], "is not a time zone"),
        (["expenses", "add", "--merchant", "X", "--amount", "viel"], "is not an amount"),
        (["expenses", "add", "--merchant", "X", "--amount", "NaN"], "is not an amount"),
        (["expenses", "add", "--merchant", "X", "--amount", "1", "--currency", "€"], "currency"),
        (["undo", "--jso"], "--jso"),
        (["ask", "Hi", "--provider", "oracle"], "embedded"),
    ],
)
def test_a_mistake_is_one_line_and_status_2(capsys, words, reason):
    with pytest.raises(SystemExit) as ending:
        read(*words)

    written = capsys.readouterr().err
    assert ending.value.code == 2
    assert reason in written
    assert written.startswith("desktop-assist: ")
    assert written.count("\n") == 1


def test_an_unknown_command_names_those_that_exist(capsys):
    with pytest.raises(SystemExit):
        read("reciepts")

    assert "calendar" in capsys.readouterr().err


def test_bytes_that_are_no_characters_are_replaced():
    assert read("ask", "K\udcf6ln").options.text == "K\ufffdln"


@settings(max_examples=40)
@given(st.lists(st.text(max_size=12), max_size=5))
def test_no_words_break_it(words):
    try:
        outcome = read(*words).options
    except SystemExit as ending:
        outcome = f"status {ending.code}"

    assert outcome != "status 1"


def modules_after(code: str) -> set[str]:
    command = [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=unmeasured())
    return set(done.stdout.split())


def test_the_window_loads_no_command():
    loaded = modules_after("from desktop_assist.cli import command_line; command_line.parse([])")

    assert "desktop_assist.cli.command_parser" not in loaded


def test_reading_the_command_line_imports_nothing_heavy():
    heavy = {"PySide6", "openai", "icalendar", "msgspec", "asyncio", "sqlite3", "keyring"}

    assert heavy.isdisjoint(modules_after("import desktop_assist.cli.command_line"))
