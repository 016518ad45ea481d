"""Limits of one expense, and of those that belong together."""

import pytest

from tests.helpers.policy_desk import an_expense, findings, messages, several

ITEM = '[[rule]]\nid = "item"\nkind = "cap"\nlimit = { amount = "75.00" }'
DAY = (
    '[[rule]]\nid = "day"\nkind = "cap"\nwhen = { category = "Meals" }\nper = "day"\n'
    'limit = { amount = "75.00" }'
)


@pytest.mark.parametrize(
    ("amount", "is_found"), [("75.00", False), ("75.01", True), ("-80.00", False), ("0", False)]
)
def test_a_limit_that_is_just_met_is_kept(amount, is_found):
    assert bool(findings(ITEM, an_expense(amount=amount))) is is_found


def test_an_expense_above_the_limit_is_told_with_both_figures():
    (found,) = findings(ITEM, an_expense(amount="92.30"))

    assert (found.value, found.limit) == ("92.30 EUR", "75.00 EUR")
    assert found.message == (
        "Gasthaus on 6 October 2026 costs 92.30 EUR; at most 75.00 EUR is allowed."
    )


def test_what_belongs_to_a_day_is_added_up():
    rows = several(
        an_expense(amount="40.00"),
        an_expense(amount="35.01", merchant="Bistro"),
        an_expense("2026-10-07", "60.00"),
        an_expense(amount="90.00", category="Hotel"),
    )

    (found,) = findings(DAY, *rows)

    assert found.expense_ids == ("row 2", "row 3")
    assert "Gasthaus and Bistro on 6 October 2026 come to 75.01 EUR in a day" in found.message


def test_money_that_came_back_lowers_the_sum():
    rows = several(an_expense(amount="80.00"), an_expense(amount="-5.00"))

    assert findings(DAY, *rows) == ()


def test_the_days_on_both_sides_of_midnight_are_two():
    rows = several(an_expense("2026-10-06", "50.00"), an_expense("2026-10-07", "50.00"))

    assert findings(DAY, *rows) == ()


def test_amounts_in_other_currencies_are_converted():
    assert findings(ITEM, an_expense(amount="150.00", currency="USD")) == ()

    (found,) = findings(ITEM, an_expense(amount="150.02", currency="USD"))

    assert found.value == "75.01 EUR"


def test_an_amount_without_a_rate_is_told_and_the_rest_still_checked():
    rows = several(an_expense(amount="10.00", currency="JPY"), an_expense(amount="80.00"))

    told = messages(ITEM, *rows)

    assert told == [
        "Gasthaus on 6 October 2026 cannot be compared with the limit: There is no rate for JPY.",
        "Gasthaus on 6 October 2026 costs 80.00 EUR; at most 75.00 EUR is allowed.",
    ]


@pytest.mark.parametrize(
    ("per", "described", "is_found"),
    [
        ("night", "Two nights, fair", False),
        ("night", "fair", True),
        ("attendee", "for 3 people", False),
        ("person", "", True),
    ],
)
def test_an_amount_is_shared_by_nights_and_people(per, described, is_found):
    rule = f'[[rule]]\nid = "a"\nkind = "cap"\nper = "{per}"\nlimit = {{ amount = "75.00" }}'

    assert bool(findings(rule, an_expense(amount="150.00", description=described))) is is_found


def test_a_share_is_compared_as_it_is_shown():
    rule = '[[rule]]\nid = "a"\nkind = "cap"\nper = "person"\nlimit = { amount = "33.33" }'

    assert findings(rule, an_expense(amount="100.00", attendees="3")) == ()
    (found,) = findings(rule, an_expense(amount="100.02", attendees="3"))
    assert found.value == "33.34 EUR"


@pytest.mark.parametrize(
    ("per", "same"),
    [
        ("month", {"day": "2026-10-31"}),
        ("year", {"day": "2026-01-02"}),
        ("merchant", {"day": "2025-01-02", "merchant": " gasthaus"}),
        ("category", {"day": "2025-01-02", "category": "meals"}),
        ("project", {"day": "2025-01-02"}),
        ("trip", {"day": "2026-10-07", "place": "Bonn"}),
    ],
)
def test_sums_are_made_for_whatever_belongs_together(per, same):
    rule = f'[[rule]]\nid = "a"\nkind = "cap"\nper = "{per}"\nlimit = {{ amount = "75.00" }}'
    rows = several(
        an_expense(amount="40.00", place="Bonn", project="X"),
        an_expense(amount="40.00", **{"place": "Bonn", "project": "X", **same}),
    )

    (found,) = findings(rule, *rows)

    assert len(found.expense_ids) == 2
