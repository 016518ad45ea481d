"""How far a report is."""

import pytest

from desktop_assist.domain.errors import ToolFailedError, ToolInputError
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.tools.set_report_status import SetReportStatus
from tests.helpers.report_desk import ReportDesk, text_of


@pytest.fixture
def desk(tmp_path):
    desk = ReportDesk(tmp_path, "2026-10-01,Taxi Nord,Taxi,Airport,30.10,EUR,,,,,")
    desk.make()
    return desk


async def mark(desk, status, report_id="ER-2026-001", **more):
    tool = SetReportStatus(desk.store, desk.workers)
    return await tool.run({"report_id": report_id, "status": status, **more}, desk.context)


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


@pytest.fixture
def forbidden(desk):
    """A report in which a rule wants something put right."""
    desk.policy.stated = (Finding("r", "block", "A receipt is needed.", (), "", "", None),)
    desk.make()
    return desk


async def test_what_a_rule_blocks_is_not_handed_in_but_asked_about(forbidden):
    outcome = await mark(forbidden, "submitted")

    assert outcome.change_id is None
    assert outcome.output["held_back_by"] == ["A receipt is needed."]
    assert outcome.card.warnings == ("A receipt is needed.",)
    assert [action.label for action in outcome.card.actions] == ["Hand in as it is"]
    assert forbidden.store.find("ER-2026-001").status == "draft"


async def test_a_confirmation_hands_it_in_and_is_printed(forbidden):
    reason = "The machine printed none."

    outcome = await mark(forbidden, "submitted", confirmation=reason)

    record = forbidden.store.find("ER-2026-001")
    [pdf] = [one for one in forbidden.store.files_of(record) if one.suffix == ".pdf"]
    assert (outcome.output["status"], record.confirmation) == ("submitted", reason)
    assert f"own confirmation: {reason}" in " ".join("".join(text_of(pdf.read_bytes())).split())


async def test_nothing_is_confirmed_that_reads_otherwise_by_now(forbidden):
    forbidden.write("2026-10-02,Taxi Nord,Taxi,Airport,99.00,EUR,,,,,")

    with pytest.raises(ToolFailedError, match="have changed since"):
        await mark(forbidden, "submitted", confirmation="It is so.")
