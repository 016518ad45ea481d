"""What rounds did, in words for people."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from desktop_assist.connectors.calendar_server.server_values import (
    CalendarServer,
    ServerCalendar,
    SyncChange,
    SyncReport,
)

NOW = datetime(2026, 11, 22, tzinfo=UTC)
CALENDAR = ServerCalendar("c", "s", "https://x", "work", Path("work"), "both")
SERVER = CalendarServer("s", "Cloud", "https://x", "ada", 15, NOW, (CALENDAR,))


def change(side):
    return SyncChange("work", side, "changed", "", NOW)


def test_a_round_is_told_in_a_line():
    report = SyncReport(SERVER, (change("here"), change("there"), change("here")))

    assert report.words == "“Cloud” is in step: 2 changed here, 1 at the server."
    assert SyncReport(SERVER).words == "“Cloud” is in step: nothing new."


def test_what_waits_and_what_is_left_is_told_too():
    report = SyncReport(SERVER, (), conflicts=2, left=1)

    assert report.words == (
        "“Cloud” is in step: nothing new. 2 changed in both places wait for you. "
        "1 are tried again next time."
    )


def test_a_problem_goes_before_everything():
    broken = replace(SERVER, calendars=(replace(CALENDAR, problem="It cannot be reached."),))

    assert SyncReport(broken).words == "It cannot be reached."


def test_an_event_without_a_title_has_a_name_all_the_same():
    assert change("there").words == "changed at the server: an event"
