"""What was read is known exactly, so that a foreign edit is noticed."""

import pytest

from desktop_assist.domain.errors import FileChangedError, UnreadableFileError
from desktop_assist.files.file_snapshot import check_unchanged, read_snapshot


def test_a_missing_file_reads_as_none(tmp_path):
    assert read_snapshot(tmp_path / "a.ics").content is None


def test_a_folder_cannot_be_read(tmp_path):
    with pytest.raises(UnreadableFileError, match="cannot be read"):
        read_snapshot(tmp_path)


@pytest.mark.parametrize(("first", "later"), [(b"1", b"2"), (None, b""), (b"", None)])
def test_a_changed_file_is_noticed(tmp_path, first, later):
    path = tmp_path / "a.ics"
    if first is not None:
        path.write_bytes(first)
    snapshot = read_snapshot(path)
    path.unlink(missing_ok=True)
    if later is not None:
        path.write_bytes(later)

    with pytest.raises(FileChangedError):
        check_unchanged(snapshot)
