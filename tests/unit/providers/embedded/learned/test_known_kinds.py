"""What the reader of times knows of the words of a message."""

import pytest

from desktop_assist.providers.embedded.learned.known_kinds import known_kinds
from desktop_assist.providers.embedded.learned.tokens import tokens_of


def kinds_of(text):
    tokens = tokens_of(text)
    kinds = known_kinds(text, tokens)
    return {one.text: kind for one, kind in zip(tokens, kinds, strict=True)}


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("lunch on Friday", "Friday", "D0"),
        ("lunch at 3pm", "3pm", "T0"),
        ("lunch on Friday at 3pm", "3pm", "DT0"),
        ("lunch on Friday from 2pm to 3pm", "2pm", "DTU0"),
        ("lunch for 45 minutes", "45", "L0"),
        ("busy next week", "week", "W0"),
        ("lunch every Monday", "Monday", "R0"),
        ("lunch tomorrow morning", "morning", "DP0"),
        ("Essen am Freitag um 15 Uhr", "15", "DT0"),
        ("Essen nächste Woche", "Woche", "W0"),
    ],
)
def test_the_kind_of_a_time_is_told(text, word, kind):
    assert kinds_of(text)[word] == kind


def test_all_other_words_are_of_none():
    kinds = kinds_of("move lunch with Nadia to Friday")

    assert {word for word, kind in kinds.items() if kind == "-"} >= {"move", "lunch", "Nadia"}


def test_times_are_numbered_and_all_from_the_third_on_alike():
    kinds = kinds_of("lunch on Monday, tea on Tuesday, yoga on Wednesday, golf on Thursday")

    days = ("Monday", "Tuesday", "Wednesday", "Thursday")
    assert [kinds[day] for day in days] == ["D0", "D1", "D2", "D2"]


def test_there_is_one_for_each_word():
    assert known_kinds("hello there", tokens_of("hello there")) == ["-", "-"]
