"""A rule that a model said is written as the policy file has it, and told in a few words."""

from decimal import Decimal

import pytest

from desktop_assist.domain.citation import Citation
from desktop_assist.expenses.policy.policy_reader import read_policy
from desktop_assist.expenses.policy.rule import (
    AmountTest,
    Cap,
    Forbid,
    Limit,
    Require,
    Unique,
    Window,
)
from desktop_assist.expenses.policy.said_rule import SaidRule, meaning, rule_name, written

CITED = Citation("rules.pdf", 'up to "80" EUR', 2, "1 Meals")
EIGHTY = {"amount": Decimal(80), "currency": "EUR"}


def said(kind, **values):
    return SaidRule(kind, "A rule", "its words", **values)


@pytest.mark.parametrize(
    ("rule", "body", "told"),
    [
        (
            said("cap", category="meals", per="person", **EIGHTY),
            Cap(Limit(Decimal(80), "EUR"), (), ("attendee",)),
            "At most 80 EUR a person for meals",
        ),
        (
            said("cap", per="day", **EIGHTY),
            Cap(Limit(Decimal(80), "EUR"), ("day",)),
            "At most 80 EUR a day",
        ),
        (said("cap", **EIGHTY), Cap(Limit(Decimal(80), "EUR")), "At most 80 EUR an item"),
        (
            said("require", fields=("receipt", "attendees"), **EIGHTY),
            Require(("receipt", "attendees")),
            "Needed above 80 EUR: receipt, attendees",
        ),
        (
            said("forbid", category="train", words=("first class",)),
            Forbid(("first class",)),
            "Not paid for train: first class",
        ),
        (said("forbid", category="gift"), Forbid(()), "Not paid for gift"),
        (
            said("window", days=14, since="trip_end"),
            Window("trip_end", "submitted", 14),
            "Handed in within 14 days of the end of the trip",
        ),
        (said("unique"), Unique(("merchant", "date", "amount")), "Paid once only"),
    ],
)
def test_each_kind_is_read_again_as_it_was_said(rule, body, told):
    (read,) = read_policy(written(rule, "a-rule", CITED), "p.toml", "USD").rules

    assert (read.id, read.body, read.citation) == ("a-rule", body, CITED)
    assert meaning(rule) == told


@pytest.mark.parametrize(("counts_itself", "comparison"), [(True, "ge"), (False, "gt")])
def test_an_amount_from_which_something_is_needed_counts_itself_or_not(counts_itself, comparison):
    rule = said("require", fields=("receipt",), counts_itself=counts_itself, **EIGHTY)

    (read,) = read_policy(written(rule, "a-rule", CITED), "p.toml", "USD").rules

    assert read.when == (AmountTest(comparison, Limit(Decimal(80), "EUR")),)


def test_a_rate_stands_apart_from_the_rules():
    rule = said("mileage", amount=Decimal("0.725"), currency="USD", unit="mi")

    policy = read_policy(written(rule, "a-rule", CITED), "p.toml", "EUR")

    (rate,) = policy.mileage
    assert (rate.rate, rate.unit, rate.currency) == (Decimal("0.725"), "mi", "USD")
    assert (policy.rules, meaning(rule)) == ((), "0.725 USD a mi")


@pytest.mark.parametrize(
    ("title", "name"),
    [("Client dinners", "client-dinners"), ("Übernachtung (Inland)!", "ubernachtung-inland"),
     ("…", "rule"), ("x" * 90, "x" * 40)],
)  # fmt: skip
def test_a_title_becomes_a_name(title, name):
    assert rule_name(title) == name
