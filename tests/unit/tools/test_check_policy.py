"""Expenses are checked against the company's rules, each finding with its passage."""

from datetime import date

import pytest

from desktop_assist.domain.errors import ToolInputError, UnreadableFileError
from desktop_assist.expenses.report.expense_report import ReportWanted
from desktop_assist.tools.check_policy import CheckPolicy
from tests.helpers.expense_house import CAUSE, ExpenseHouse

ROWS = """\
ID,Date,Merchant,Category,Amount,Currency
e1,2026-10-06,Gasthaus,Meals,80.00,EUR
e2,2026-10-07,Gasthaus,Meals,20.00,EUR
e3,2026-11-02,Hotel Linde,Hotel,200.00,EUR
"""
POLICY = """
[[rule]]
id = "meals"
when = { category = "Meals" }
per = "day"
limit = { amount = "75.00" }
severity = "block"
cite = "rules.pdf p.3 §2.1"
[[rule]]
id = "hotel"
when = { category = "Hotel" }
per = "night"
limit = { amount = "140.00" }
"""
OCTOBER = {"from": "2026-10-01", "to": "2026-10-31"}


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path, "expenses.csv")
    house.sheet.write_text(ROWS)
    house.write_policy(POLICY)
    return house


async def check(house, **arguments):
    return await CheckPolicy(house.policies, house.reports, house.workers).run(
        arguments, house.context
    )


async def test_a_month_is_checked(house):
    outcome = await check(house, **OCTOBER)

    assert outcome.is_outside
    assert (outcome.output["checked"], outcome.output["concerned"]) == (2, 1)
    assert outcome.output["summary"] == (
        "1 of 2 expenses from 1 to 31 October 2026 does not keep to the policy. Gasthaus on "
        "6 October 2026 comes to 80.00 EUR in a day; at most 75.00 EUR is allowed."
    )


async def test_each_finding_has_its_row_and_its_passage(house):
    card = (await check(house)).card

    assert [field.label for field in card.fields] == ["To be put right", "Note"]
    assert card.fields[0].value == (
        "Gasthaus on 6 October 2026 comes to 80.00 EUR in a day; at most 75.00 EUR is allowed.\n"
        "rules.pdf, page 3, 2.1"
    )
    assert "Hotel Linde" in card.fields[1].value
    assert card.subtitle == "2 of 3 expenses do not keep to the policy."


async def test_one_expense_is_checked(house):
    assert (await check(house, expense_id="e1")).output["findings"][0]["rule"] == "meals"
    assert (await check(house, expense_id="e2")).output["summary"] == (
        "Gasthaus, 20.00 EUR, keeps to the policy."
    )
    with pytest.raises(ToolInputError):
        await check(house, expense_id="e9")


async def test_what_keeps_to_the_policy_is_said_so(house):
    house.write_policy("")

    assert (await check(house)).output["summary"] == "All 3 expenses keep to the policy."
    empty = await check(house, **{"from": "2020-01-01", "to": "2020-01-31"})
    assert empty.output["summary"] == ("There are no expenses from 1 to 31 January 2020 to check.")


async def test_without_a_policy_it_is_told_how_there_will_be_one(house):
    house.policies.file.unlink()

    outcome = await check(house)

    assert not outcome.output["has_policy"]
    assert outcome.output["summary"].startswith("There are no rules for expenses yet")
    assert [one.tool for one in outcome.card.actions] == ["show_expense_rules"]


async def test_a_policy_that_is_not_understood_is_an_error_with_the_line(house):
    house.write_policy('[[rule]]\nid = "a"\nkind = "forbid"\nwhen = { colour = "red" }')

    with pytest.raises(UnreadableFileError, match="line 4"):
        await check(house)


async def test_of_very_many_findings_the_first_are_shown(house):
    house.sheet.write_text(
        ROWS + "".join(f"x{n},2026-10-06,Taxi,Meals,9,EUR\n" for n in range(150))
    )
    house.write_policy('[[rule]]\nid = "a"\nkind = "forbid"')

    outcome = await check(house)

    assert (len(outcome.output["findings"]), outcome.output["left_out"]) == (100, 53)
    assert outcome.card.warnings == ("53 more findings are not shown.",)
    assert outcome.card.fields == ()
    assert outcome.card.table.rows[0][0] == "2026-10-06"
    assert len(outcome.card.table.rows) == 100
    assert outcome.output["summary"].endswith("And 150 more findings.")


async def test_a_report_is_checked_by_its_own_rows_and_day(house):
    wanted = ReportWanted(date(2026, 10, 1), date(2026, 10, 31), formats=("xlsx",))
    made = house.reports.make(wanted, CAUSE)

    outcome = await check(house, report_id=made.record.id)

    assert (outcome.output["checked"], outcome.output["concerned"]) == (2, 1)
    with pytest.raises(ToolInputError, match="ER-9"):
        await check(house, report_id="ER-9")
