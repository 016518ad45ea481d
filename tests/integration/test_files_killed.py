"""kill -9 in the middle of a write: no torn file, and the journal knows what is in the files."""

import contextlib
import os
import random
import subprocess
from pathlib import Path

import pytest

from tests.helpers.doomed_writer import FILES, content_of, journal_in, writer_in
from tests.helpers.forked_program import started


def kill_a_program_that_writes(folder: Path, after_s: float) -> None:
    program = started("tests.helpers.doomed_writer", str(folder))
    assert program.stdout.readline() == b"begun\n"
    with contextlib.suppress(subprocess.TimeoutExpired):
        program.wait(after_s)
    program.kill()
    program.communicate()


def check_whole(path: Path) -> None:
    if path.exists():
        content = path.read_bytes()
        assert content == content_of(int(content.split(b"\n", 1)[0]))


def check_what_is_left(folder: Path) -> str:
    """Gives the state in which the newest change was found."""
    for name in FILES:
        check_whole(folder / name)
    with journal_in(folder) as journal:
        found = next((change.state for change in journal.listing()), "none")

        writer_in(folder, journal).recover()

        newest = journal.newest("done")
        written = {file.path.name: file.after for file in newest.files} if newest else {}
        for name in FILES:
            content = (folder / name).read_bytes() if (folder / name).exists() else None
            assert content == written.get(name)
        assert journal.newest("pending") is None
    assert {path.name for path in folder.iterdir()} <= {*FILES, "app"}
    return found


def kill_often(folder: Path, times: int) -> None:
    dice = random.Random(20261124)
    found: list[str] = []
    # A kill that falls between two writes proves little: there are more until one met a write.
    while len(found) < times or "pending" not in found:
        place = folder / str(len(found))
        place.mkdir()
        kill_a_program_that_writes(place, after_s=dice.uniform(0, 0.1))
        found.append(check_what_is_left(place))


@pytest.mark.timeout(400)
@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a Unix signal")
def test_thirty_kills_leave_whole_files(tmp_path):
    kill_often(tmp_path, times=30)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a Unix signal")
def test_three_hundred_kills_leave_whole_files(tmp_path):
    kill_often(tmp_path, times=300)
