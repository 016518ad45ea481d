"""All the meetings of some days."""

import pytest

from desktop_assist.providers.embedded.slots.many_meetings import (
    names_many,
    names_two,
    with_meetings,
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("drop everything I've got for Friday", "drop all my meetings for Friday"),
        ("push everything tomorrow back", "push all my meetings tomorrow back"),
        ("alles ab, was ich heute habe", "alle Termine heute ab"),
        ("alles, was am Freitag ansteht, verschieben", "alle Termine am Freitag, verschieben"),
    ],
)
def test_everything_of_a_calendar_is_its_meetings(text, plain):
    assert with_meetings(text) == plain


@pytest.mark.parametrize("text", ["delete everything", "everything costs money", "alles klar"])
def test_everything_else_is_not(text):
    assert with_meetings(text) == text


@pytest.mark.parametrize(
    "text",
    ["all meetings", "my calls on Friday", "both of the vendor calls", "meine beiden Termine"],
)
def test_many_are_named(text):
    assert names_many(text)


@pytest.mark.parametrize("text", ["my meeting", "the calls list", "call my boss", "der Termin"])
def test_one_or_none_is_named(text):
    assert not names_many(text)


def test_two_are_named():
    assert names_two("cancel both calls")
    assert not names_two("cancel all calls on the 2nd")
