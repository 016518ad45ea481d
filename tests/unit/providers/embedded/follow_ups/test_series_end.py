"""Until when a series goes, said after it was made."""

import pytest

from tests.helpers.earlier_turns import SYNC, EarlierTurns

WEEKLY = {**SYNC, "recurrence": "FREQ=WEEKLY;BYDAY=TU"}


@pytest.mark.parametrize(
    "text", ["until Christmas", "and only till 25 December", "bis Weihnachten"]
)
async def test_a_series_that_was_just_made_gets_its_end(text):
    turns = EarlierTurns()
    turns.did("create_meeting", WEEKLY, change_id="c1")

    [call] = await turns.say(text)

    assert (call.name, call.arguments["uid"]) == ("update_meeting", "sync@here")
    assert str(call.arguments["recurrence"]).startswith("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261225")


async def test_one_meeting_has_no_last_day():
    turns = EarlierTurns()
    turns.did("create_meeting", SYNC, change_id="c1")

    assert all("recurrence" not in call.arguments for call in await turns.say("until Christmas"))
