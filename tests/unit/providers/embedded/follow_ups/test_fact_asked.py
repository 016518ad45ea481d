"""A question about the meeting that just came up."""

import pytest

from tests.helpers.earlier_turns import EarlierTurns, after_a_meeting, text_in

ON_TUESDAY = "It is on Tuesday, 24 November 2026, 14:00."
AM_DIENSTAG = "Der Termin ist am Dienstag, 24. November 2026, 14:00."


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("how long is that?", f"“Team sync” lasts 30 minutes. {ON_TUESDAY}"),
        ("what's the address", f"No place is given for “Team sync”. {ON_TUESDAY}"),
        ("where is it", f"No place is given for “Team sync”. {ON_TUESDAY}"),
        ("who's it with?", f"Invited to “Team sync”: Anna. {ON_TUESDAY}"),
        ("and who is coming?", f"Invited to “Team sync”: Anna. {ON_TUESDAY}"),
        ("when is it again?", f"“Team sync” starts at 14:00. {ON_TUESDAY}"),
        ("what time does it end?", f"“Team sync” ends at 14:30. {ON_TUESDAY}"),
        ("Wie lange dauert das?", f"„Team sync“ dauert 30 Minuten. {AM_DIENSTAG}"),
        ("bis wann geht das?", f"„Team sync“ endet um 14:30 Uhr. {AM_DIENSTAG}"),
        ("Wer kommt?", f"Eingeladen zu „Team sync“: Anna. {AM_DIENSTAG}"),
    ],
)
async def test_it_is_read_from_the_calendar_as_it_is_now(text, answer):
    turns = after_a_meeting()
    await turns.say(text)

    assert text_in(turns.last_events) == answer


async def test_what_is_gone_by_now_is_told():
    turns = after_a_meeting()
    turns.meetings = []

    await turns.say("how long is it?")

    assert "is not in the calendar any more" in text_in(turns.last_events)


@pytest.mark.parametrize("text", ["what time is it?", "how long is the flight?", "who is it?"])
async def test_other_questions_are_not_about_it(text):
    turns = after_a_meeting()
    await turns.say(text)

    assert "Team sync" not in text_in(turns.last_events)


async def test_with_nothing_said_before_nothing_is_meant():
    turns = EarlierTurns()
    await turns.say("how long is it?")

    assert "Team sync" not in text_in(turns.last_events)
