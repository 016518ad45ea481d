"""A time by somebody else's clock."""

import pytest

from desktop_assist.providers.embedded.reply import Act, Ask, Say
from desktop_assist.providers.embedded.their_time import (
    asks_for_place,
    by_named_clock,
    with_place,
    without_place,
)
from desktop_assist.providers.embedded.understanding import answered, understood
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("call Ana Monday 10:30 her time, so 9:30 here", "call Ana Monday 9:30"),
        (
            "Ana in Lisbon can talk fri half 3 her time",
            "Ana in Lisbon can talk fri half 3 Lisbon time",
        ),
        (
            "Dr Falk in Boston can call at two her time no wait it's three thirty her time",
            "Dr Falk can call at two no wait it's three thirty Boston time",
        ),
        ("Montag um 15 Uhr ihrer Zeit, also 9 Uhr bei uns", "Montag um 9 Uhr"),
        (
            "call with Oliver in London mon, 4pm his time, 30 min",
            "call with Oliver mon, 4pm London time, 30 min",
        ),
        (
            "call with Oliver on Monday at 4 in the afternoon his time (he's in London)",
            "call with Oliver on Monday at 4 in the afternoon London time",
        ),
        (
            "video call with Yuki in Tokyo on Thursday 9am (her time)",
            "video call with Yuki on Thursday 9am Tokyo time",
        ),
        (
            "Telefonat mit Ayse in Istanbul um 16 Uhr dortiger Zeit",
            "Telefonat mit Ayse um 16 Uhr Istanbul Zeit",
        ),
        ("workshop in Berlin at 3 pm local time", "workshop in Berlin at 3 pm Berlin time"),
        ("call with Raj tomorrow at 3pm his time", "call with Raj tomorrow at 3pm his time"),
        ("lunch in London at 1", "lunch in London at 1"),
    ],
)
def test_it_is_said_by_the_clock_of_the_place_that_is_named(text, said):
    assert by_named_clock(text) == said


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("call with Raj tomorrow at 3pm his time", "3pm his time"),
        ("call with Ana Friday 3pm Timbuktu time", "3pm Timbuktu time"),
        ("call with Ana Friday 3pm Basel time", ""),
        ("review at 3 pm local time", ""),
        ("Story Time on Friday at 3pm", ""),
        ("sync on Friday 3pm Travel time 20 minutes", ""),
    ],
)
def test_an_unknown_clock_is_asked_for(text, asked):
    assert asks_for_place(text) == asked


def test_the_answer_puts_the_place_in():
    text = "call with Raj tomorrow at 3pm his time"

    assert with_place(text, "he is in Pune") == "call with Raj tomorrow at 3pm Pune time"
    assert with_place(text, "no idea") == text
    assert without_place(text) == "call with Raj tomorrow at 3pm"


def test_a_meeting_by_an_unknown_clock_is_not_made_before_it_is_known():
    ask = understood(request("call with Raj tomorrow at 3pm his time"))
    assert isinstance(ask, Ask)
    assert ask.question == 'In which city is it "3pm his time"?'

    reply = answered(ask.pending, request("Pune"))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments["time_zone"] == "Asia/Kolkata"
    assert reply.calls[0].arguments["start"] == "2026-11-23T15:00:00+05:30"


def test_it_may_be_ones_own_clock_after_all():
    ask = understood(request("call with Raj tomorrow at 3pm his time"))

    reply = answered(ask.pending, request("By my own clock"))

    assert reply.calls[0].arguments["start"] == "2026-11-23T15:00:00+01:00"


def test_no_meeting_is_moved_by_an_unknown_clock():
    reply = understood(request("verschieb das Telefonat mit Omar auf 16 Uhr seiner Zeit"))

    assert isinstance(reply, Say)
    assert reply.text.startswith("Es wurde nichts geändert")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Anruf mit Ana in Boston um 9:30 morgens bei ihr", "um 9:30 Boston Zeit"),
        ("Ana sitzt in Boston und kann um 4 am Nachmittag bei ihr", "um 16 Boston Zeit"),
    ],
)
def test_the_clock_where_somebody_is(text, said):
    assert said in by_named_clock(text)


def test_at_her_place_is_not_asked_about():
    assert asks_for_place("Treffen um 9 Uhr bei ihr") == ""


def test_whose_clock_it_is_may_stand_before_the_time():
    text = "Ana aus Boston möchte telefonieren, bei ihr wäre das um 10 Uhr"

    assert "10 Uhr Boston Zeit" in by_named_clock(text)
