"""Only one set-up at a time."""

import select
import subprocess
import sys
from pathlib import Path

from development.turn_taking import one_at_a_time

BUILD = Path(__file__).parents[3] / "build"
HOLD = """
import sys, time
from pathlib import Path
from development.turn_taking import one_at_a_time
with one_at_a_time(Path(sys.argv[1])):
    print("mine", flush=True)
    time.sleep(600)
"""


def test_the_lock_of_a_killed_process_is_free(tmp_path):
    lock = tmp_path / "cache" / "lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, lock], stdout=subprocess.PIPE, cwd=BUILD, text=True
    )
    with holder, holder.stdout as words:
        assert words.readline() == "mine\n"
        holder.kill()

        with one_at_a_time(lock):
            assert lock.exists()


def test_a_second_process_waits(tmp_path):
    lock = tmp_path / "lock"
    with one_at_a_time(lock):
        second = subprocess.Popen(
            [sys.executable, "-c", HOLD, lock], stdout=subprocess.PIPE, cwd=BUILD, text=True
        )
        early_words = select.select([second.stdout], [], [], 1.0)[0]

    with second, second.stdout as words:
        assert not early_words
        assert words.readline() == "mine\n"
        second.kill()
