"""For which expenses a rule holds."""

import pytest

from tests.helpers.policy_desk import an_expense, findings


def is_meant(when: str, **values) -> bool:
    head = "holidays = [2026-10-07]"
    rule = f'[[rule]]\nid = "a"\nkind = "forbid"\nwhen = {when}'
    return bool(findings(rule, an_expense(**values), head=head))


@pytest.mark.parametrize(
    ("when", "values", "meant"),
    [
        ('{ category = "Meals" }', {"category": "Verpflegung"}, True),
        ('{ category = ["Hotel", "Taxi"] }', {}, False),
        ('{ category = { not_in = ["Hotel"] } }', {}, True),
        ('{ category = "Meals" }', {"category": "", "merchant": "Pizzeria Roma"}, True),
        ('{ category = "Meals" }', {"category": "Spende", "merchant": "Pizzeria Roma"}, False),
        ('{ merchant = { regex = "^uber|lyft" } }', {"merchant": "UBER Trip"}, True),
        ('{ merchant = { not_regex = "uber" } }', {"merchant": "UBER Trip"}, False),
        ('{ merchant = { eq = "gasthaus" } }', {}, True),
        ("{ receipt = { present = false } }", {}, True),
        ("{ receipt = { present = true } }", {}, False),
        ('{ currency = "usd" }', {"currency": "USD"}, True),
        ('{ amount = { ge = "10.00", lt = "20.00" } }', {"amount": "20.00"}, False),
        ('{ amount = { ">=" = 10.00, "<" = 20 } }', {"amount": "10.00"}, True),
        ('{ amount = { eq = "5.00" } }', {"amount": "10.00", "currency": "USD"}, True),
        ('{ amount = { le = "20.00", currency = "USD" } }', {"amount": "10.01"}, False),
        ('{ date = { ge = 2026-10-06, le = "2026-10-06" } }', {}, True),
        ('{ day = "weekend" }', {"day": "2026-10-10"}, True),
        ('{ day = "weekend" }', {"day": "2026-10-09"}, False),
        ('{ weekday = ["tuesday"] }', {}, True),
        ('{ day = "holiday" }', {"day": "2026-10-07"}, True),
        ('{ day = "workday" }', {"day": "2026-10-07"}, False),
        ('{ category = "Meals", amount = { gt = "50" } }', {"amount": "50.00"}, False),
    ],
)
def test_conditions_pick_the_expenses_that_are_meant(when, values, meant):
    assert is_meant(when, **values) is meant
