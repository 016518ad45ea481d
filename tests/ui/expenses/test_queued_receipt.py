"""How far a receipt has come, in words."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_assist.expenses.receipt.recognised import Field
from desktop_assist.ui.expenses.queued_receipt import QueuedReceipt, state_words, what_was_read
from tests.helpers.read_receipts import READ, same_as

QUEUED = QueuedReceipt(Path("a.png"), "read", receipt=READ)
UNSURE = replace(READ, total=Field(READ.total.value, 0.4))


def test_what_was_read_stands_in_one_line():
    assert what_was_read(READ) == "Taxi Nord, 31 October 2026, 30.10 EUR"
    assert what_was_read(None) == ""


@pytest.mark.parametrize(
    ("queued", "words"),
    [
        (QUEUED, "Read"),
        (replace(QUEUED, receipt=UNSURE), "Check: total"),
        (replace(QUEUED, duplicates=(same_as(3),)), "Perhaps there already"),
        (QUEUED.now("unread"), "To be typed"),
        (QUEUED.now("added"), "In the sheet"),
    ],
)
def test_a_state_says_what_is_to_be_done(queued, words):
    assert state_words(queued) == words


def test_only_a_sure_receipt_without_a_twin_is_certain():
    assert QUEUED.is_certain
    assert not replace(QUEUED, receipt=UNSURE).is_certain
    assert not replace(QUEUED, duplicates=(same_as(3),)).is_certain
    assert not QUEUED.now("added").is_certain
