"""The meeting that is told of where the order only says "it"."""

import pytest

from desktop_assist.providers.embedded.told_meeting import meeting_told_of, with_its_name


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("I can't do the dentist on the 4th", "the dentist"),
        ("Paul can't do lunch on Friday any more", "the lunch"),
        ("Olga is off so there won't be a 1:1", "the 1:1"),
        ("the audit's gonna run long", "the audit"),
        ("the client wants the design review done before 10", "the design review"),
        ("I did the online version of the export training last night", "the export training"),
        ("the train is late", ""),
        ("the review clashes with the demo", ""),
        ("I'm away", ""),
    ],
)
def test_one_that_is_named_is_meant(told, name):
    assert meeting_told_of(told) == name


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("push it a week", "push the demo a week"),
        ("make it 9 to 10 tomorrow", "move the demo to 9 to 10 tomorrow"),
        ("make it an hour", "make the demo an hour"),
        ("make it half an hour later", "make the demo half an hour later"),
        ("take that one out", "take the demo out"),
    ],
)
def test_its_name_stands_in_the_order(order, said):
    assert with_its_name(order, "the demo") == said
