"""What is told of a change, and of a copy of a file."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from desktop_assist.domain.backup_copy import BackupCopy
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.journal import Change, FileChange
from desktop_assist.ui.changes.change_words import (
    change_details,
    change_row,
    copy_details,
    copy_row,
    copy_state,
)
from tests.helpers.frozen_clock import SUNDAY_MORNING as NOW

FOLDER = Path("/home/anna/calendar")
MADE_UP = FOLDER / "4c508fe6-79d7-40ce-933e-4c964ef97192.ics"
CHANGE = Change(
    "c1",
    NOW - timedelta(days=1),
    Cause("Added meeting Team sync", "create_meeting", "assistant"),
    (FileChange(MADE_UP, None, None),),
    "done",
)
COPY = BackupCopy(FOLDER / "team.ics", NOW, 2_340, is_same=False)


def test_a_change_is_told_with_its_day_and_where_it_was_made():
    row = change_row(CHANGE, NOW)
    assert (row.title, row.below) == ("Added meeting Team sync", "Yesterday, 10:00 · calendar")


def test_what_was_taken_back_says_so_first():
    assert change_row(replace(CHANGE, state="undone"), NOW).below.startswith("Taken back · ")


def test_many_files_are_counted_in_the_list_and_named_beside_it():
    files = tuple(FileChange(FOLDER / f"{n}.ics", None, None) for n in range(3))
    change = replace(CHANGE, files=files)
    assert change_row(change, NOW).below.endswith("0.ics and 2 more")
    names, values = zip(*change_details(change, NOW), strict=True)
    assert names == ("When", "Asked for", "Files", "", "")
    assert values[1:] == ("In a conversation", *(str(file.path) for file in files))


def test_a_copy_says_whether_there_is_something_to_put_back():
    assert copy_row(COPY, NOW).below == "/home/anna/calendar · copied Sun, 22 Nov 2026"
    assert dict(copy_details(COPY, NOW))["Size"] == "2.3 kB"
    assert "that can be undone" in copy_state(COPY)
    same = replace(COPY, is_same=True)
    assert copy_row(same, NOW).below.endswith("unchanged since")
    assert "as it was before" in copy_state(same)
