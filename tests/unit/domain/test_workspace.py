"""A file is where it really lies, whatever leads there."""

from pathlib import Path

import pytest

from desktop_assist.domain.errors import FolderNotAllowedError
from desktop_assist.domain.workspace import Workspace


def workspace(folder, *allowed):
    places = [folder / name for name in ("calendar", "a.xlsx", "receipts", "policies", "reports")]
    return Workspace(folder, *places, allowed=allowed)


def test_a_link_out_of_an_allowed_folder_is_seen_through(tmp_path):
    inside, outside = tmp_path / "office", tmp_path / "private"
    inside.mkdir()
    outside.mkdir()
    (inside / "link").symlink_to(outside)

    workspace(inside, inside).check(inside / "new" / "a.csv")
    with pytest.raises(FolderNotAllowedError, match="link"):
        workspace(inside, inside).check(inside / "link" / "a.csv")


def test_without_a_list_everything_may_be_used():
    workspace(Path("office")).check(Path("anywhere"))
