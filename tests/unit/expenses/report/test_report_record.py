"""Records of reports, one a line."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_assist.expenses.report.expense_report import ReportWanted
from desktop_assist.expenses.report.report_record import (
    ReportFile,
    ReportRecord,
    record_lines,
    records_in,
    with_record,
)

MADE = datetime(2026, 11, 22, 9, tzinfo=UTC)
RECORD = ReportRecord(
    "ER-2026-001", "Oktober in Łódź", "draft", date(2026, 10, 1), date(2026, 10, 31), "Apollo",
    MADE, MADE, "EUR", Decimal("12.50"), Decimal("-1.00"), ("row 2/ab",),
    (ReportFile(Path("a.pdf"), "0" * 64),), ("Not allowed.",),
)  # fmt: skip


def read(content):
    return records_in(record_lines(content))


def test_what_is_written_is_read_again():
    assert read(with_record((), RECORD)) == (RECORD,)


def test_a_record_is_changed_in_its_place_and_nothing_else():
    other = b'{"from a newer version": true}'
    content = with_record((), RECORD) + other

    changed = with_record(record_lines(content), replace(RECORD, status="paid"))

    assert [one.status for one in read(changed)] == ["paid"]
    assert changed.splitlines()[1] == other


def test_what_a_newer_version_wrote_into_a_record_stays():
    line = json.dumps({**json.loads(with_record((), RECORD)), "signed": "yes"}).encode()

    changed = with_record(record_lines(line), replace(RECORD, status="paid"))

    assert json.loads(changed)["signed"] == "yes"


@pytest.mark.parametrize(
    "broken",
    [b"{", b"[]", b"{}", b'{"id": 3}', b"\xff\xfe"],
)
def test_a_line_that_cannot_be_understood_is_no_report(broken):
    assert read(broken + b"\n" + with_record((), RECORD)) == (RECORD,)


@pytest.mark.parametrize(
    "changes",
    [{"status": "lost"}, {"claimed": "much"}, {"made_at": "2026-11-22T09:00"}, {"rows": [1]}],
)
def test_values_that_make_no_sense_are_no_report(changes):
    values = {**json.loads(with_record((), RECORD)), **changes}

    assert read(json.dumps(values).encode()) == ()


def test_what_it_was_asked_for_is_kept_with_it():
    wanted = ReportWanted(date(2026, 10, 1), date(2026, 10, 31), confirmation="It was late.")
    record = replace(RECORD, wanted=wanted)

    [found] = read(with_record((), record))

    assert (found, found.confirmation) == (record, "It was late.")


def test_the_rules_hold_back_a_draft_that_nobody_confirmed():
    wanted = ReportWanted(date(2026, 10, 1), date(2026, 10, 31), confirmation="It was late.")

    assert RECORD.held_back_by == ("Not allowed.",)
    assert replace(RECORD, wanted=wanted).held_back_by == ()
    assert replace(RECORD, status="submitted").held_back_by == ()
