"""A meeting is taken out of the calendar, and comes back by undo."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.cancel_meeting import CancelMeeting
from tests.helpers.calendar_desk import CalendarDesk
from tests.helpers.foreign_calendar import SERIES_UID, foreign_desk
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.invitation_desk import InvitationDesk
from tests.helpers.tool_run import run_tool


@pytest.fixture
def desk(tmp_path):
    return CalendarDesk(tmp_path)


async def cancel(desk, **arguments):
    return await run_tool(CancelMeeting(desk.store, desk.invitations, InlineWorkers()), **arguments)


async def test_the_answer_says_what_is_gone(desk):
    uid = desk.create().meeting.uid

    outcome = await cancel(desk, uid=uid)

    assert outcome.output["summary"] == (
        "Team sync on Tuesday, 24 November 2026, 14:00\N{EN DASH}14:30 (Europe/Berlin) "
        "is no longer in your calendar."
    )
    assert (outcome.output["uid"], outcome.output["start"]) == (uid, "2026-11-24T14:00:00+01:00")
    assert desk.titles() == []
    desk.history.undo(outcome.change_id)
    assert desk.titles() == ["Team sync"]


async def test_one_occurrence_or_all_of_them(desk):
    uid = desk.create(recurrence="FREQ=WEEKLY;COUNT=3").meeting.uid

    one = await cancel(desk, uid=uid, recurrence_id="2026-12-01T14:00:00+01:00")
    assert desk.titles() == ["Team sync"] * 2
    rest = await cancel(desk, uid=uid, recurrence_id=None)

    assert (one.output["is_series"], rest.output["is_series"]) == (False, True)
    assert rest.output["summary"].startswith("Team sync and all its repetitions")
    assert desk.titles() == []


async def test_whoever_invited_is_named(tmp_path):
    outcome = await cancel(foreign_desk(tmp_path), uid=SERIES_UID)

    assert outcome.card.warnings == ("Rossi, Ada invited to it and is not told.",)
    assert outcome.is_outside


async def test_guests_who_were_invited_are_to_be_told(tmp_path):
    desk = InvitationDesk(tmp_path)
    uid = desk.meet(recurrence="FREQ=WEEKLY;COUNT=4").uid
    desk.save(uid)
    second, third = "2026-12-01T14:00:00+01:00", "2026-12-08T14:00:00+01:00"

    one = await cancel(desk, uid=uid, recurrence_id=second)
    rest = await cancel(desk, uid=uid, recurrence_id=third, scope="following")
    all_of_it = await cancel(desk, uid=uid)

    assert one.card.warnings == ("The guests were invited and do not know yet.",)
    assert [
        (outcome.card.actions[1].label, outcome.card.actions[1].arguments)
        for outcome in (one, rest, all_of_it)
    ] == [
        ("Save cancellation", {"uid": uid, "recurrence_id": second}),
        ("Save update", {"uid": uid}),
        ("Save cancellation", {"uid": uid}),
    ]


async def test_an_unknown_meeting_is_handed_back(desk):
    with pytest.raises(ToolInputError):
        await cancel(desk, uid="nobody")
