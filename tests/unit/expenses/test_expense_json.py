from decimal import Decimal
from pathlib import Path

from desktop_assist.expenses.expense import ExpenseListing, SkippedRow
from desktop_assist.expenses.expense_json import listing_json


def test_a_listing_has_the_shape_that_scripts_rely_on():
    skipped = (SkippedRow(3, "there is no date"),)
    listing = ExpenseListing(Path("a.csv"), (), {"EUR": Decimal("1.50")}, skipped)

    assert listing_json(listing) == {
        "expenses": [],
        "totals": {"EUR": "1.50"},
        "skipped": [{"row": 3, "reason": "there is no date"}],
        "file": "a.csv",
    }
