"""Running a command, and turning failure into one line and a status."""

import os
import subprocess
import sys

from desktop_assist.domain.errors import StorageError


async def test_success_is_status_0(rig):
    assert await rig.run("conversations", "list") == 0


async def test_a_failure_is_one_line_and_status_1(rig, capsys):
    assert await rig.run("undo") == 1

    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith("desktop-assist: ")
    assert written.err.count("\n") == 1


async def test_what_makes_no_sense_is_status_2(rig):
    assert await rig.run("conversations", "show", "nowhere") == 2


async def test_a_database_that_cannot_be_used_is_status_1(rig, monkeypatch, capsys):
    def broken():
        raise StorageError("The database cannot be opened.", "Restore a copy.")

    monkeypatch.setattr(rig.services.conversations, "listing", broken)

    assert await rig.run("conversations", "list") == 1
    assert "Restore a copy." in capsys.readouterr().err


async def test_the_window_without_a_display_points_to_the_terminal(rig, capsys):
    assert await rig.run() == 1

    assert "“desktop-assist chat” talks in the terminal" in capsys.readouterr().err


async def test_an_unknown_benchmark_names_those_there_are(rig, capsys):
    assert await rig.run("bench", "no-such-benchmark") in {1, 2}
    assert capsys.readouterr().err


def test_a_reader_that_has_seen_enough_causes_no_complaint(tmp_path):
    read_end, write_end = os.pipe()
    os.close(read_end)
    command = [sys.executable, "-m", "desktop_assist", "--home", str(tmp_path), "config", "show"]

    with os.fdopen(write_end, "wb") as closed:
        ended = subprocess.run(command, stdout=closed, stderr=subprocess.PIPE, check=False)

    assert ended.stderr == b""
    assert ended.returncode == 1
