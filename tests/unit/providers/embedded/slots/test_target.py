"""What a request points at."""

from datetime import datetime

import pytest

from desktop_assist.providers.embedded.slots.target import read_target
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.user_requests import request


def target(text: str):
    return read_target(text, request(text))


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("the dentist", "Dentist"),
        ("my 1:1 with Lena", "1:1 with Lena Vogt"),
        ("die Besprechung zum Projekt", "Projektbesprechung"),
        ("lunches", "Lunch"),
        ("the cafe meeting", "Café Krone"),
        ("the Q3 planning", "Q3 planning"),
    ],
)
def test_its_words_are_found(said, title):
    assert target(said).holds(title)


@pytest.mark.parametrize(("said", "title"), [("the dentist", "Lunch"), ("a sync", "Async work")])
def test_other_words_are_not(said, title):
    assert not target(said).holds(title)


def test_the_day_and_the_time_decide():
    said = target("Wednesday's review at 3pm")

    assert said.covers(datetime(2026, 11, 25, 15, tzinfo=SUNDAY_MORNING.tzinfo))
    assert not said.covers(datetime(2026, 11, 25, 16, tzinfo=SUNDAY_MORNING.tzinfo))
    assert not said.covers(datetime(2026, 11, 26, 15, tzinfo=SUNDAY_MORNING.tzinfo))


def test_an_amount_and_a_series_are_read():
    assert str(target("the 7.80 expense").amount) == "7.80"
    assert target("every standup").is_series


@pytest.mark.parametrize(
    ("said", "rank", "words"),
    [
        ("the last expense", "last", ()),
        ("my next vendor call", "first", ("vendor",)),
        ("die letzte Ausgabe", "last", ()),
        ("the dentist last Monday", "", ("dentist",)),
    ],
)
def test_which_of_several_is_told_by_its_place(said, rank, words):
    assert (target(said).rank, target(said).words) == (rank, words)


@pytest.mark.parametrize(
    "said", ["the weekly planning", "the daily sync", "das monatliche Treffen"]
)
def test_how_often_it_takes_place_is_no_time(said):
    assert target(said).when is None


def test_a_part_of_a_day_is_when_it_begins():
    said = target("everything on Tuesday after noon")
    zone = SUNDAY_MORNING.tzinfo

    assert said.covers(datetime(2026, 11, 24, 14, tzinfo=zone))
    assert not said.covers(datetime(2026, 11, 24, 9, tzinfo=zone))
