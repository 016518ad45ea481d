"""Calendar files for tests, as text."""

from contextlib import closing, contextmanager

from desktop_assist.calendars.ics.occurrences import Window
from desktop_assist.calendars.index import tables
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.helpers.calendar_desk import berlin
from tests.helpers.frozen_clock import BERLIN

NOVEMBER = Window(berlin("2026-11-01"), berlin("2026-12-01"), BERLIN)


def event(title, start="20261124T100000Z", *more, uid=None):
    lines = (f"UID:{uid or title}", f"SUMMARY:{title}", f"DTSTART:{start}", *more)
    return "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT", ""))


def calendar(*events):
    return f"BEGIN:VCALENDAR\r\n{''.join(events)}END:VCALENDAR\r\n".encode()


def weekly(title, first="20261103T090000Z", count=4):
    return event(title, first, f"RRULE:FREQ=WEEKLY;COUNT={count}")


@contextmanager
def index_database(folder):
    """A database with the tables of the index."""
    with closing(SqliteDatabase(folder / "index.sqlite3")) as database:
        database.migrate(tables.MIGRATIONS)
        yield database
