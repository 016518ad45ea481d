"""A change knows whether it is one of time."""

from datetime import timedelta

import pytest

from desktop_assist.calendars.meeting_change import MeetingChange


@pytest.mark.parametrize(
    ("change", "is_of_time"),
    [
        (MeetingChange(title="x", location="y"), False),
        (MeetingChange(length=timedelta(hours=1)), True),
        (MeetingChange(recurrence=""), True),
    ],
)
def test_only_what_moves_a_meeting_is_a_change_of_time(change, is_of_time):
    assert change.is_of_time is is_of_time
