"""Reports found again."""

import pytest

from desktop_assist.tools.list_expense_reports import ListExpenseReports
from tests.helpers.report_desk import CAUSE, ReportDesk


@pytest.fixture
def desk(tmp_path):
    return ReportDesk(tmp_path, "2026-10-01,Taxi Nord,Taxi,Airport,30.10,EUR,,,,,")


async def listed(desk, **arguments):
    return await ListExpenseReports(desk.store, desk.workers).run(arguments, desk.context)


async def test_there_may_be_none(desk):
    outcome = await listed(desk, status="paid")

    assert outcome.output["summary"] == "There are no paid expense reports."
    assert outcome.card.table is None


async def test_reports_are_told_with_their_status_and_open_with_a_click(desk):
    made = desk.make()
    outcome = await listed(desk, **{"from": "2026-10-01", "to": "2026-10-31", "status": "open"})

    assert outcome.output["summary"] == (
        "There is 1 open expense report from 1 to 31 October 2026: Expense report October 2026 "
        "(ER-2026-001, draft, 30.10 EUR)."
    )
    assert [one["id"] for one in outcome.output["reports"]] == ["ER-2026-001"]
    assert outcome.card.table.row_actions[0].opens == made.files["pdf"]


async def test_files_that_are_gone_are_not_opened(desk):
    made = desk.make()
    desk.store.set_status(made.record.id, "paid", CAUSE)
    for file in made.files.values():
        file.unlink()

    outcome = await listed(desk)

    assert outcome.output["reports"][0]["files"] == []
    assert outcome.card.table.row_actions == ()
