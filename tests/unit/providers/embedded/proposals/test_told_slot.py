"""A meeting at an hour of the day that was just found free."""

import pytest

from tests.helpers.earlier_turns import EarlierTurns
from tests.helpers.encoding import needs_model

pytestmark = needs_model
SLOT = {"start": "2026-11-27T13:00:00+01:00", "end": "2026-11-27T17:00:00+01:00"}


def after_free_time() -> EarlierTurns:
    turns = EarlierTurns()
    day = {"from": "2026-11-27", "to": "2026-11-27"}
    found = {"suggestions": [SLOT], "free": [{**SLOT, "minutes": 240}], "summary": "There is time."}
    turns.did("find_free_time", found, duration_minutes=60, **day)
    return turns


@pytest.mark.parametrize(
    "text",
    [
        "Lovely. Half two till quarter to four then, with Nikhil. Drawings for the new casting.",
        "Wunderbar, dann trag mir bitte von 14:30 bis 15:45 ein, dass wir den Keller aufräumen.",
    ],
)
async def test_it_is_put_on_that_day(text):
    turns = after_free_time()

    await turns.say(text)

    arguments = turns.question.call.arguments
    assert str(arguments["start"]).startswith("2026-11-27T14:30")
    assert arguments["duration_minutes"] == 75
    assert arguments["title"] in ("Drawings for the new casting", "Keller aufräumen")


async def test_it_lasts_as_long_as_was_asked_for():
    turns = after_free_time()

    await turns.say("Dann trag um halb vier die Steuererklärung mit Livia ein")

    arguments = turns.question.call.arguments
    assert str(arguments["start"]).startswith("2026-11-27T15:30")
    assert arguments["duration_minutes"] == 60
