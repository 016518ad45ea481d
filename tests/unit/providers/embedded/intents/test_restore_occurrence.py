"""A cancelled time of a repeating meeting is asked back."""

import pytest

from desktop_assist.providers.embedded.intents.restore_occurrence import read
from desktop_assist.providers.embedded.reply import Find, PlannedCall, Say
from desktop_assist.providers.embedded.understanding import understood
from tests.helpers.looked_up import after_looking
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    "text",
    [
        "restore the standup on Wednesday",
        "bring back Wednesday's standup",
        "please uncancel the standup on Wednesday",
        "Stelle das Standup am Mittwoch wieder her",
    ],
)
def test_the_series_is_looked_for_and_the_day_named(text):
    reply = understood(request(text))
    assert isinstance(reply, Find)

    act = after_looking(reply)

    arguments = {"uid": "standup", "recurrence_id": "2026-11-25"}
    assert act.calls == (PlannedCall("restore_occurrence", arguments),)


def test_what_does_not_repeat_is_not_restored():
    assert isinstance(after_looking(read(request("restore the opera on Friday"))), Say)


@pytest.mark.parametrize(
    "text", ["restore my laptop", "bring back the old design", "undo that", "restore the standup"]
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None
