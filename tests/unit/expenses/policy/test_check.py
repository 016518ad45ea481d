"""A whole check: its order, and what always holds."""

from decimal import Decimal
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.policy_desk import an_expense, findings, several

RULES = """
[[rule]]
id = "receipt"
kind = "require"
fields = ["receipt"]
when = { amount = { gt = "25.00" } }
[[rule]]
id = "day"
when = { category = "Meals" }
per = "day"
limit = { amount = "60.00" }
[[rule]]
id = "trip"
per = "trip"
limit = { amount = "100.00" }
[[rule]]
id = "twice"
kind = "unique"
fields = ["merchant", "date", "amount"]
[[rule]]
id = "late"
kind = "window"
most_days = 45
"""
DAY = '[[rule]]\nid = "day"\nper = "day"\nlimit = { amount = "0.00" }'
_ROWS = st.lists(
    st.builds(
        an_expense,
        st.sampled_from(["2026-10-05", "2026-10-06", "2026-10-07", "2026-10-09"]),
        st.decimals(-50, 90, places=2).map(str),
        category=st.sampled_from(["Meals", "Bewirtung", "Hotel", ""]),
        merchant=st.sampled_from(["Gasthaus", "Hotel Post", ""]),
        place=st.sampled_from(["", "Bonn"]),
        currency=st.sampled_from(["EUR", "USD", "JPY"]),
        status=st.sampled_from(["", "paid"]),
    ),
    max_size=8,
).map(lambda rows: several(*rows))


def test_a_finding_says_why_it_could_not_compare_and_only_then():
    rows = several(an_expense(amount="9.00", currency="JPY"), an_expense(amount="9.00"))

    uncompared, compared = findings(DAY, *rows)

    assert (uncompared.uncompared, compared.uncompared) == ("There is no rate for JPY.", "")


@given(_ROWS, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(rows, random: Random):
    shuffled = list(rows)
    random.shuffle(shuffled)

    assert findings(RULES, *shuffled) == findings(RULES, *rows)


@given(st.decimals("0.02", 500, places=2), st.decimals("0.01", "0.99", places=2))
def test_splitting_a_row_never_lowers_the_sum_of_a_day(amount, share):
    part = (amount * share).quantize(Decimal("0.01"))
    whole = findings(DAY, an_expense(amount=str(amount)))

    parts = findings(
        DAY, *several(an_expense(amount=str(part)), an_expense(amount=str(amount - part)))
    )

    assert parts[0].value == whole[0].value


@given(_ROWS)
def test_every_finding_is_about_rows_that_are_there(rows):
    ids = {one.id for one in rows}

    assert all(one.expense_ids and set(one.expense_ids) <= ids for one in findings(RULES, *rows))


@given(_ROWS)
def test_a_higher_limit_never_finds_more(rows):
    strict = '[[rule]]\nid = "a"\nper = "day"\nlimit = { amount = "30.00" }'

    above = {one.expense_ids for one in findings(strict.replace("30", "60"), *rows)}

    assert above <= {one.expense_ids for one in findings(strict, *rows)}


def test_findings_stand_in_the_order_of_the_days_and_rules():
    rows = several(an_expense("2026-10-07", "70.00"), an_expense("2026-10-06", "70.00"))

    found = [(one.rule_id, one.expense_ids[0]) for one in findings(RULES, *rows)]

    assert found[:4] == [
        ("receipt", "row 3"),
        ("day", "row 3"),
        ("late", "row 3"),
        ("receipt", "row 2"),
    ]


def test_no_expenses_have_no_findings():
    assert findings(RULES) == ()
