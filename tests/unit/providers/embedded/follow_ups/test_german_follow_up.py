"""What Germans say of the meeting or the expense that was just made."""

import pytest

from tests.helpers.earlier_turns import EarlierTurns

MEETING, EXPENSE = "Jour fixe mit Tom am Dienstag um 10", "Taxi 23,50 Euro gestern"


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("schieb's auf nächste Woche", {"start": "2026-12-01T10:00:00+01:00"}),
        ("Tom kommt nicht", {"attendees": []}),
        ("Anna kommt auch", {"attendees": ["Tom", "Anna"]}),
        ("heißt jetzt Wochenstart", {"title": "Wochenstart"}),
    ],
)
async def test_the_meeting_is_changed(text, new):
    turns = EarlierTurns()
    await turns.say(MEETING)

    assert await turns.changes(text) == {"tool": "update_meeting", "uid": "m2@here", **new}


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("waren 25,30", {"amount": "25.30"}),
        ("quatsch, 25,30", {"amount": "25.30"}),
        ("war am Freitag", {"date": "2026-11-20"}),
    ],
)
async def test_the_expense_is_changed(text, new):
    turns = EarlierTurns()
    await turns.say(EXPENSE)
    await turns.say("ja")

    assert await turns.changes(text) == {"tool": "update_expense", "expense_id": "row 7", **new}


@pytest.mark.parametrize("text", ["und im Oktober?", "and in October?"])
async def test_a_month_is_no_new_day(text):
    turns = EarlierTurns()
    await turns.say(EXPENSE)
    await turns.say("ja")
    await turns.say(text)

    assert "Taxi" not in turns.text


@pytest.mark.parametrize(("text", "answer"), [("super", "Gern geschehen."), ("ok", "Es ist keine")])
async def test_a_word_of_both_languages_is_answered_in_that_of_the_talk(text, answer):
    turns = EarlierTurns()
    await turns.say(MEETING)
    await turns.say(text)

    assert turns.text.startswith(answer)
