"""A shift said instead of the one just made."""

import pytest

from tests.helpers.earlier_turns import SYNC, EarlierTurns

MOVED = {
    **SYNC,
    "start": "2026-11-24T15:00:00+01:00",
    "end": "2026-11-24T15:30:00+01:00",
    "before": {"start": SYNC["start"], "end": SYNC["end"]},
}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("no, half an hour later", "2026-11-24T14:30"),
        ("half an hour later", "2026-11-24T15:30"),
    ],
)
async def test_a_correction_counts_from_before_the_change(text, start):
    turns = EarlierTurns()
    turns.meetings = [MOVED]
    turns.did("update_meeting", MOVED, change_id="c1", uid="sync@here", start=MOVED["start"])

    assert str((await turns.changes(text))["start"]).startswith(start)
