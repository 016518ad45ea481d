"""What a meeting told of in free words is called."""

import pytest

from desktop_assist.providers.embedded.slots.occasion import (
    bare_title,
    occasion_in,
    topic_in,
    without_reason,
)


@pytest.mark.parametrize(
    ("rest", "name"),
    [
        ("gutter insurance visit at the annexe w gus from rooftec, ¦", "gutter insurance visit"),
        ("need Mei Lin ¦ in the Fern room, budget pack review. any clash?", "budget pack review"),
        ("and block ¦ for that symposium ¦ so nobody books over it", "symposium"),
        ("we have the fire safety audit ¦", "fire safety audit"),
        ("got a hotel site visit with Marta ¦", "hotel site visit"),
        ("my annual boiler service is ¦, pop it in", "annual boiler service"),
        ("haircut ¦", "haircut"),
        ("we want to review the numbers ¦", ""),
        ("Ian has to visit his mother ¦", ""),
        ("the plumber is coming ¦", ""),
    ],
)
def test_the_sort_of_meeting_with_the_words_before_it(rest, name):
    assert occasion_in(rest) == name


def test_a_call_counts_only_where_nothing_else_is_named():
    assert occasion_in("put the call on for me ¦") == ""
    assert occasion_in("put the call on for me ¦", is_talk=True) == "call"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("my forecast Dana's been on me about it", "my forecast"),
        ("the quarterly figures because Ana wants them", "quarterly figures"),
        ("deep work so nobody books over it", "deep work"),
        ("board papers they're due on Friday", "board papers"),
        ("the new stock room figure", "new stock room"),
        ("reading all day", "reading"),
        ("trade show with Ben", "trade show"),
        ("St Mary's school visit", "St Mary's school visit"),
        ("Dana's leaving do", "Dana's leaving do"),
        ("the board pack (draft two)", "board pack"),
        ("pump build (phase 2", "pump build"),
        ("(maybe) planning", "planning"),
        ("pump (north) build", "pump build"),
    ],
)
def test_reasons_and_guests_are_no_part_of_a_title(words, title):
    assert bare_title(words) == title


def test_a_title_is_not_cut_down_to_nothing():
    assert without_reason("he said so") == "he said so"


@pytest.mark.parametrize(
    ("rest", "topic"),
    [
        ("need to sit down w lena about the void flats", "void flats"),
        ("she needs me ¦ to walk through the new plant room ¦", "new plant room"),
        ("lunch with Tom", ""),
    ],
)
def test_what_it_is_about(rest, topic):
    assert topic_in(rest) == topic
