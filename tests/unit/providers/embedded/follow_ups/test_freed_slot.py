"""The time of what was just cancelled, where only "that slot" is said."""

import pytest

from tests.helpers.earlier_turns import REVIEW, SYNC, EarlierTurns


def after_cancelling():
    turns = EarlierTurns()
    turns.did("list_meetings", {"events": [SYNC, REVIEW]})
    turns.did("cancel_meeting", {"summary": "Gone."}, change_id="c1", uid="sync@here")
    turns.meetings = [REVIEW]
    return turns


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("move the review into that slot", "2026-11-24T14:00"),
        ("and move the review into the slot then, 3 oclock, same length", "2026-11-24T15:00"),
        ("put the review in that gap instead", "2026-11-24T14:00"),
        ("verschieb das Review in die Lücke", "2026-11-24T14:00"),
    ],
)
async def test_another_meeting_takes_its_place(text, start):
    changed = await after_cancelling().changes(text)

    assert (changed["uid"], str(changed["start"])[:16]) == ("review@here", start)


async def test_without_anything_cancelled_no_slot_is_known():
    turns = EarlierTurns()

    assert all(one.name != "update_meeting" for one in await turns.say("move it into that slot"))
