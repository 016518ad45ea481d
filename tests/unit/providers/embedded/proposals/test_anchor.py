"""The meeting beside which another one is to be."""

from datetime import timedelta

import pytest

from desktop_assist.providers.embedded.found_things import meetings_in
from desktop_assist.providers.embedded.proposals.anchor import anchor_in
from desktop_assist.providers.embedded.reply import PlannedCall
from tests.helpers.office import NOW, result_of
from tests.helpers.user_requests import request

MEETINGS = meetings_in(
    result_of(PlannedCall("list_meetings", {"from": "2026-11-22", "to": "2026-12-10"})).output,
    NOW.tzinfo,
)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("right after the budget review", "2026-11-25T15:00"),
        ("before my dentist", "2026-11-24T08:00"),
        ("gleich nach der Teamrunde", "2026-11-25T17:00"),
    ],
)
def test_half_an_hour_beside_it(text, start):
    anchor = anchor_in(request(text), MEETINGS)

    assert anchor is not None
    assert anchor.start(timedelta(minutes=30)).isoformat()[:16] == start


@pytest.mark.parametrize("text", ["move the budget review to after lunch", "the budget review"])
def test_a_meeting_that_is_named_otherwise_is_none(text):
    assert anchor_in(request(text), MEETINGS) is None
