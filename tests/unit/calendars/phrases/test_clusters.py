"""Which words belong to a time phrase."""

import pytest

from desktop_assist.calendars.phrases.clusters import find_clusters
from desktop_assist.calendars.phrases.grammar import Context
from desktop_assist.calendars.phrases.policy import Policy
from desktop_assist.calendars.phrases.terms import Clock
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.time_phrases import start_of


def phrases_in(sentence: str) -> list[str]:
    context = Context(SUNDAY_MORNING, Policy())
    return [sentence[one.start : one.end] for one in find_clusters(sentence, context)]


def test_words_between_time_phrases_keep_them_apart():
    assert phrases_in("Sync tomorrow with Ana at 10:00") == ["tomorrow", "at 10:00"]


def test_prepositions_before_a_phrase_belong_to_it():
    assert phrases_in("a call on Friday at 3 pm, please") == ["on Friday at 3 pm"]


def test_the_one_of_a_compound_does_not():
    assert phrases_in("a check-in every Friday") == ["every Friday"]


def test_a_party_is_no_holiday():
    assert phrases_in("Christmas party on 18 December") == ["on 18 December"]


def test_a_name_that_could_be_a_month_is_none():
    assert phrases_in("Coffee with April") == []


def test_a_number_beside_a_day_is_an_hour():
    context = Context(SUNDAY_MORNING, Policy())

    [cluster] = find_clusters("9 tomorrow", context)

    assert cluster.has(Clock)


def test_a_number_elsewhere_is_none():
    assert phrases_in("Chapter 9 of the book") == []


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("morgen um 7 Uhr", "2026-11-23 07:00"),
        ("morgen Abend um 7 Uhr", "2026-11-23 19:00"),
        ("physio monday 7:30", "2026-11-23 07:30"),
        ("morgen um 14 Uhr 30 Minuten", "2026-11-23 14:00"),
        ("Fokuszeit Do 9 Uhr", "2026-11-26 09:00"),
    ],
)
def test_words_beside_it_tell_which_hour_is_meant(phrase, start):
    assert start_of(phrase) == start


@pytest.mark.parametrize(
    "said",
    [
        "Tuesday at 2, actually let's do 3",
        "Tuesday at 2, hmm, no, let's say 3",
        "Tuesday 2pm, oh no, wait, make it 3",
        "Dienstag um 14 Uhr, oder sagen wir 15 Uhr",
        "Dienstag um 14 Uhr, genauer gesagt 15 Uhr",
    ],
)
def test_what_is_said_later_replaces_the_time(said):
    assert start_of(said) == "2026-11-24 15:00"


def test_a_month_in_which_a_series_begins_is_no_name():
    assert start_of("from January every first Monday at noon") == "2027-01-04 12:00"
    assert phrases_in("ab Januar jeden ersten Montag um 12 Teamlunch") == [
        "ab Januar jeden ersten Montag um 12"
    ]
    assert phrases_in("January report every Monday at 9") == ["every Monday at 9"]
