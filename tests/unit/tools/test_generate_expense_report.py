"""A report on request, with what can be done next."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.tools.generate_expense_report import GenerateExpenseReport
from tests.helpers.report_desk import ReportDesk

ROWS = """
2026-10-01,Taxi Nord,Taxi,Airport,30.10,EUR,4.81,,own card,Apollo,Berlin
2026-10-02,Cafe,Meals,Lunch,12,KWD,,,,Apollo,Rome
"""
OCTOBER = {"from": "2026-10-01", "to": "2026-10-31"}


@pytest.fixture
def desk(tmp_path):
    return ReportDesk(tmp_path, ROWS)


async def make(desk, **arguments):
    tool = GenerateExpenseReport(desk.store, desk.workers)
    return await tool.run({**OCTOBER, **arguments}, desk.context)


async def test_a_report_is_made_in_both_formats_and_told(desk):
    outcome = await make(desk)

    assert outcome.output["summary"] == (
        "Made Expense report October 2026 (ER-2026-001) as XLSX and PDF: 2 expenses, 30.10 EUR "
        "(paid: 30.10 EUR, 12.000 KWD). "
        "2 without a receipt. 1 not in the total, as an exchange rate is missing."
    )
    assert [name[-4:] for name in outcome.output["files"]] == ["xlsx", ".pdf"]
    assert outcome.is_outside


async def test_the_card_opens_it_hands_it_in_and_takes_it_back(desk):
    outcome = await make(desk)
    card = outcome.card

    assert [action.label for action in card.actions] == [
        "Open PDF",
        "Open XLSX",
        "Mark as submitted",
        "Undo",
    ]
    assert card.actions[2].arguments == {"report_id": "ER-2026-001", "status": "submitted"}
    assert card.actions[0].opens.read_bytes().startswith(b"%PDF")
    assert any("KWD" in warning for warning in card.warnings)


async def test_what_is_wanted_of_it_is_kept_to(desk):
    outcome = await make(
        desk, formats=["pdf"], project="Apollo", title="Trip", purpose="Visit", advance="10"
    )

    assert outcome.output["title"] == "Trip"
    assert (outcome.output["due"], outcome.output["purpose"]) == ("20.10", "Visit")
    assert [name[-4:] for name in outcome.output["files"]] == [".pdf"]


async def test_undoing_it_leaves_nothing(desk):
    outcome = await make(desk)

    desk.history.undo(outcome.change_id)

    assert not desk.reports.exists()


@pytest.mark.parametrize("advance", ["much", "-5", "NaN"])
async def test_an_advance_that_is_no_amount_is_refused(desk, advance):
    with pytest.raises(ToolInputError):
        await make(desk, advance=advance)


async def test_a_missing_rate_is_told_once_and_not_for_each_rule(desk):
    ids = tuple(one.id for one in desk.expenses.list(ExpenseFilter()).expenses)
    too_much = Finding("a", "warn", "Too much.", ids[:1], "", "", None)
    no_rate = [
        Finding(rule, "warn", f"Cafe by {rule}", ids[1:], "", "", None, uncompared="No rate.")
        for rule in "bcd"
    ]
    desk.policy.stated = (too_much, *no_rate)

    outcome = await make(desk)

    told = [one for one in outcome.output["warnings"] if "KWD" in one or "Too much" in one]
    assert told[-2:] == ["Too much.", "Amounts in KWD cannot be compared with the limits: No rate."]
    assert set(told) <= set(outcome.card.warnings)
    assert not any("Cafe by" in one for one in outcome.card.warnings)
