"""A period is written down: what was asked, and what was changed."""

import csv
import json
from contextlib import closing
from datetime import date, timedelta

import pytest

from desktop_assist.assistant.audit.audit_export import AuditExport, Period
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.journal import Change, FileChange
from desktop_assist.storage.sqlite_journal import SqliteJournal
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.frozen_clock import SUNDAY_MORNING, FrozenClock
from tests.helpers.scripted_provider import ScriptedProvider, says

WEEK = Period(date(2026, 11, 16), date(2026, 11, 22))


@pytest.fixture
async def export(tmp_path):
    with closing(assistant_rig(tmp_path, ScriptedProvider(says("It is =1+1.")))) as rig:
        await rig.send("=HYPERLINK(1), write to anna@example.com")
        journal = SqliteJournal(rig.database)
        for days in (0, 30):
            made_at, cause = SUNDAY_MORNING - timedelta(days=days), Cause("Added", "add", "model")
            files = (FileChange(tmp_path / "a.csv", None, b"x"),)
            journal.add(Change(f"change_{days}", made_at, cause, files, "done"))
        yield AuditExport(rig.services.turn_log, journal, FrozenClock())


def test_as_json_it_holds_steps_and_changes_of_the_period(export, tmp_path):
    (file,) = export.write(WEEK, ("json",), tmp_path / "out")

    written = json.loads(file.read_text("utf-8"))
    assert [one["request"]["text"] for one in written["steps"]] == [
        "=HYPERLINK(1), write to [EMAIL_1]"
    ]
    assert [one["id"] for one in written["changes"]] == ["change_0"]


def test_as_csv_no_cell_is_a_formula(export, tmp_path):
    steps, changes = export.write(WEEK, ("csv",), tmp_path / "out")

    with steps.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["request"].startswith("'=HYPERLINK")
    assert row["answer"] == "It is =1+1."
    assert "change_0" in changes.read_text("utf-8-sig")


def test_another_period_is_empty(export, tmp_path):
    (file,) = export.write(Period(date(2026, 1, 1), date(2026, 1, 31)), ("json",), tmp_path)

    written = json.loads(file.read_text("utf-8"))
    assert (written["steps"], written["changes"]) == ([], [])
