"""A meeting is asked for once more."""

import pytest

from desktop_assist.providers.embedded.intents.duplicate_meeting import complete, read
from desktop_assist.providers.embedded.reply import Ask, PlannedCall
from desktop_assist.providers.embedded.understanding import understood
from tests.helpers.looked_up import after_looking
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        (
            "copy the budget review to Friday at 10:00",
            {"uid": "budget", "start": "2026-11-27T10:00:00+01:00"},
        ),
        (
            "duplicate the budget review to 3 December",
            {"uid": "budget", "start": "2026-12-03T14:00:00+01:00"},
        ),
        (
            "repeat the budget review on Thursday same time",
            {"uid": "budget", "start": "2026-11-26T14:00:00+01:00"},
        ),
        (
            "do the budget review again on Friday",
            {"uid": "budget", "start": "2026-11-27T14:00:00+01:00"},
        ),
        (
            "kopiere den Friseur auf Montag um 15 Uhr",
            {"uid": "friseur", "start": "2026-11-23T15:00:00+01:00"},
        ),
    ],
)
def test_it_is_made_once_more_at_the_time_that_is_named(text, arguments):
    act = after_looking(understood(request(text)))

    assert act.calls == (PlannedCall("duplicate_meeting", arguments),)


def test_where_it_is_already_it_is_not_made_once_more():
    ask = after_looking(read(request("repeat the budget review on Wednesday same time")))
    assert isinstance(ask, Ask)

    act = after_looking(complete(ask.pending, request("2 December")))

    assert act.calls[0].arguments == {"uid": "budget", "start": "2026-12-02T14:00:00+01:00"}


def test_of_several_one_is_asked_for():
    ask = after_looking(read(request("copy the vendor call to Thursday at 10:00")))
    assert isinstance(ask, Ask)

    act = after_looking(complete(ask.pending, request("the first one")))

    assert act.calls[0].arguments["uid"] == "vendor1"


@pytest.mark.parametrize(
    "text",
    [
        "copy this text",
        "repeat that",
        "copy the receipt to Friday",
        "duplicate the budget review",
        "how do I copy a meeting to Friday at 10?",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None
