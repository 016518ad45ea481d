from dataclasses import replace

import pytest

from desktop_assist.domain.errors import FolderNotAllowedError, UnreadableFileError
from tests.helpers.library_rig import library_rig


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    yield rig
    rig.database.close()


def names(rig):
    return [file.name for file in rig.sources.files()]


def test_documents_are_named_by_their_place_below_the_policies(rig):
    rig.write("travel.md", "Text.")
    rig.write("hr/leave.md", "Text.")

    assert names(rig) == ["hr/leave.md", "travel.md"]


def test_a_folder_that_was_added_is_looked_at_where_it_is(rig, tmp_path):
    handbook = tmp_path / "handbook"
    (handbook / "hr").mkdir(parents=True)
    (handbook / "hr" / "leave.md").write_text("Text.", encoding="utf-8")

    rig.sources.watch(handbook)
    assert names(rig) == ["handbook/hr/leave.md"]

    rig.sources.forget(handbook)
    assert names(rig) == []


def test_hidden_unfinished_and_other_files_are_no_documents(rig):
    rig.write("expense-policy.toml", "[policy]\nid = 1\n")
    for name in (".hidden.md", "~$travel.docx", ".git/a.md", "song.mp3"):
        rig.write(name, "\x00\x01")

    assert names(rig) == []


def test_a_folder_that_is_not_there_is_refused(rig, tmp_path):
    with pytest.raises(UnreadableFileError, match="no folder"):
        rig.sources.watch(tmp_path / "gone")


def test_a_folder_that_must_not_be_used_is_not_watched(rig, tmp_path):
    source = rig.sources._workspace
    source.workspace = replace(source.workspace, allowed=(tmp_path / "office",))

    with pytest.raises(FolderNotAllowedError):
        rig.sources.watch(tmp_path)

    assert rig.sources.folders() == ()
