import os

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.mirror.sheet_state import state_of

CONVENTIONS = SheetConventions("EUR", "day_first")


def test_a_file_written_just_now_may_still_change_unseen(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("x")

    assert not state_of(path, CONVENTIONS).is_settled
    os.utime(path, (1_700_000_000, 1_700_000_000))
    assert state_of(path, CONVENTIONS).is_settled


def test_no_file_is_said_with_a_way_out(tmp_path):
    with pytest.raises(UnreadableFileError, match="no expense sheet") as caught:
        state_of(tmp_path / "a.csv", CONVENTIONS)

    assert "first expense" in caught.value.hint
