"""The words that tell what is wanted of a meeting."""

import pytest

from desktop_assist.providers.embedded.proposals.cues import (
    BESIDE_IT,
    COMES_LATE,
    COMES_TOO,
    IS_CANCELLED,
    IS_CHANGED,
    IS_NEW,
    IS_REPLACED,
    STAYS_AWAY,
    STAYS_SO,
)


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        (IS_CANCELLED, "we don't need the planning any more"),
        (IS_CANCELLED, "die Runde am Freitag fällt ins Wasser"),
        (IS_CHANGED, "the planning wants to start at nine"),
        (IS_CHANGED, "die Runde bitte nach hinten"),
        (IS_REPLACED, "Thursday instead"),
        (IS_REPLACED, "lieber am Donnerstag"),
        (COMES_TOO, "Ana would like to sit in"),
        (COMES_TOO, "nimm die Ana auch dazu"),
        (STAYS_AWAY, "Ana can't make the planning"),
        (STAYS_AWAY, "ohne Ana bitte"),
        (IS_NEW, "Ana wants half an hour on Friday"),
        (IS_NEW, "Ana möchte am Freitag ein Gespräch"),
    ],
)
def test_a_cue_is_found(cue, text):
    assert cue.search(text)


@pytest.mark.parametrize("cue", [IS_CANCELLED, IS_CHANGED, IS_REPLACED, COMES_TOO, IS_NEW])
@pytest.mark.parametrize("text", ["what time is it", "Paris is big", "wie spät ist es"])
def test_other_words_hold_none(cue, text):
    assert not cue.search(text)


def test_going_through_something_replaces_nothing():
    assert not IS_REPLACED.search("Ana wants to go through the slides")


@pytest.mark.parametrize("text", ["Friday, same time same place", "Freitag, selbe Uhrzeit"])
def test_what_stays_is_taken_out(text):
    assert STAYS_SO.sub("", text).strip(" ,") in {"Friday", "Freitag"}


@pytest.mark.parametrize(
    ("text", "is_late"),
    [
        ("I'll be 10 minutes late to the kickoff", True),
        ("ich komm zum Kickoff 10 min später", True),
        ("wir kommen etwas zu spät zur Runde", True),
        ("die Runde kommt 10 min später", False),
        ("push the kickoff 10 minutes later", False),
    ],
)
def test_coming_late_oneself_is_told_from_a_change(text, is_late):
    assert bool(COMES_LATE.search(text)) is is_late


@pytest.mark.parametrize(
    ("text", "is_beside"),
    [
        ("und danach noch 30 min mit Lena", True),
        ("davor noch eine halbe Stunde Vorbereitung", True),
        ("after that 30 min with Lena", True),
        ("noch 30 min länger", False),
    ],
)
def test_something_beside_a_meeting_is_no_change_of_it(text, is_beside):
    assert bool(BESIDE_IT.search(text)) is is_beside
