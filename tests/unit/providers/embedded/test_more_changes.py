"""What else an order changes about the meeting it names."""

import pytest

from desktop_assist.providers.embedded.meeting_change import MeetingChange
from desktop_assist.providers.embedded.more_changes import split_more, with_words
from tests.helpers.earlier_turns import EarlierTurns
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("push the review to 5 and put Olga on it too", "push the review to 5"),
        ("move the review to 5, and make it an hour", "move the review to 5"),
        ("move the review to Friday. Put it in Room 7", "move the review to Friday"),
        ("cancel the review and move the sync to 5", "cancel the review and move the sync to 5"),
        ("move the review to 5 and cancel it", "move the review to 5 and cancel it"),
        ("move the review with Ana and Tom to 5", "move the review with Ana and Tom to 5"),
    ],
)
def test_the_part_that_names_the_meeting_stands_alone(text, head):
    assert split_more(request(text)).head == head


async def test_both_are_done_at_once():
    call = await EarlierTurns().changes("push Tuesday's review to 17:00 and put Olga on it too")

    assert call["attendees"] == ["Anna", "Olga"]
    assert call["start"].startswith("2026-11-24T17:00")


def test_a_length_that_is_said_last_is_the_length():
    words = split_more(request("move the review to 5 and make it 45 minutes")).words

    assert words is not None
    assert with_words(MeetingChange(place="Room 7"), words) == MeetingChange(
        place="Room 7", minutes=45
    )
