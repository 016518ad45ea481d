"""Rules of the six kinds, and what is refused in them."""

from decimal import Decimal

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.policy.rule import (
    Cap,
    Forbid,
    Limit,
    PerDiem,
    Require,
    Unique,
    Window,
)
from tests.helpers.policy_desk import a_policy

TEN = Limit(Decimal("10.00"), "EUR")


def body_of(lines: str):
    (rule,) = a_policy(f'[[rule]]\nid = "a"\n{lines}').rules
    return rule.body


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        ('limit = { amount = "10.00" }', Cap(TEN)),
        ('limit = { amount = 10.00 }\nper = ["date", "employee"]', Cap(TEN, ("day",))),
        ('limit = { amount = "10.00" }\nper = "person"', Cap(TEN, (), ("attendee",))),
        ('kind = "require"\nfields = "receipt"', Require(("receipt",))),
        ('kind = "forbid"\nwords = ["wine"]', Forbid(("wine",))),
        ('kind = "window"\nmost_days = 60', Window("date", "submitted", 60)),
        ('kind = "unique"\nfields = ["amount", "date"]', Unique(("amount", "date"))),
    ],
)
def test_each_kind_is_read(lines, body):
    assert body_of(lines) == body


def test_a_limit_from_a_table_is_a_per_diem():
    body = body_of(
        'limit = { table = "t.csv", key = ["city", "date"], column = "mie", first_last = "0.75",'
        ' meals = { breakfast = "0.20" } }'
    )

    assert isinstance(body, PerDiem)
    assert (body.edge, body.meals["breakfast"], body.meals["lunch"]) == (
        Decimal("0.75"),
        Decimal("0.20"),
        Decimal(0),
    )


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ('kind = "forbit"', 'line 6: "kind" of [[rule]] 1 is "forbit"'),
        ('kind = "cap"', 'line 4: "limit" of [[rule]] 1 needs a "amount"'),
        ('limit = { amount = "-1" }', "is a number such as"),
        ('limit = { amount = "NaN" }', "is a number such as"),
        ("limit = { amount = true }", "is a number such as"),
        ('limit = { amount = "1" }\nper = "week"', '"per" of [[rule]] 1 is "week"'),
        ('limit = { amount = "1" }\nmeasure = "sum"', '"measure" of [[rule]] 1 is "sum" where'),
        ('limit = { amount = "1", max = 2 }', 'has no "max"'),
        ('limit = { table = "t.csv" }', 'needs a "column"'),
        ('limit = { table = "t", column = "c", first_last = "75" }', "is a share"),
        ('limit = { table = "t", column = "c", meals = { brunch = "0.1" } }', 'has no "brunch"'),
        ('kind = "require"', 'needs "fields"'),
        ('kind = "window"', 'needs "most_days"'),
        ('kind = "window"\nmost_days = "60"', "is a number of days"),
        ('kind = "unique"\nfields = ["colour"]', '"colour", but only'),
        ('kind = "forbid"\nseverity = "high"', "only block, off, report, warn are known"),
        ('kind = "forbid"\nsay = "{total}"', '"{total}" in a message is not known'),
        ('kind = "forbid"\ncolour = "red"', 'has no "colour"; known here: cite'),
        ('kind = "forbid"\neffective_from = 5', "is a day such as"),
    ],
)
def test_what_is_not_understood_is_refused(lines, told):
    with pytest.raises(UnreadableFileError) as refused:
        body_of(lines)

    assert told in refused.value.message
