"""Which words belong to a time phrase."""

from desktop_assist.calendars.phrases.clusters import find_clusters
from desktop_assist.calendars.phrases.grammar import Context
from desktop_assist.calendars.phrases.policy import Policy
from desktop_assist.calendars.phrases.terms import Clock
from tests.helpers.frozen_clock import SUNDAY_MORNING


def phrases_in(sentence: str) -> list[str]:
    context = Context(SUNDAY_MORNING, Policy())
    return [sentence[one.start : one.end] for one in find_clusters(sentence, context)]


def test_words_between_time_phrases_keep_them_apart():
    assert phrases_in("Sync tomorrow with Ana at 10:00") == ["tomorrow", "at 10:00"]


def test_prepositions_before_a_phrase_belong_to_it():
    assert phrases_in("a call on Friday at 3 pm, please") == ["on Friday at 3 pm"]


def test_a_name_that_could_be_a_month_is_none():
    assert phrases_in("Coffee with April") == []


def test_a_number_beside_a_day_is_an_hour():
    context = Context(SUNDAY_MORNING, Policy())

    [cluster] = find_clusters("9 tomorrow", context)

    assert cluster.has(Clock)


def test_a_number_elsewhere_is_none():
    assert phrases_in("Chapter 9 of the book") == []
