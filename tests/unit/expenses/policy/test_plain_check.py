"""What an expense must have, and what it must not be."""

import pytest

from tests.helpers.policy_desk import an_expense, findings, messages

RECEIPT = (
    '[[rule]]\nid = "receipt"\nkind = "require"\nfields = ["receipt"]\n'
    'when = { amount = { gt = "25.00" } }'
)


@pytest.mark.parametrize(
    ("amount", "receipt", "is_found"),
    [("25.00", "", False), ("25.01", "", True), ("99.00", "a.pdf", False), ("-99.00", "", False)],
)
def test_a_receipt_is_needed_above_the_amount(amount, receipt, is_found):
    assert bool(findings(RECEIPT, an_expense(amount=amount, receipt=receipt))) is is_found


@pytest.mark.parametrize("category", ["Mileage", "Kilometergeld", "Per diem", "Tagegeld"])
def test_a_drive_and_a_flat_rate_need_no_receipt(category):
    assert findings(RECEIPT, an_expense(amount="99.00", category=category)) == ()


def test_what_is_missing_is_named():
    rule = '[[rule]]\nid = "a"\nkind = "require"\nfields = ["attendees", "tax", "category"]'

    assert messages(rule, an_expense(category="")) == [
        "Gasthaus on 6 October 2026 (10.00 EUR) has no attendees and no tax amount and no category."
    ]


@pytest.mark.parametrize(
    ("words", "described", "is_found"),
    [
        ('["wine"]', "Two glasses of wine", True),
        ('["wine"]', "Wines of the house", True),
        ('["wein"]', "Weinheim station", False),
        ('["wein*"]', "Weinkarte", True),
        ('["*bier"]', "Weißbier", True),
        ('["mini bar"]', "Mini  Bar", True),
        ('["Café Fünf"]', "cafe funf", True),
        ('["*"]', "anything", False),
    ],
)
def test_forbidden_words_are_found(words, described, is_found):
    rule = f'[[rule]]\nid = "a"\nkind = "forbid"\nwords = {words}'

    assert bool(findings(rule, an_expense(description=described))) is is_found


def test_a_kind_of_expense_can_be_forbidden_as_such():
    rule = '[[rule]]\nid = "a"\nkind = "forbid"\nwhen = { category = "Entertainment" }'

    assert messages(rule, an_expense(category="entertainment"), an_expense(row=3)) == [
        "Gasthaus on 6 October 2026 (10.00 EUR) is not paid for."
    ]
