"""Versions of rules and rates."""

from datetime import date

from tests.helpers.policy_desk import a_policy, an_expense, findings, several

VERSIONS = """
[[rule]]
id = "cap"
limit = { amount = "10.00" }
[[rule]]
id = "cap"
limit = { amount = "20.00" }
effective_from = 2026-10-01
[[rule]]
id = "cap"
limit = { amount = "0.00" }
severity = "off"
effective_from = 2026-11-01
"""
RATES = """
[[mileage]]
rate = "0.35"
effective_from = 2026-07-01
[[mileage]]
rate = "0.30"
effective_from = 2026-01-01
"""


def test_the_version_in_force_on_the_day_of_the_expense_holds():
    days = ("2026-09-30", "2026-10-01", "2026-11-01")
    rows = several(*(an_expense(day, "15.00") for day in days))

    assert [one.expense_ids for one in findings(VERSIONS, *rows)] == [("row 2",)]


def test_a_rate_holds_from_its_day_on():
    policy = a_policy(RATES)

    rates = [policy.mileage_on(date(2026, *day)) for day in ((6, 30), (7, 1))]

    assert [str(one.rate) for one in rates] == ["0.30", "0.35"]
    assert policy.mileage_on(date(2025, 12, 31)) is None
