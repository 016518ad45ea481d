"""Reports that are made, listed, handed in, and taken back."""

from datetime import date, timedelta

import pytest

from desktop_assist.domain.errors import (
    FileChangedError,
    ToolFailedError,
    ToolInputError,
    UndoError,
)
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.expenses.report.rendering import render
from tests.helpers.report_desk import CAUSE, OCTOBER


def names(desk):
    return sorted(file.name for file in desk.reports.iterdir())


def test_a_report_is_two_files_and_a_record(desk):
    made = desk.make()

    assert names(desk) == [
        "ER-2026-001 Expense report October 2026.pdf",
        "ER-2026-001 Expense report October 2026.xlsx",
        "reports.jsonl",
    ]
    assert desk.store.files_of(made.record) == tuple(made.files[one] for one in ("xlsx", "pdf"))


def test_undoing_takes_files_and_record_away_and_redoing_brings_them_back(desk):
    made = desk.make()
    content = made.files["pdf"].read_bytes()

    desk.history.undo(made.change.id)
    assert (desk.reports.exists(), desk.store.listing()) == (False, ())

    desk.history.redo(made.change.id)
    assert made.files["pdf"].read_bytes() == content
    assert [one.id for one in desk.store.listing()] == ["ER-2026-001"]


def test_undoing_what_was_handed_in_meanwhile_is_refused(desk):
    made = desk.make()
    desk.store.set_status(made.record.id, "submitted", CAUSE)

    with pytest.raises(UndoError):
        desk.history.undo(made.change.id)
    assert made.files["pdf"].exists()


def test_made_again_a_draft_takes_the_place_of_the_one_before(desk):
    desk.make(title="First")
    made = desk.make(title="Second", formats=("pdf",))

    assert names(desk) == ["ER-2026-001 Second.pdf", "reports.jsonl"]
    desk.history.undo(made.change.id)
    assert names(desk)[0] == "ER-2026-001 First.pdf"
    assert desk.store.find("ER-2026-001").title == "First"


def test_a_file_that_somebody_worked_on_is_left_alone(desk):
    first = desk.make(formats=("xlsx",))
    first.files["xlsx"].write_bytes(b"mine")

    second = desk.make(formats=("xlsx",))

    assert first.files["xlsx"].read_bytes() == b"mine"
    assert second.files["xlsx"].name.endswith("2026 (2).xlsx")


def test_files_go_to_the_folder_that_is_named(desk, tmp_path):
    made = desk.make(folder=tmp_path / "out", formats=("xlsx",))

    assert made.files["xlsx"].parent == tmp_path / "out"
    assert desk.store.files_of(made.record) == (made.files["xlsx"],)


def test_reports_are_listed_by_their_days_and_their_status(desk):
    desk.make(last_day=date(2026, 10, 5))
    later = desk.make(first_day=date(2026, 10, 6))
    desk.store.set_status(later.record.id, "paid", CAUSE)

    def listed(*wanted):
        return [one.id[-1] for one in desk.store.listing(*wanted)]

    assert listed() == ["1", "2"]
    assert listed(date(2026, 10, 5), date(2026, 10, 5)) == ["1"]
    assert listed(None, None, "paid") == ["2"]
    assert listed(None, None, "open") == ["1"]
    assert listed(date(2026, 11, 1)) == []


def test_a_status_is_set_with_its_moment_and_taken_back(desk):
    made = desk.make()
    desk.clock.advance(timedelta(days=1))

    changed = desk.store.set_status(made.record.id, "submitted", CAUSE)

    assert (changed.before.status, changed.after.status) == ("draft", "submitted")
    assert changed.after.status_at == desk.clock.now()
    desk.history.undo(changed.change.id)
    assert desk.store.find(made.record.id).status == "draft"


def test_a_status_that_it_has_already_changes_nothing(desk):
    made = desk.make()

    assert desk.store.set_status(made.record.id, "draft", CAUSE).change is None


def test_what_a_rule_forbids_is_kept_with_the_report(desk):
    desk.policy.stated = (Finding("r", "block", "A receipt is needed.", (), "", "", None),)

    assert desk.make().record.blocking == ("A receipt is needed.",)


def test_a_number_that_was_given_away_meanwhile_is_not_written_over(desk):
    report = desk.store.draft(OCTOBER)
    made = desk.make()
    desk.store.set_status(made.record.id, "submitted", CAUSE)

    with pytest.raises(FileChangedError, match="ER-2026-001"):
        desk.store.keep(report, render(report), CAUSE)


def test_what_the_rules_hold_back_is_not_handed_in(desk):
    desk.policy.stated = (Finding("r", "block", "A receipt is needed.", (), "", "", None),)
    desk.make()

    with pytest.raises(ToolFailedError, match="A receipt is needed"):
        desk.store.set_status("ER-2026-001", "paid", CAUSE)


def test_a_confirmation_needs_a_reason_and_a_draft(desk):
    made = desk.make()
    with pytest.raises(ToolInputError, match="reason is missing"):
        desk.store.confirmed(made.record.id, "  ")
    desk.store.set_status(made.record.id, "submitted", CAUSE)
    with pytest.raises(ToolInputError, match="submitted already"):
        desk.store.confirmed(made.record.id, "It is so.")
