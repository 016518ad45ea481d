"""What the words of a follow-up say about an expense."""

from datetime import date

import pytest

from desktop_assist.calendars.phrases import Policy
from desktop_assist.providers.embedded.follow_ups.expense_words import (
    ExpenseWords,
    read_expense_words,
)
from desktop_assist.providers.embedded.request import UserRequest
from tests.helpers.frozen_clock import SUNDAY_MORNING


def read(text):
    return read_expense_words(UserRequest(text, SUNDAY_MORNING, Policy(), 30, "EUR"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("it was 1.234,50", ExpenseWords(amount="1234.50")),
        ("make it 25", ExpenseWords(amount="25.00")),
        ("23.50, not 12.50", ExpenseWords(amount="23.50")),
        ("it was yesterday", ExpenseWords(day=date(2026, 11, 21))),
        ("the merchant is Vapiano", ExpenseWords(merchant="Vapiano")),
        ("category travel", ExpenseWords(category="travel")),
        ("delete the hotel", ExpenseWords(is_deleted=True, names=("hotel",))),
    ],
)
def test_each_thing_that_can_be_said(text, words):
    assert read(text) == words


def test_an_hour_is_no_amount():
    assert read("make it an hour") is None
    assert read("thanks") is None
