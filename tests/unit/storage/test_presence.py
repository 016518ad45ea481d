"""Who is running: known as long as a process lives, and not a moment longer."""

import subprocess
import sys
from contextlib import closing

import pytest

from desktop_assist.domain.errors import StorageError
from desktop_assist.storage.presence import Presence

OTHER = """
import sys
from pathlib import Path
from desktop_assist.storage.presence import Presence
presence = Presence(Path(sys.argv[1]))
print(presence.owner, flush=True)
sys.stdin.read()
"""


def test_another_process_is_running_until_it_dies(tmp_path):
    with closing(Presence(tmp_path)) as mine:
        with subprocess.Popen(
            [sys.executable, "-c", OTHER, str(tmp_path)], stdin=-1, stdout=-1, text=True
        ) as other:
            owner = other.stdout.readline().strip()
            was_running = mine.is_done_by(owner, "turn_1")
            other.kill()

        assert was_running
        assert not mine.is_done_by(owner, "turn_1")
        assert not mine.is_done_by(owner, "turn_1")


def test_two_of_one_process_know_of_each_other(tmp_path):
    with closing(Presence(tmp_path)) as first, closing(Presence(tmp_path)) as second:
        assert first.is_done_by(second.owner, "turn_1")
        assert second.is_done_by(first.owner, "turn_1")


def test_a_process_knows_what_it_does_itself(tmp_path):
    with closing(Presence(tmp_path)) as mine:
        mine.take_up("turn_1")
        does = [mine.is_done_by(mine.owner, work) for work in ("turn_1", "turn_2")]
        mine.put_down("turn_1")

        assert does == [True, False]
        assert not mine.is_done_by(mine.owner, "turn_1")


def test_one_that_left_does_nothing_more(tmp_path):
    gone = Presence(tmp_path)
    gone.take_up("turn_1")
    gone.close()

    with closing(Presence(tmp_path)) as mine:
        assert not mine.is_done_by(gone.owner, "turn_1")


def test_a_folder_that_cannot_be_used_is_said_so(tmp_path):
    (tmp_path / "running").write_text("a file, no folder")

    with pytest.raises(StorageError, match="cannot be used"):
        Presence(tmp_path / "running")
