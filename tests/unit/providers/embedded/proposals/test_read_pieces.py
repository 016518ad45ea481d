"""What the pieces of a message say."""

from datetime import timedelta
from decimal import Decimal

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.proposals.read_pieces import (
    length_of,
    named_people,
    plain_name,
    plain_place,
    sum_of,
    time_of,
    time_said,
    times_that_hold,
    without_lead,
)
from tests.helpers.marked_reading import marked
from tests.helpers.user_requests import request

BOOK = ContactBook((Contact("Nadia Brandt", ("n@x.example",)),))
ROOMS = ("", "Room 4", "Harbour House")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("at the Quay", "Quay"),
        ("bis zum Freitag", "Freitag"),
        ("to 10", "10"),
        (" until noon ", "noon"),
        ("Ontario", "Ontario"),
        ("the", "the"),
        ("im", "im"),
    ],
)
def test_prepositions_and_articles_are_left_out(text, rest):
    assert without_lead(text) == rest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("harbour walk", "Harbour walk"),
        ("Hill\u2019s", "Hill"),
        ("lunch, ", "Lunch"),
        ("iris's!", "Iris"),
        ("harbour walk (second try)", "Harbour walk"),
        ("harbour walk (second", "Harbour walk"),
        ("harbour (north) walk", "Harbour walk"),
        ("(perhaps) harbour walk", "Harbour walk"),
        ("", ""),
    ],
)
def test_a_name_is_kept_plainly(text, name):
    assert plain_name(text) == name


@pytest.mark.parametrize(
    ("names", "people"),
    [
        (["nadia"], ("Nadia Brandt",)),
        (["Nadia", "Nadia Brandt"], ("Nadia Brandt",)),
        (["quill tanner's"], ("Quill Tanner",)),
        (["Herr Quast"], ("Herr Quast",)),
        ([], ()),
    ],
)
def test_people_are_those_one_knows_or_as_written(names, people):
    assert named_people(names, request("", BOOK)) == people


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("in room 4", "Room 4"),
        ("the harbour house upstairs", "Harbour House"),
        ("at the quay", "Quay"),
        ("", ""),
    ],
)
def test_a_place_is_called_as_in_the_calendar(text, place):
    assert plain_place(text, ROOMS) == place


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45 min", 45),
        ("for an hour", 60),
        ("anderthalb Stunden", 90),
        ("half an hour", 30),
        ("a while", None),
        ("Friday", None),
    ],
)
def test_a_length_is_told(text, minutes):
    expected = None if minutes is None else timedelta(minutes=minutes)

    assert length_of(text, request("")) == expected


@pytest.mark.parametrize(
    ("texts", "amount", "currency"),
    [
        (["12.50"], "12.50", ""),
        (["4,50 Euro"], "4.50", "EUR"),
        (["46 pounds"], "46", "GBP"),
        (["fourteen thirty"], "14.30", ""),
        (["35"], "35", ""),
        (["about", "35"], "35", ""),
    ],
)
def test_a_sum_is_told(texts, amount, currency):
    money = sum_of(texts, request(""))

    assert money is not None
    assert (money.amount, money.currency) == (Decimal(amount), currency)


def test_a_sum_that_is_told_twice_is_one():
    money = sum_of(["75", "75"], request(""))

    assert money is not None
    assert money.amount == 75


@pytest.mark.parametrize("texts", [[], ["plenty"], [""]])
def test_of_no_sum_there_is_none(texts):
    assert sum_of(texts, request("")) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("930", "at 930"),
        ("1430", "at 1430"),
        ("930 on Friday", "at 930 on Friday"),
        ("at 930", "at 930"),
        ("9:30", "9:30"),
        ("9", "9"),
        ("930-1030", "930-1030"),
        ("2026-11-27", "2026-11-27"),
        ("Friday", "Friday"),
    ],
)
def test_mere_figures_are_an_hour(text, said):
    assert time_said(text) == said


@pytest.mark.parametrize(
    ("texts", "start"),
    [
        (["um acht"], "2026-11-23 08:00"),
        (["Freitag", "halb zehn"], "2026-11-27 09:30"),
        (["Friday", "one pm"], "2026-11-27 13:00"),
        (["to", "half three"], "2026-11-22 15:30"),
        (["fri"], "2026-11-27"),
    ],
)
def test_pieces_of_a_time_are_read_together(texts, start):
    assert str(time_of(texts, request("")).start).startswith(start)


@pytest.mark.parametrize("texts", [[], ["soon"], ["every Friday"]])
def test_what_is_no_moment_is_none(texts):
    assert time_of(texts, request("")) is None


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("[tomorrow](w) [at two](w), no, sorry, [half two](w)", ["tomorrow", "half two"]),
        ("[Dienstag](w), quatsch, [Mittwoch](w) [um 9](w)", ["Mittwoch", "um 9"]),
        ("[Tuesday](w) and [Thursday](w) [at two](w)", None),
        ("[Tuesday](w), no problem, [at two](w)", None),
    ],
)
def test_a_time_that_is_taken_back_is_left_out(text, held):
    reading, asked = marked("create", text)

    assert times_that_hold(reading, asked) == (held or reading.texts("w"))
