"""Who is running: known as long as a process lives, and not a moment longer."""

import subprocess
import sys
from contextlib import closing

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
            was_running = mine.is_running(owner)
            other.kill()

        assert was_running
        assert not mine.is_running(owner)
        assert not mine.is_running(owner)


def test_this_process_is_running(tmp_path):
    with closing(Presence(tmp_path)) as mine, closing(Presence(tmp_path)) as second:
        assert mine.is_running(mine.owner)
        assert mine.is_running(second.owner)
        assert second.is_running(mine.owner)


def test_one_that_left_is_not_running(tmp_path):
    gone = Presence(tmp_path)
    gone.close()

    with closing(Presence(tmp_path)) as mine:
        assert not mine.is_running(gone.owner)
