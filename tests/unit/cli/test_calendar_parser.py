"""What can be typed after `calendar`."""

from datetime import date
from pathlib import Path

import pytest

from desktop_assist.cli.calendar_server_options import ShowConflicts
from desktop_assist.cli.command_line import parse
from desktop_assist.cli.options import CheckCalendars, FindFreeTime, ImportCalendar, ListMeetings
from desktop_assist.cli.subscription_options import ListSubscriptions


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (["calendar", "list"], ListMeetings()),
        (["calendar", "list", "--from", "2026-11-01", "--to", "2026-11-30"],
         ListMeetings(date(2026, 11, 1), date(2026, 11, 30))),
        (["calendar", "list", "--file", "a.ics"], ListMeetings(files=(Path("a.ics"),))),
        (["calendar", "check", "a.ics", "b.ics"], CheckCalendars((Path("a.ics"), Path("b.ics")))),
        (["calendar", "import", "a.ics"], ImportCalendar(Path("a.ics"))),
        (["calendar", "free", "--minutes", "45"], FindFreeTime(minutes=45)),
        (["calendar", "subscriptions"], ListSubscriptions()),
        (["calendar", "servers", "conflicts"], ShowConflicts()),
    ],
)  # fmt: skip
def test_each_action_has_its_words(words, options):
    assert parse(words, {}).options == options
