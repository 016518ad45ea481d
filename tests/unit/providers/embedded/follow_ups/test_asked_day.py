"""The day that was just looked at."""

import pytest

from tests.helpers.earlier_turns import TUESDAY, EarlierTurns


@pytest.mark.parametrize(
    "text", ["ok, put the dentist in at 11 then, 45 minutes", "book a call with Tom at 11"]
)
async def test_what_names_no_day_is_on_the_day_asked_about(text):
    turns = EarlierTurns()
    turns.did("list_meetings", {"events": []}, **TUESDAY)

    [call] = await turns.say(text)

    assert call.name == "create_meeting"
    assert str(call.arguments["start"]).startswith("2026-11-24T11:00")


async def test_of_several_days_it_is_asked():
    turns = EarlierTurns()
    turns.did("list_meetings", {"events": []}, **{**TUESDAY, "to": "2026-11-27"})

    assert await turns.say("put the dentist in at 11") == []
    assert turns.question
