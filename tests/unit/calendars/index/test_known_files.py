"""A file is looked through when it is new or changed, and never else."""

import os
from pathlib import Path

import pytest

from desktop_assist.calendars.calendar_files import found_files
from desktop_assist.calendars.index.expansion_store import ExpansionStore
from desktop_assist.calendars.index.known_files import KnownFiles
from tests.helpers.ics_text import calendar, event, index_database


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "calendar").mkdir()
    for name in ("a", "b"):
        (tmp_path / "calendar" / f"{name}.ics").write_bytes(calendar(event(name)))
    return tmp_path / "calendar"


@pytest.fixture
def store(tmp_path):
    with index_database(tmp_path) as database:
        yield ExpansionStore(database)


def look(known, folder):
    return known.look_through(str(folder), found_files(folder))


def test_what_another_program_looked_through_is_taken_over(store, folder, monkeypatch):
    before = look(KnownFiles(store), folder)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"read {path}"))

    after = look(KnownFiles(store), folder)

    assert {path: one.packed for path, one in after.places.items()} == {
        path: one.packed for path, one in before.places.items()
    }


def test_a_file_put_in_place_of_another_is_noticed_though_time_and_size_are_the_same(store, folder):
    known, file = KnownFiles(store), folder / "a.ics"
    before, times = look(known, folder).places[str(file)], file.stat()
    other = folder / "other"
    other.write_bytes(calendar(event("c")))
    other.replace(file)
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))

    assert file.stat().st_size == times.st_size
    assert look(known, folder).places[str(file)].packed != before.packed


def test_a_file_that_is_gone_is_forgotten(store, folder):
    known = KnownFiles(store)
    look(known, folder)
    (folder / "a.ics").unlink()

    assert list(look(known, folder).places) == [str(folder / "b.ics")]
    assert [one.path for one in store.files(str(folder))] == [str(folder / "b.ics")]


def test_a_file_that_cannot_be_read_is_told_and_tried_again(store, folder, monkeypatch):
    known = KnownFiles(store)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", lambda path: (_ for _ in ()).throw(OSError(5, "Torn")))
        unreadable = look(known, folder).unreadable

    assert unreadable[str(folder / "a.ics")] == "The file: Torn."
    assert len(look(known, folder).places) == 2
