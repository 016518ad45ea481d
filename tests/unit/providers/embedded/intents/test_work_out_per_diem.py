"""Flat rates for the days of a trip."""

import pytest

from desktop_assist.providers.embedded.intents.work_out_per_diem import complete, read
from desktop_assist.providers.embedded.reply import Act, Ask
from tests.helpers.user_requests import request

DAYS = {"from": "2026-11-03", "to": "2026-11-05"}


@pytest.mark.parametrize(
    "text",
    [
        "per diem for Berlin 3 to 5 November, breakfast provided",
        "Tagegeld für Berlin vom 3. bis 5. November, Frühstück inklusive",
    ],
)
def test_place_days_and_meals_are_read(text):
    reply = read(request(text))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == {"place": "Berlin", **DAYS, "provided": ["breakfast"]}


def test_a_missing_place_is_asked_for_and_the_answer_completes_it():
    ask = read(request("per diem from 3 to 5 November"))
    assert isinstance(ask, Ask)

    reply = complete(ask.pending, request("Berlin."))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == {"place": "Berlin", **DAYS, "provided": []}


@pytest.mark.parametrize(
    "text",
    [
        "what is the per diem rule for Berlin?",
        "per diem in Berlin",
        "per diem for Berlin in November",
        "daily allowance for Austria",
        "what is the daily allowance in Austria?",
        "trip to Berlin from 3 to 5 November",
    ],
)
def test_questions_about_rates_are_left_to_the_policies(text):
    assert read(request(text)) is None
