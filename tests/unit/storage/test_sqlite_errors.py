"""Every error of SQLite becomes one of ours, with the file's name."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from desktop_assist.domain.errors import StorageError
from desktop_assist.storage.sqlite_errors import in_plain_words

FILE = Path("/somewhere/desktop_assist.sqlite3")


def raised_for(code: int) -> StorageError:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    with pytest.raises(StorageError) as caught, in_plain_words(FILE):
        raise error
    return caught.value


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_FULL, "no space"),
        (sqlite3.SQLITE_CORRUPT, "damaged"),
        (sqlite3.SQLITE_READONLY, "may not be written"),
        (sqlite3.SQLITE_IOERR_WRITE, "disk did not answer"),
    ],
)
def test_the_reason_is_said_with_a_next_step(code, words):
    error = raised_for(code)

    assert words in error.message
    assert error.message.endswith("(desktop_assist.sqlite3).")
    assert error.hint


def test_any_other_error_keeps_its_words():
    with pytest.raises(StorageError, match="no such table: x"), in_plain_words(FILE):
        raise sqlite3.OperationalError("no such table: x")


@pytest.mark.parametrize("code", [sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_CANTOPEN])
def test_a_full_disk_is_called_so_whatever_it_kept_from_being_made(tmp_path, monkeypatch, code):
    usage = shutil.disk_usage(tmp_path)._replace(free=4096)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code

    with pytest.raises(StorageError, match="no space left"), in_plain_words(tmp_path / "db"):
        raise error
