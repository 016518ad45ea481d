"""What the program keeps goes; what is somebody else's stays, in the same folder too."""

import pytest

from desktop_assist.domain.errors import FileError
from desktop_assist.system.erasure import erase, own_places
from desktop_assist.system.folders import portable_folders


@pytest.fixture
def folders(tmp_path):
    made = portable_folders(tmp_path)
    made.database.write_bytes(b"x")
    made.database.with_name(made.database.name + "-wal").write_bytes(b"x")
    made.settings_file.write_text("")
    made.facts_file.write_text("{}")
    for folder in (made.logs, made.data / "backups", made.workspace / "receipts"):
        folder.mkdir(parents=True)
        (folder / "one.txt").write_text("x")
    (tmp_path / "holiday.jpg").write_bytes(b"x")
    return made


def test_only_the_persons_own_files_are_left(folders, tmp_path):
    erase(folders)

    left = {one.relative_to(tmp_path).parts[0] for one in tmp_path.rglob("*") if one.is_file()}
    assert left == {"holiday.jpg", folders.workspace.name}
    assert own_places(folders) == ()


def test_what_cannot_be_removed_is_named_and_the_rest_goes(folders, monkeypatch):
    def refuse(place):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("shutil.rmtree", refuse)

    with pytest.raises(FileError, match="logs"):
        erase(folders)
    assert not folders.database.exists()
