"""kill -9 while a calendar is written: the file is whole, and nothing of anybody's is lost."""

import os
import random
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_assist.calendars.ics.blocks import event_blocks
from desktop_assist.calendars.ics.calendar_content import CalendarContent
from tests.helpers.doomed_calendar import FILE
from tests.helpers.doomed_writer import journal_in, writer_in
from tests.helpers.foreign_calendar import ALL_DAY, EXCEPTION, RULE, SINGLE, TEXT
from tests.helpers.frozen_clock import BERLIN

ROOT = Path(__file__).resolve().parents[2]
# Large enough that a write takes its time.
LONG = SINGLE.replace("single@", "long@").replace(
    "SUMMARY", "DESCRIPTION:" + "x" * 400_000 + "\nSUMMARY"
)
CALENDAR = TEXT.replace("END:VCALENDAR\n", f"{LONG}END:VCALENDAR\n").encode()
FOREIGN_EVENTS = [one.encode() for one in (SINGLE, RULE, ALL_DAY, EXCEPTION, LONG)]


@contextmanager
def doomed_programs():
    """Gives a function that lets one work in a folder and kills it in the write of a number."""
    command = [sys.executable, "-m", "tests.helpers.doomed_calendar"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "bufsize": 1}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as program:
        assert program.stdout.readline() == "begun\n"

        def kill_one(folder, number, after_s):
            program.stdin.write(f"{folder} {number} {after_s}\n")
            assert program.stdout.readline() == "killed\n"

        yield kill_one
        program.stdin.close()


def check_what_is_left(folder):
    """Gives the state in which the newest change was found."""
    file = folder / FILE
    check_whole(file.read_bytes())
    with journal_in(folder) as journal:
        found = next((change.state for change in journal.listing()), "none")
        writer_in(folder, journal).recover()
        check_whole(file.read_bytes())
        newest = journal.newest("done")
        assert file.read_bytes() == (newest.files[0].after if newest else CALENDAR)
        assert journal.newest("pending") is None
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    return found


def check_whole(content):
    blocks = event_blocks(content)
    assert all(block in blocks for block in FOREIGN_EVENTS)
    assert content.endswith(b"END:VCALENDAR\n")
    ours = b"".join(one for one in blocks if b"Team sync" in one)
    assert CalendarContent(ours, Path("ours.ics")).events(BERLIN).skipped == ()


def kill_often(folder, times):
    dice, found = random.Random(20261128), []
    with doomed_programs() as kill_one:
        # A kill before the write proves little: there are more until one met it.
        while len(found) < times or "pending" not in found:
            place = folder / str(len(found))
            (place / FILE).parent.mkdir(parents=True)
            (place / FILE).write_bytes(CALENDAR)
            kill_one(place, dice.randint(1, 5), dice.uniform(0, 0.03))
            found.append(check_what_is_left(place))


@pytest.mark.timeout(300)
@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a Unix signal")
def test_a_dozen_kills_leave_a_whole_calendar(tmp_path):
    kill_often(tmp_path, times=12)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a Unix signal")
def test_three_hundred_kills_leave_a_whole_calendar(tmp_path):
    kill_often(tmp_path, times=300)
