"""What is typed about calendar servers."""

from pathlib import Path

import pytest

from desktop_assist.cli.calendar_server_options import (
    AddServer,
    FindServerCalendars,
    FollowCalendar,
    KeepVersion,
    LeaveCalendar,
    ListCalendarServers,
    RemoveServer,
    SetServerPace,
    ShowConflicts,
    ShowSyncChanges,
    SyncServers,
    TurnCalendar,
)
from desktop_assist.cli.command_line import parse


def options(words):
    return parse(["calendar", "servers", *words.split()]).options


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("add https://x --user ada", AddServer("https://x", "ada")),
        (
            "add x --user ada --name Cloud --calendar a --calendar b --direction fetch --stdin",
            AddServer("x", "ada", "Cloud", ("a", "b"), direction="fetch", is_from_stdin=True),
        ),
        ("add x --user ada --all", AddServer("x", "ada", is_everything=True)),
        ("list", ListCalendarServers()),
        ("calendars Cloud", FindServerCalendars("Cloud")),
        ("follow Cloud work --folder d", FollowCalendar("Cloud", "work", "both", Path("d"))),
        ("leave work", LeaveCalendar("work")),
        ("turn work send", TurnCalendar("work", "send")),
        ("sync", SyncServers()),
        ("sync Cloud --accept-empty", SyncServers("Cloud", accepts_empty=True)),
        ("changes", ShowSyncChanges(50)),
        ("changes --limit 3", ShowSyncChanges(3)),
        ("conflicts", ShowConflicts()),
        ("keep 1a2b both", KeepVersion("1a2b", "both")),
        ("every Cloud 0", SetServerPace("Cloud", 0)),
        ("remove Cloud", RemoveServer("Cloud")),
    ],
)
def test_words_become_options(words, meant):
    assert options(words) == meant


@pytest.mark.parametrize(
    "words", ["add https://x", "turn work sideways", "keep 1a2b", "every Cloud -1", "every Cloud x"]
)
def test_what_makes_no_sense_is_refused(words):
    with pytest.raises(SystemExit) as refused:
        options(words)

    assert refused.value.code == 2
