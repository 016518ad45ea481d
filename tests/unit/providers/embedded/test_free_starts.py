"""Free times offered for a meeting whose week alone is known."""

from desktop_assist.providers.embedded.intents.create_meeting import complete, read
from desktop_assist.providers.embedded.reply import Ask, Find, PlannedCall
from tests.helpers.user_requests import request

FREE = {
    "free": [
        {"start": "2026-11-23T09:00:00+01:00"},
        {"start": "2026-11-23T15:00:00+01:00"},
        {"start": "2026-11-24T08:30:00+00:00"},
    ]
}


def test_free_times_are_looked_up_and_offered():
    found = read(request("find 30 min with Ana sometime next week"))

    assert isinstance(found, Find)
    assert found.lookup == PlannedCall(
        "find_free_time", {"from": "2026-11-23", "to": "2026-11-29", "duration_minutes": 30}
    )
    ask = found.choose(FREE)
    assert ask.choices == ("Monday, 23 November 2026, 09:00", "Tuesday, 24 November 2026, 09:30")


def test_a_free_time_completes_the_meeting():
    ask = read(request("Plane ein Treffen mit Lena nächste Woche")).choose(FREE)

    [call] = complete(ask.pending, request(ask.choices[1])).calls

    assert call.arguments["start"] == "2026-11-24T09:30:00+01:00"
    assert call.arguments["attendees"] == ["Lena"]


def test_without_free_time_the_usual_times_are_offered():
    ask = read(request("find 30 min with Ana next week")).choose({"free": []})

    assert len(ask.choices) == 3


def test_a_single_day_or_no_day_is_asked_about_at_once():
    assert isinstance(read(request("Plan a sync with Ana tomorrow")), Ask)
    assert isinstance(read(request("Plan a sync with Ana")), Ask)
    assert isinstance(read(request("Lunch with Ana next week")), Ask)


def test_at_the_end_of_a_week_the_next_days_are_looked_through():
    found = read(request("find 30 min with Ana sometime this week"))

    assert (found.lookup.arguments["from"], found.lookup.arguments["to"]) == (
        "2026-11-22",
        "2026-11-29",
    )
