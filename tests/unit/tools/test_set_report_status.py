"""How far a report is."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.tools.set_report_status import SetReportStatus
from tests.helpers.report_desk import ReportDesk


@pytest.fixture
def desk(tmp_path):
    desk = ReportDesk(tmp_path, "2026-10-01,Taxi Nord,Taxi,Airport,30.10,EUR,,,,,")
    desk.make()
    return desk


async def mark(desk, status, report_id="ER-2026-001"):
    tool = SetReportStatus(desk.store, desk.workers)
    return await tool.run({"report_id": report_id, "status": status}, desk.context)


async def test_a_report_is_handed_in_and_can_be_taken_back(desk):
    outcome = await mark(desk, "submitted")

    assert outcome.output["summary"].startswith(
        "Expense report October 2026 (ER-2026-001) is submitted now."
    )
    assert [action.label for action in outcome.card.actions] == ["Mark as paid", "Undo"]
    desk.history.undo(outcome.change_id)
    assert desk.store.find("ER-2026-001").status == "draft"


async def test_nothing_changes_twice(desk):
    outcome = await mark(desk, "draft")

    assert outcome.change_id is None
    assert outcome.output["summary"].endswith("is draft already.")


async def test_a_report_that_is_not_there_is_said(desk):
    with pytest.raises(ToolInputError, match="ER-9"):
        await mark(desk, "paid", "ER-9")


async def test_what_the_rules_forbid_is_told_when_it_is_handed_in(desk):
    desk.policy.stated = (Finding("r", "block", "A receipt is needed.", (), "", "", None),)
    desk.make()

    outcome = await mark(desk, "submitted")

    assert outcome.output["status"] == "submitted"
    assert outcome.card.warnings == ("To be put right by the rules: A receipt is needed.",)
