"""Nothing that is surely or very likely the same is written unasked."""

import pytest

from desktop_assist.expenses.duplicates.duplicate import (
    SAME_FILE,
    SAME_RECEIPT,
    SAME_VALUES,
    Duplicate,
    PaidOnce,
)


@pytest.mark.parametrize(
    ("certainty", "reason", "asks"),
    [
        ("certain", SAME_FILE, True),
        ("possible", SAME_VALUES, True),
        ("possible", SAME_RECEIPT, False),
        ("possible", "same merchant and total, 1 day apart", False),
    ],
)
def test_what_needs_an_answer(certainty, reason, asks):
    found = Duplicate(certainty, reason, "", None, PaidOnce("", None, None, ""))

    assert found.needs_answer is asks
