"""Two programs read the same calendar with one index, while a third one writes the file."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from desktop_assist.calendars.index import tables
from desktop_assist.calendars.index.calendar_reader import CalendarReader
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.helpers.ics_text import NOVEMBER, calendar, event, weekly

VERSIONS = 25
EVENTS = 20


def version(number):
    kept = (weekly(f"Team {one}") for one in range(EVENTS))
    return calendar(*kept, event(f"Version {number:02}"))


def read_until_last(database_file, file):
    """Each answer is one version of the file, whole."""
    last = ""
    with closing(SqliteDatabase(database_file)) as database:
        reader = CalendarReader(database)
        while last != f"Version {VERSIONS - 1:02}":
            titles = [one.title for one in reader.between(file, NOVEMBER).meetings]
            (last,) = (title for title in titles if title.startswith("Version"))
            assert len(titles) == 4 * EVENTS + 1


@pytest.mark.timeout(300)
def test_each_answer_is_a_whole_version_of_the_file(tmp_path):
    file, database_file = tmp_path / "a.ics", tmp_path / "index.sqlite3"
    file.write_bytes(version(0))
    with closing(SqliteDatabase(database_file)) as database:
        database.migrate(tables.MIGRATIONS)
    with ThreadPoolExecutor(2) as programs:
        reading = [programs.submit(read_until_last, database_file, file) for _ in range(2)]
        for number in range(VERSIONS):
            written = tmp_path / "next"
            written.write_bytes(version(number))
            written.replace(file)

    assert [one.result() for one in reading] == [None, None]
