"""What a meeting is to become."""

from datetime import datetime, timedelta

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.found_things import meetings_in
from desktop_assist.providers.embedded.proposals.grounding import matches
from desktop_assist.providers.embedded.proposals.new_values import values_for
from desktop_assist.providers.embedded.reply import PlannedCall
from tests.helpers.office import NOW, result_of
from tests.helpers.user_requests import request

MEETINGS = meetings_in(
    result_of(PlannedCall("list_meetings", {"from": "2026-11-22", "to": "2026-12-10"})).output,
    NOW.tzinfo,
)
BOOK = ContactBook(tuple(Contact(f"{one} X", (f"{one}@x.example",)) for one in ("Ana", "Lena")))


def values(text):
    asked = request(text, BOOK)
    [found, *_] = matches(asked, MEETINGS)
    return found.thing, values_for(found, asked, ["Room 4", "Maple Room"])


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("the dentist on Tuesday has to be Thursday at ten", "2026-11-26T10:00"),
        ("the dentist wants to be half nine", "2026-11-24T09:30"),
        ("they need us on Tuesday, so the budget review goes to Monday", "2026-11-23T14:00"),
        ("lunch with Omar will have to wait until the week after", "2026-12-03T12:30"),
        ("der Friseur am Freitag geht lieber am Samstag um 11", "2026-11-28T11:00"),
        ("next week's budget review is at 11 instead of 2", "2026-11-25T11:00"),
        ("can next week's budget review be on Friday", "2026-11-27T14:00"),
        ("can next week's budget be an hour later", "2026-11-25T15:00"),
        ("der Friseur nächste Woche muss auf Donnerstag", "2026-11-26T17:00"),
    ],
)
def test_the_time_that_is_not_the_one_it_has_is_new(text, start):
    thing, change = values(text)

    assert change.new_start(thing) == datetime.fromisoformat(start).replace(tzinfo=NOW.tzinfo)


def test_what_is_told_of_now_is_not_new():
    _, change = values("the budget review on Wednesday at 14:00 for an hour in Room 4")

    assert change.is_empty()


def test_a_shift_a_room_and_a_guest_are_read_together():
    _, change = values("budget review half an hour later, in Maple, and get Ana along")

    assert change.shift == timedelta(minutes=30)
    assert change.place == "Maple Room"
    assert change.guests == ("Ana X",)


def test_who_cannot_come_is_taken_off():
    _, change = values("Lena can't make the 1:1 with Lena")

    assert change.without == ("Lena",)


def test_a_new_length_is_read():
    _, change = values("the project kickoff wants to be two hours")

    assert change.minutes == 120


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("the project kickoff is going to need another half hour at the end", 120),
        ("der Project kickoff geht länger, bitte bis 12:30 verlängern", 150),
        ("the project kickoff runs on until 12", 120),
    ],
)
def test_how_long_it_lasts_now_is_read(text, minutes):
    thing, change = values(text)

    assert change.new_start(thing) is None
    assert change.arguments(thing)["duration_minutes"] == minutes


@pytest.mark.parametrize(
    ("text", "tells_end"),
    [
        ("the project kickoff runs on until 12", True),
        ("der Project kickoff beginnt um 10, Schluss ist um 13 Uhr", True),
        ("the project kickoff wants to be two hours", False),
        ("the project kickoff is going to need another half hour at the end", False),
        ("the project kickoff is at 11, the end stays as planned", True),
        ("der Project kickoff endet wie geplant", False),
    ],
)
def test_an_hour_at_which_it_ends_is_told_from_a_length(text, tells_end):
    _, change = values(text)

    assert change.tells_end() is tells_end
