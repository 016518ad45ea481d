"""The program's edge: every ending is an exit status and at most one line."""

import gc

import pytest

from desktop_assist.app import program
from desktop_assist.domain.errors import StorageError


@pytest.fixture
def ending(monkeypatch, tmp_path):
    def end_with(error):
        def run(command_line, folders):
            raise error

        monkeypatch.setattr(program, "_run", run)
        return program.main(["--home", str(tmp_path), "doctor"])

    return end_with


def test_an_error_of_ours_is_one_line_and_status_one(ending, capsys):
    assert ending(StorageError("The disk is full.", "Free some space.")) == 1
    assert capsys.readouterr().err == "desktop-assist: The disk is full. Free some space.\n"


def test_a_fault_is_kept_in_a_file_without_its_text(ending, capsys, tmp_path):
    assert ending(RuntimeError("what the person wrote")) == 1
    kept = (tmp_path / "logs" / "fault.txt").read_text()
    assert "RuntimeError" in kept
    assert "what the person wrote" not in kept + capsys.readouterr().err


def test_ctrl_c_ends_as_shells_expect(ending, capsys):
    assert ending(KeyboardInterrupt()) == 130
    assert capsys.readouterr().err == ""


def test_a_broken_settings_file_is_named(tmp_path, capsys):
    (tmp_path / "settings.toml").write_text("[calendar")
    assert program.main(["--home", str(tmp_path), "conversations", "list"]) == 1
    assert "settings.toml" in capsys.readouterr().err


def test_a_command_searches_for_garbage_though_the_start_does_not(tmp_path):
    gc.disable()
    assert program.main(["--home", str(tmp_path), "conversations", "list"]) == 0
    assert gc.isenabled()
