"""A calendar file from outside is copied in once, and never over what is there."""

import pytest

from desktop_assist.domain.errors import ToolInputError, UnreadableFileError
from desktop_assist.tools.import_calendar import ImportCalendar
from tests.helpers.calendar_desk import CalendarDesk
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.received import invitation as received
from tests.helpers.tool_run import run_tool

INVITATION = b"""\
BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:1@example.org
DTSTAMP:20261101T080000Z
SUMMARY:Quarterly review
DTSTART:20261124T130000Z
DTEND:20261124T140000Z
END:VEVENT
BEGIN:VEVENT
UID:2@example.org
SUMMARY:No start
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def desk(tmp_path):
    return CalendarDesk(tmp_path)


@pytest.fixture
def tool(desk):
    return ImportCalendar(desk.store, desk.incoming, InlineWorkers())


@pytest.fixture
def invitation(tmp_path):
    path = tmp_path / "invitation.ics"
    path.write_bytes(INVITATION)
    return path


async def test_good_events_come_in_and_bad_ones_are_named(tool, desk, invitation):
    outcome = await run_tool(tool, file=str(invitation))

    assert desk.titles() == ["Quarterly review"]
    assert outcome.output["summary"] == (
        "Events from invitation.ics: 1 added, 1 could not be read."
    )
    assert outcome.card.warnings == ("No start: It does not say when it starts.",)
    assert outcome.is_outside


async def test_a_second_time_changes_nothing(tool, desk, invitation):
    await run_tool(tool, file=str(invitation))
    before = desk.files()

    outcome = await run_tool(tool, file=str(invitation))

    assert outcome.change_id is None
    assert len(outcome.output["identical"]) == 1
    assert desk.files() == before


async def test_another_version_is_reported_and_left_alone(tool, desk, invitation):
    await run_tool(tool, file=str(invitation))
    invitation.write_bytes(INVITATION.replace(b"T140000Z", b"T150000Z"))

    outcome = await run_tool(tool, file=str(invitation))

    assert [event["summary"] for event in outcome.output["conflicting"]] == ["Quarterly review"]
    assert desk.list("2026-11-24", "2026-11-25").meetings[0].end.hour == 15


async def test_the_method_is_never_stored_and_undo_takes_all_back(tool, desk, invitation):
    await run_tool(tool, file=str(invitation))
    assert b"METHOD" not in b"".join(desk.files().values())

    desk.history.undo()

    assert desk.files() == {}


async def test_another_kind_of_file_is_refused(tool, tmp_path):
    (tmp_path / "a.ics").write_bytes(b"hello")

    with pytest.raises(UnreadableFileError, match="not a calendar file"):
        await run_tool(tool, file=str(tmp_path / "a.ics"))


async def test_a_message_about_a_meeting_is_done_as_it_says(tool, desk, tmp_path):
    path = tmp_path / "message.ics"
    path.write_text(received())
    added = await run_tool(tool, file=str(path))
    path.write_text(received("CANCEL", sequence=2))

    kept = await run_tool(tool, file=str(path), keep_cancelled=True)

    assert added.output["summary"].startswith("Budget review is in your calendar")
    assert [one.status for one in desk.list("2026-11-25", "2026-11-26").meetings] == ["cancelled"]
    desk.history.undo(kept.change_id)
    await run_tool(tool, file=str(path))
    assert desk.titles() == []


async def test_a_message_about_nothing_of_ones_own_is_handed_back(tool, tmp_path):
    path = tmp_path / "message.ics"
    path.write_text(received("CANCEL"))

    with pytest.raises(ToolInputError, match="not in your calendar"):
        await run_tool(tool, file=str(path))
