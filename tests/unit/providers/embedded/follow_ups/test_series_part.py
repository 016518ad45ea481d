"""A follow-up says how much of the series that just came up is meant."""

import pytest

from tests.helpers.earlier_turns import SYNC, TUESDAY, EarlierTurns

FIRST = "2026-11-24T14:00:00+01:00"
WEEKLY = {**SYNC, "recurrence_id": FIRST}
THIS = {"recurrence_id": FIRST, "scope": "this"}
FOLLOWING = {"recurrence_id": FIRST, "scope": "following"}


def after_a_listing():
    turns = EarlierTurns()
    turns.did("list_meetings", {"events": [WEEKLY]}, **TUESDAY)
    turns.meetings = [WEEKLY]
    return turns


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("cancel this and all following", FOLLOWING),
        ("cancel just this one", THIS),
        ("cancel the whole series", {"scope": "all"}),
        ("sage diesen und alle folgenden ab", FOLLOWING),
        ("sage die ganze Serie ab", {"scope": "all"}),
        ("lösche nur diesen Termin", THIS),
    ],
)  # fmt: skip
async def test_so_much_is_cancelled(text, arguments):
    made = await after_a_listing().changes(text)

    assert made == {"tool": "cancel_meeting", "uid": SYNC["uid"], **arguments}


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("move it to 16:00 from now on", "following"),
        ("verschieb das ab jetzt auf 16 Uhr", "following"),
        ("move it and all following ones to 16:00", "following"),
        ("move the whole series to 16:00", "all"),
        ("make it an hour, just this once", "this"),
    ],
)
async def test_so_much_is_changed(text, scope):
    made = await after_a_listing().changes(text)

    assert (made["tool"], made["scope"]) == ("update_meeting", scope)
    assert ("recurrence_id" in made) == (scope != "all")


async def test_of_a_series_as_a_whole_the_next_one_is_looked_for():
    turns = EarlierTurns()
    turns.did("create_meeting", {**SYNC, "title": "Team sync"}, "change_1", title="Team sync")
    turns.meetings = [WEEKLY]

    made = await turns.changes("cancel just this one")

    assert made["recurrence_id"] == FIRST
