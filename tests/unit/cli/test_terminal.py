"""Writing to the terminal."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

import pytest

from desktop_assist.cli import terminal
from desktop_assist.domain.errors import FileError


def test_characters_that_steer_a_terminal_are_left_out(capsys):
    terminal.show("a\x1b[2Jb\x9bc\u202ed\x07\r")

    assert capsys.readouterr().out == "a[2Jbcd\n"


def test_json_is_one_line_of_ascii(capsys):
    terminal.show_json({"text": "ü\x1b\u2028", "day": date(2026, 11, 22), "sum": Decimal("1.10")})

    written = capsys.readouterr().out
    assert written.isascii()
    assert written.count("\n") == 1
    assert json.loads(written) == {"text": "ü\x1b\u2028", "day": "2026-11-22", "sum": "1.10"}


def test_read_only_values_are_json_too(capsys):
    terminal.show_json({"a": MappingProxyType({"b": (1, 2)}), "c": Path("x")})

    assert json.loads(capsys.readouterr().out) == {"a": {"b": [1, 2]}, "c": "x"}


def test_what_has_no_json_form_is_a_mistake_of_ours():
    with pytest.raises(TypeError, match="object has no JSON form"):
        terminal.show_json({"a": object()})


def test_an_error_is_one_line_on_standard_error(capsys):
    terminal.show_error(FileError("It is\nbroken.", "Mend it."))

    assert capsys.readouterr().err == "desktop-assist: It is broken. Mend it.\n"


def test_a_note_disturbs_no_output(capsys):
    terminal.show_note("Look here.")

    assert capsys.readouterr() == ("", "desktop-assist: Look here.\n")


def test_a_table_is_aligned(capsys):
    terminal.show_table(("name", "sum"), [("Café", "9.50"), ("日本", "10.00")], numeric=(1,))

    assert capsys.readouterr().out == "name    sum\nCafé   9.50\n日本  10.00\n"


def test_a_cell_with_line_breaks_stays_on_its_line(capsys):
    terminal.show_table(("a",), [("one\ntwo\tthree",)])

    assert capsys.readouterr().out == "a\none two three\n"


def test_a_table_is_cut_to_the_width_of_the_terminal(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "30")

    terminal.show_table(("name", "sum"), [("A very long name of a very long thing", "1.00")])

    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) == 30
    assert "…" in lines[1]


def test_a_character_that_the_terminal_lacks_ends_nothing(capsysbinary, monkeypatch):
    import io
    import sys

    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", narrow)
    terminal.prepare()

    terminal.show("Köln")

    assert narrow.buffer.getvalue() == b"K?ln\n"
