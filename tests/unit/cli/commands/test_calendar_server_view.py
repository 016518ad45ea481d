"""How calendar servers are shown in a terminal."""

from datetime import UTC, datetime
from pathlib import Path

from desktop_assist.cli.commands.calendar_server_view import (
    show_changes,
    show_conflicts,
    show_found,
    show_servers,
)
from desktop_assist.connectors.calendar_server.server_values import CalendarServer, ServerCalendar

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def test_a_problem_is_shown_with_what_helps(capsys):
    broken = ServerCalendar(
        "c", "s", "https://x", "work", Path("w"), "both", NOW, "It is gone.", "Look it up again."
    )

    show_servers(
        [CalendarServer("s", "Cloud", "https://x", "ada", 15, NOW, (broken,))], is_json=False
    )

    told = capsys.readouterr().out
    assert "2026-11-22 10:00" in told
    assert "It is gone." in told
    assert "Look it up again." in told


def test_an_account_without_calendars_is_shown_as_such(capsys):
    show_servers([CalendarServer("s", "Cloud", "https://x", "ada", 15, NOW)], is_json=False)

    assert "none yet" in capsys.readouterr().out


def test_where_there_is_nothing_that_is_said(capsys):
    show_found((), is_json=False)
    show_changes((), is_json=False)
    show_conflicts((), is_json=False)

    assert capsys.readouterr().out.splitlines() == [
        "The account has no calendars.", "Nothing was changed yet.", "No event waits for you.",
    ]  # fmt: skip
