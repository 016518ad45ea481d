"""What several time phrases say together."""

from datetime import date

from desktop_assist.calendars.phrases.clusters import find_clusters
from desktop_assist.calendars.phrases.grammar import Context
from desktop_assist.calendars.phrases.policy import Policy
from desktop_assist.calendars.phrases.said import Said, gather
from desktop_assist.calendars.phrases.terms import Clock
from tests.helpers.frozen_clock import SUNDAY_MORNING


def said_in(sentence: str):
    return gather(find_clusters(sentence, Context(SUNDAY_MORNING, Policy())))


def test_nothing_is_said_without_a_time():
    assert said_in("hello there") == (Said(), ())
    assert Said().is_empty


def test_a_correction_replaces_what_was_said():
    said, _ = said_in("at 10:00 tomorrow, no wait, make it 11:30")

    assert said.clock == Clock(11, 30, "open")


def test_the_day_that_stands_with_a_time_counts_most_and_the_other_competes():
    said, rivals = said_in("As said on Monday the review is on Thursday at 10:00")

    assert said.days.first == date(2026, 11, 26)
    assert rivals == (date(2026, 11, 23),)


def test_a_day_says_more_than_its_week():
    said, rivals = said_in("next week, I mean on Thursday")

    assert (said.days.grain, rivals) == ("day", ())


def test_a_day_behind_from_says_when_a_stretch_of_weekdays_begins():
    said, rivals = said_in("mon to fri at 9.45 starting 7 december")

    assert (said.days.first, said.days.last) == (date(2026, 12, 7), date(2026, 12, 11))
    assert (said.days.is_open, rivals) == (True, ())
