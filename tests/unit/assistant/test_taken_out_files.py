"""What came with a dropped mail goes with the conversation that shows it."""

from unittest.mock import patch

import pytest

from desktop_assist.assistant.taken_out_files import TakenOutFiles
from desktop_assist.domain.conversation_removal import RemovedConversation
from desktop_assist.domain.errors import StorageError


@pytest.fixture
def files(tmp_path):
    files = TakenOutFiles(tmp_path / "mails")
    for conversation in ("conv_1", "conv_2"):
        folder = files.of(conversation) / "mail_1" / "expenses"
        folder.mkdir(parents=True)
        (folder / "taxi.png").write_bytes(b"picture")
    return files


def test_they_go_with_their_conversation_and_no_other(files):
    files.forget(RemovedConversation("conv_1", ()))
    files.forget(RemovedConversation("conv_1", ()))  # as after a crash

    assert [one.name for one in files.folder.iterdir()] == ["conv_2"]


def test_one_that_cannot_be_deleted_is_told_so_that_it_is_tried_again(files):
    in_use = patch("shutil.rmtree", side_effect=PermissionError)
    with in_use, pytest.raises(StorageError, match="still there"):
        files.forget(RemovedConversation("conv_1", ()))


def test_it_knows_what_came_with_a_mail(files, tmp_path):
    assert files.holds(files.of("conv_1") / "mail_1" / "expenses" / "taxi.png")
    assert not files.holds(tmp_path / "taxi.png")
