"""What goes wrong around the program: each time something is said that helps, and nothing is lost.

The real program runs in the terminal, each command as a process of its own. Others of these faults
are shown where they belong: files changed by another program (`tests/unit/files`), kills at any
moment, servers that fail, a keyring that is locked, sleep.
"""

import json
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

NOW, ZONE = "2026-11-23T09:00:00+01:00", "Europe/Berlin"
TAXI = "Add 12.50 EUR for Taxi Nord yesterday"
SYNC = "Schedule a team sync tomorrow at 10 for 30 minutes"
_AS_ROOT = ("unshare", "--user", "--map-root-user", "--mount")

pytestmark = pytest.mark.timeout(600)


def can_mount() -> bool:
    tried = [*_AS_ROOT, "mount", "-t", "tmpfs", "none", "/mnt"]
    return (
        shutil.which("unshare") is not None
        and not subprocess.run(tried, check=False, capture_output=True).returncode
    )


needs_mounts = pytest.mark.skipif(not can_mount(), reason="no mounts of one's own here (unshare)")


def command(home: Path, *words: str, now: str = NOW, zone: str = ZONE) -> list[str]:
    options = ["--home", str(home), "--now", now, "--timezone", zone]
    return [sys.executable, "-m", "desktop_assist", *words, *options]


def run(home: Path, *words: str, now: str = NOW, zone: str = ZONE) -> subprocess.CompletedProcess:
    line = command(home, *words, now=now, zone=zone)
    return subprocess.run(line, check=False, capture_output=True, text=True)


def done(home: Path, *words: str, **when: str) -> str:
    ended = run(home, *words, **when)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


def listed(home: Path, *words: str, **when: str) -> list[dict]:
    lines = done(home, *words, "--json", **when).splitlines()
    return [json.loads(line) for line in lines]


def amounts(home: Path) -> list[str]:
    [found] = listed(home, "expenses", "list")
    return sorted(one["amount"] for one in found["expenses"])


def files(home: Path) -> dict[Path, bytes]:
    folder = home / "Desktop Assist"
    return {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def in_mounts(script: str, *words: str) -> str:
    line = [*_AS_ROOT, "bash", "-e", "-c", script, "bash", *words]
    ended = subprocess.run(line, check=False, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


@needs_mounts
def test_a_full_disk_is_told_and_what_was_there_stays(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    script = """
        home=$1; shift
        mount -t tmpfs -o size=24m none "$home"
        "$@" > /dev/null
        before=$(sha256sum < "$home/Desktop Assist/expenses.xlsx")
        dd if=/dev/zero of="$home/filler" bs=4k 2> /dev/null || true
        "$@" 2>&1 && echo DONE
        after=$(sha256sum < "$home/Desktop Assist/expenses.xlsx")
        [ "$before" = "$after" ] && echo SAME
        rm "$home/filler"
        "$@" > /dev/null && echo AGAIN
    """
    again = "Add 8.20 EUR for Kiosk yesterday"

    said = in_mounts(script, str(home), *command(home, "ask", again))

    assert "space" in said.casefold()
    assert "SAME" in said
    assert "DONE" not in said
    assert "AGAIN" in said


@needs_mounts
def test_a_folder_that_may_not_be_written_is_told_and_works_again_after(tmp_path):
    home = tmp_path / "home"
    done(home, "ask", TAXI)
    before = files(home)
    script = """
        mount --bind "$1" "$1"
        mount -o remount,ro,bind "$1"
        shift
        "$@" 2>&1 || echo FAILED
    """

    said = in_mounts(script, str(home / "Desktop Assist"), *command(home, "ask", SYNC))

    assert "FAILED" in said
    assert "cannot be written" in said
    assert "may write in this folder" in said
    assert files(home) == before
    done(home, "ask", SYNC)
    assert files(home) != before


@pytest.mark.skipif(shutil.which("strace") is None, reason="not installed: strace")
def test_on_a_drive_that_takes_its_time_all_is_done_as_elsewhere(tmp_path):
    """Each reading and writing of the person's files takes a tenth of a second."""
    home = tmp_path / "home"
    folder = home / "Desktop Assist"
    done(home, "ask", TAXI)
    done(home, "ask", SYNC)
    calls = "openat,read,pread64,write,fsync,rename,newfstatat,getdents64"
    slow = ["strace", "-f", "-o", str(tmp_path / "calls.txt"), "-e", f"trace={calls}"]
    slow += ["-e", f"inject={calls}:delay_enter=100000"]
    slow += [f"--trace-path={place}" for place in (folder, *folder.rglob("*"))]

    for words in ("Add 8.20 EUR for Kiosk yesterday", "Move the team sync to 11"):
        line = [*slow, *command(home, "ask", words)]
        ended = subprocess.run(line, check=False, capture_output=True, text=True)
        assert ended.returncode == 0, ended.stdout + ended.stderr
        assert "(DELAYED)" in (tmp_path / "calls.txt").read_text("utf-8")

    assert amounts(home) == ["12.50", "8.20"]
    [meeting] = listed(home, "calendar", "list", "--from", "2026-11-24", "--to", "2026-11-24")
    assert "T11:00" in json.dumps(meeting)


def test_a_damaged_database_gives_way_to_the_copy_of_the_last_day(tmp_path):
    home = tmp_path / "home"
    done(home, "ask", TAXI)
    database = home / "desktop_assist.sqlite3"
    before = files(home)
    database.write_bytes(b"broken" * 5000)

    ended = run(home, "conversations", "list")

    assert ended.returncode == 0, ended.stderr
    assert "damaged" in ended.stderr
    assert "Taxi" in ended.stdout
    assert files(home) == before
    assert amounts(home) == ["12.50"]
    assert list((home / "backups").glob("desktop_assist-damaged-*"))


def test_many_copies_at_once_lose_nothing(tmp_path):
    home = tmp_path / "home"
    done(home, "ask", TAXI)

    def add(number: int) -> str:
        return done(home, "ask", f"Add {number}.00 EUR for Kiosk {number} yesterday")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(add, range(1, 7)))

    assert amounts(home) == sorted(["12.50", *(f"{one}.00" for one in range(1, 7))])


def test_a_clock_that_jumps_back_leaves_everything_in_order(tmp_path):
    home = tmp_path / "home"
    done(home, "ask", TAXI, now="2027-03-01T09:00:00+01:00")
    done(home, "ask", "Add 3.10 EUR for Kiosk yesterday", now=NOW)

    assert amounts(home) == ["12.50", "3.10"]
    done(home, "undo", now=NOW)
    assert len(amounts(home)) == 1
    [found] = listed(home, "conversations", "list")
    assert len(found["conversations"]) == 2


@pytest.mark.parametrize(
    ("day", "moment"),
    [("31 October 2027 at 02:30", "T02:30"), ("28 March 2027 at 03:30", "T03:30")],
)
def test_in_the_nights_in_which_clocks_change_a_meeting_is_where_it_was_put(tmp_path, day, moment):
    home, when = tmp_path / "home", "2027-03-01T09:00:00+01:00"
    done(home, "ask", f'Schedule "Backup" on {day} am for 30 minutes', now=when)

    [found] = listed(
        home, "calendar", "list", "--from", "2027-03-28", "--to", "2027-10-31", now=when
    )

    [meeting] = found["events"]
    assert moment in meeting["start"]
    assert meeting["title" if "title" in meeting else "summary"] == "Backup"


def test_an_hour_that_there_is_not_is_no_meeting_at_another_time_unsaid(tmp_path):
    home = tmp_path / "home"
    when = "2027-03-01T09:00:00+01:00"

    ended = run(home, "ask", 'Schedule "Backup" on 28 March 2027 at 02:30 am', now=when)

    assert ended.returncode == 1
    assert "There is no 02:30 on Sunday, 28 March 2027" in ended.stdout
    assert "such as 03:30" in ended.stdout
    assert files(home) == {}


def test_in_another_zone_a_meeting_is_at_the_same_moment(tmp_path):
    home = tmp_path / "home"
    done(home, "ask", SYNC)
    days = ("--from", "2026-11-23", "--to", "2026-11-25")

    [found] = listed(home, "calendar", "list", *days, zone="America/New_York")

    [meeting] = found["events"]
    assert datetime.fromisoformat(meeting["start"]) == datetime(2026, 11, 24, 9, tzinfo=UTC)


def test_a_sheet_that_was_taken_away_is_told_and_made_anew(tmp_path):
    home = tmp_path / "home"
    done(home, "ask", TAXI)
    sheet = home / "Desktop Assist" / "expenses.xlsx"
    sheet.unlink()

    undone = run(home, "undo")
    done(home, "ask", "Add 3.10 EUR for Kiosk yesterday")

    assert undone.returncode == 1
    assert "expenses.xlsx" in undone.stderr
    assert amounts(home) == ["3.10"]
    assert list((home / "backups").rglob("*.xlsx*")) or list((home / "backups").iterdir())
