"""Messages of rules."""

from datetime import date

from desktop_assist.domain.shared_warning import is_shared
from desktop_assist.expenses.policy.message import days_between, row_warning, told_once
from tests.helpers.policy_desk import an_expense, findings, messages, several

SAID = """
[[rule]]
id = "cap"
per = "month"
limit = { amount = "10.00" }
say = "{rule}: {merchant} ({count}) {date}: {value}, {over} over {limit} in {category}"
"""


def test_a_rule_can_word_its_own_message():
    rows = several(an_expense(amount="1000.50"), an_expense("2026-10-31", "1.00"))

    assert messages(SAID, *rows) == [
        "cap: Gasthaus (2) 6 to 31 October 2026: 1,001.50 EUR, 991.50 EUR over 10.00 EUR in Meals"
    ]


def test_braces_in_a_merchants_name_are_just_text():
    rows = [an_expense(amount="99.00", merchant="{over} {0.__class__}")]

    assert "{over} {0.__class__} (1)" in messages(SAID, *rows)[0]


def test_one_day_and_several_are_worded():
    assert days_between(date(2026, 10, 1), date(2026, 10, 1)) == "1 October 2026"
    assert days_between(date(2026, 9, 30), date(2026, 10, 1)) == "30 September to 1 October 2026"


def test_beside_each_row_a_missing_rate_is_told_in_the_same_words():
    rows = several(*(an_expense(merchant=one, currency="JPY") for one in ("Sora", "Umi")))

    [found] = findings(SAID, *rows)

    told = {row_warning(found, one) for one in rows}
    assert told == {"Amounts in JPY cannot be compared with the limits: There is no rate for JPY."}
    assert all(map(is_shared, told))


def test_beside_a_row_any_other_finding_is_told_as_it_is():
    row = an_expense(amount="99.00")

    [found] = findings(SAID, row)

    assert row_warning(found, row) == found.message


def test_together_a_missing_rate_is_told_once_for_each_currency_and_not_for_each_rule():
    yen = an_expense(merchant="Sora", currency="JPY")
    rows = several(yen, an_expense(merchant="Umi", currency="JPY"), an_expense(amount="99.00"))

    found = findings(SAID + SAID.replace('"cap"', '"other"'), *rows)

    assert [one.message for one in found if not one.uncompared] == list(told_once(found, rows))[1:]
    assert told_once(found, rows)[0] == (
        "Amounts in JPY cannot be compared with the limits: There is no rate for JPY."
    )
