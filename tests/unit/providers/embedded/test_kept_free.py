"""A morning or an afternoon that is kept free as a whole."""

from dataclasses import replace
from datetime import time

import pytest

from desktop_assist.providers.embedded.kept_free import first_worked
from desktop_assist.providers.embedded.reply import Act, Ask
from desktop_assist.providers.embedded.understanding import understood
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "start", "minutes"),
    [
        ("block Tuesday afternoon for the grant report", "2026-11-24T13:00", 270),
        ("block off Tuesday morning for reading", "2026-11-24T09:00", 180),
        ("keep Tuesday afternoon free for the audit", "2026-11-24T13:00", 270),
        ("block out 2-4 on Tuesday for the audit", "2026-11-24T14:00", 120),
    ],
)
def test_it_lasts_as_long_as_one_works_then(text, start, minutes):
    reply = understood(request(text))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments["start"].startswith(start)
    assert reply.calls[0].arguments["duration_minutes"] == minutes


def test_the_settings_say_when_the_day_ends():
    asked = replace(request("block Tuesday afternoon for it"), working_hours=(time(8), time(16)))

    assert understood(asked).calls[0].arguments["duration_minutes"] == 180


@pytest.mark.parametrize(
    "text",
    [
        "block two hours on Tuesday afternoon for the audit",
        "book a review on Tuesday afternoon",
        "block Tuesday evening for the concert",
    ],
)
def test_a_length_or_a_meeting_is_asked_for_its_hour(text):
    assert isinstance(understood(request(text)), Ask)


def test_nobody_looks_for_time_before_work():
    asked = request("when am I free on Tuesday morning?")

    assert first_worked(time(6), time(12), asked) == time(9)
    assert first_worked(time(12), time(18), asked) == time(12)
