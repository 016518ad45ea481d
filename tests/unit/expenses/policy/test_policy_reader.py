"""Policy files: what is in them, and errors that name the line."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.policy.policy_reader import read_policy

WHOLE = """
[policy]
id = "travel 4"
currency = "USD"
effective_from = 2026-01-01
holidays = [2026-12-25, "2026-12-26"]
home = "Bonn"

[categories]
Meals = ["Kost"]

[[rule]]
id = "meals-day-cap"
when = { category = ["Meals"] }
measure = "sum"
of = "home_amount"
per = ["employee", "date"]
limit = { amount = "75.00", currency = "USD" }
severity = "block"
cite = "expense_rules.pdf p.3 §2.1"
quote = "Meals up to $75 a day."
say = "Meals on {date} come to {value}, {over} over the daily {limit}."

[[mileage]]
rate = "0.725"
unit = "mi"
"""


def refused(text: str) -> str:
    with pytest.raises(UnreadableFileError) as found:
        read_policy(text, "p.toml", "EUR")
    return found.value.message


def test_a_whole_file_is_read():
    policy = read_policy(WHOLE, "p.toml", "EUR")

    (rule,) = policy.rules
    assert (policy.id, policy.currency, policy.home) == ("travel 4", "USD", "Bonn")
    assert policy.holidays == {date(2026, 12, 25), date(2026, 12, 26)}
    assert policy.categories == {"Meals": ("Kost",)}
    assert (rule.effective_from, rule.severity) == (date(2026, 1, 1), "block")
    assert rule.citation.place_words() == "expense_rules.pdf, page 3, 2.1"
    assert policy.mileage_on(date(2026, 5, 1)).rate == Decimal("0.725")


def test_an_empty_file_has_no_rules_and_the_home_currency():
    policy = read_policy("", "p.toml", "EUR")

    assert (policy.rules, policy.currency) == ((), "EUR")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[policy]\nid = \n", "at line 2"),
        ('[policy]\n\ncurency = "EUR"', 'line 3: [policy] has no "curency"; known here: currency'),
        ('[[rules]]\nid = "a"', 'line 1: the file has no "rules"'),
        ("rule = 5", 'line 1: "rule" is written as [[rule]]'),
        ('[policy]\ncurrency = "EURO"', 'line 2: "EURO" is not a currency code'),
        ("[policy]\nholidays = [5]", 'line 2: "holidays" of [policy] is a day'),
        ("[categories]\nMeals = 5", 'line 2: "Meals" of [categories] is a list of texts'),
        ('[[mileage]]\nunit = "km"', 'line 1: [[mileage]] 1 needs a "rate"'),
        ('[[mileage]]\nrate = "0.3"\nunit = "leagues"', 'line 3: "unit" of [[mileage]] 1 is'),
        ('[[rule]]\nid = "a"', 'line 1: [[rule]] 1 needs a "kind"'),
        (
            '[[rule]]\nid = "a"\nkind = "forbid"\n\n[[rule]]\nid = "a"\nkind = "forbid"',
            'line 6: there are two rules "a"',
        ),
        ("a = " + "[" * 5000, "is no valid policy file"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text, told):
    assert told in refused(text)


def test_more_rules_than_any_company_has_are_refused():
    one = '[[rule]]\nid = "a{}"\nkind = "forbid"\n'

    assert "more than 500" in refused("".join(one.format(number) for number in range(501)))
