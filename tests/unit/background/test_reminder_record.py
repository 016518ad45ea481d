"""What was shown is remembered, across restarts and copies of the program."""

from datetime import timedelta

import pytest

from desktop_assist.background.reminder_record import MIGRATIONS, ReminderRecord
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.helpers.frozen_clock import SUNDAY_MORNING

MINUTE = timedelta(minutes=1)


@pytest.fixture
def records(tmp_path):
    """Two copies of the program with one file."""
    databases = [SqliteDatabase(tmp_path / "reminders.sqlite3") for _ in range(2)]
    for one in databases:
        one.migrate(MIGRATIONS)
    yield [ReminderRecord(one) for one in databases]
    for one in databases:
        one.close()


def test_one_of_two_copies_takes_it_up(records):
    assert [one.take("standup", SUNDAY_MORNING) for one in records] == [True, False]


def test_one_to_be_shown_again_is_taken_up_once_more_when_it_is_due(records):
    first, second = records
    first.take("standup", SUNDAY_MORNING)
    first.show_again("standup", SUNDAY_MORNING + 5 * MINUTE)

    assert second.shown() == {"standup": SUNDAY_MORNING + 5 * MINUTE}
    assert not second.take("standup", SUNDAY_MORNING + 4 * MINUTE)
    assert [one.take("standup", SUNDAY_MORNING + 5 * MINUTE) for one in records] == [True, False]


def test_old_ones_are_forgotten(records):
    first, _ = records
    first.take("old", SUNDAY_MORNING - 2 * MINUTE)
    first.take("new", SUNDAY_MORNING)

    first.forget_before(SUNDAY_MORNING - MINUTE)

    assert first.shown() == {"new": None}
