"""What may be the same is said in words and shown beside the new one."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_assist.expenses.duplicates.duplicate import SAME_FILE, SAME_VALUES, Duplicate, PaidOnce
from desktop_assist.expenses.duplicates.duplicate_card import (
    duplicate_json,
    duplicate_warnings,
    sides,
)

TAXI = PaidOnce("Taxi Nord", date(2026, 11, 3), Decimal("30.10"), "EUR")
FILE = Path("receipts/a.png")


@pytest.mark.parametrize(
    ("duplicate", "said"),
    [
        (
            Duplicate("certain", SAME_FILE, "7", FILE, TAXI, 8),
            "Already in row 8 of the sheet: the very same file.",
        ),
        (
            Duplicate("possible", SAME_VALUES, "", FILE, TAXI),
            "Perhaps kept already as a.png: same merchant, date and total.",
        ),
    ],
)
def test_how_sure_it_is_and_where_the_other_is_are_said(duplicate, said):
    assert duplicate_warnings([duplicate]) == (said,)


def test_the_other_one_is_shown_with_its_picture_and_values():
    (side,) = sides([Duplicate("possible", SAME_VALUES, "7", FILE, TAXI, 8)])

    assert side.title == "In row 8 of the sheet: same merchant, date and total"
    assert side.picture == FILE
    assert [(one.label, one.value) for one in side.fields] == [
        ("Date", "3 November 2026"), ("Merchant", "Taxi Nord"),
        ("Amount", "30.10 EUR"), ("Receipt", "a.png"),
    ]  # fmt: skip


def test_a_pdf_and_unknown_values_are_left_out():
    nothing = PaidOnce("", None, None, "")
    (side,) = sides([Duplicate("possible", SAME_VALUES, "", Path("b.pdf"), nothing)])

    assert (side.picture, [one.label for one in side.fields]) == (None, ["Receipt"])


def test_scripts_get_the_id_of_the_row():
    found = duplicate_json(Duplicate("certain", SAME_FILE, "7", None, TAXI, 8))

    assert found == {
        "certainty": "certain", "needs_answer": True, "reason": SAME_FILE, "expense_id": "7",
        "row": 8, "file": None,
    }  # fmt: skip
