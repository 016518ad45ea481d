"""Meetings take up their time, the way to them, and a break around them."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_assist.calendars.busy_time import Breaks, busy_times, is_elsewhere
from desktop_assist.calendars.meeting import Meeting
from tests.helpers.calendar_desk import berlin
from tests.helpers.frozen_clock import BERLIN

BREAKS = Breaks(buffer=timedelta(minutes=10), travel=timedelta(minutes=45))


def taken(**more):
    meeting = Meeting(
        "u", "Busy", berlin("2026-11-24T12:00"), berlin("2026-11-24T13:00"), Path("x.ics"), **more
    )
    return [
        f"{one.start.astimezone(BERLIN):%H:%M}-{one.end.astimezone(BERLIN):%H:%M}"
        for one in busy_times([meeting], BREAKS, BERLIN)
    ]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, "11:50-13:10"),
        ({"location": "Room 4"}, "11:50-13:10"),
        ({"location": "Hauptstr. 5, Potsdam"}, "11:15-13:45"),
        ({"travel_minutes": 30}, "11:30-13:10"),
        ({"location": "Potsdam", "travel_minutes": 20}, "11:40-13:45"),
        ({"status": "tentative"}, "11:50-13:10"),
    ],
)
def test_so_much_is_taken(more, expected):
    assert taken(**more) == [expected]


@pytest.mark.parametrize("more", [{"status": "cancelled"}, {"is_free": True}])
def test_what_keeps_nobody_busy_takes_nothing(more):
    assert taken(**more) == []


def test_a_whole_day_has_no_break_around_it():
    day = Meeting("u", "Away", date(2026, 11, 24), date(2026, 11, 25), Path("x.ics"))

    (busy,) = busy_times([day], BREAKS, BERLIN)

    assert busy.start.astimezone(BERLIN) == berlin("2026-11-24T00:00")
    assert busy.end.astimezone(BERLIN) == berlin("2026-11-25T00:00")


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("Hauptstr. 5, Potsdam", True),
        ("Café Krone", True),
        ("", False),
        ("https://meet.example/abc", False),
        ("Microsoft Teams Meeting", False),
        ("Raum 4.12", False),
        ("Besprechungszimmer Nord", False),
        ("4.12", False),
        ("+49 30 123456", False),
    ],
)
def test_a_place_to_travel_to_is_told_from_a_room_or_a_link(place, expected):
    assert is_elsewhere(place) is expected


def test_a_long_place_is_looked_at_at_once():
    assert is_elsewhere("1" * 50_000 + "x?x")


def test_what_was_declined_takes_no_time():
    assert taken(is_declined=True) == []


def days_taken(title):
    day = date(2026, 11, 24)
    meeting = Meeting("u", title, day, day + timedelta(days=1), Path("x.ics"))
    return busy_times([meeting], BREAKS, BERLIN)


@pytest.mark.parametrize(
    "title", ["Ben on leave", "Ana Lopez on annual leave", "Tom's birthday", "Lena Urlaub"]
)
def test_days_on_which_somebody_else_is_away_take_no_time(title):
    assert days_taken(title) == []


@pytest.mark.parametrize(
    "title",
    ["Annual leave", "On leave", "Urlaub", "Team away", "Trade show", "Day off", "Conference away"],
)
def test_days_of_ones_own_take_their_time(title):
    assert len(days_taken(title)) == 1
