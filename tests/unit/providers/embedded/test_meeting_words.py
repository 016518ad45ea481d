"""What the words of a follow-up say about a meeting."""

from datetime import time, timedelta

import pytest

from desktop_assist.calendars.phrases import Policy
from desktop_assist.providers.embedded.meeting_words import (
    MeetingWords,
    read_meeting_words,
)
from desktop_assist.providers.embedded.request import UserRequest
from tests.helpers.frozen_clock import SUNDAY_MORNING


def read(text):
    return read_meeting_words(UserRequest(text, SUNDAY_MORNING, Policy(), 30, "EUR"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("call it Q4 planning", MeetingWords(title="Q4 planning")),
        ("the location is Lisbon office", MeetingWords(place="Lisbon office")),
        ("move it to Heron", MeetingWords(place="Heron")),
        ("move it to the Ptarmigan yard please", MeetingWords(place="the Ptarmigan yard")),
        ("without Anna", MeetingWords(removed=("Anna",))),
        ("Lena should join too", MeetingWords(added=("Lena",))),
        ("an hour earlier", MeetingWords(later=timedelta(hours=-1))),
        ("bis 16 Uhr", MeetingWords(until=time(16))),
        ("make it longer", MeetingWords(lacks="length")),
        ("cancel the budget review", MeetingWords(is_cancelled=True, names=("budget", "review"))),
    ],
)
def test_each_thing_that_can_be_said(text, words):
    assert read(text) == words


@pytest.mark.parametrize("text", ["thanks", "what is it about?", "call it off and on"])
def test_anything_else_is_no_change(text):
    words = read(text)

    assert words is None or words.names or words.is_cancelled


@pytest.mark.parametrize(
    ("text", "minutes"), [("dauert nur 45 Minuten", 45), ("it takes about 2 hours", 120)]
)
def test_how_long_it_lasts(text, minutes):
    words = read(text)

    assert words.when.duration == timedelta(minutes=minutes)
    assert not words.names


@pytest.mark.parametrize(
    "text",
    [
        "mach eine ganze Stunde draus, und Lena Fischer soll auch dabei sein",
        "mach eine Stunde draus und nimm Lena Fischer noch dazu",
    ],
)
def test_a_length_and_a_guest_are_read_together(text):
    words = read(text)
    assert words is not None
    assert words.added == ("Lena Fischer",)
    assert words.when is not None
    assert words.when.duration == timedelta(hours=1)
