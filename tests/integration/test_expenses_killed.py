"""kill -9 while expenses are added: the sheet stays whole, and no row is lost or doubled."""

import contextlib
import os
import random
import subprocess
from pathlib import Path

import openpyxl
import pytest

from desktop_assist.expenses.expense import ExpenseFilter
from tests.helpers.doomed_spender import purse_in
from tests.helpers.forked_program import started
from tests.helpers.workbooks import rich_workbook

LONGEST_S = 1.0
SHEETS = ("expenses.xlsx", "expenses.csv")


def kill_a_program_that_adds(folder: Path, sheet: str, first: int, after_s: float) -> int:
    """Give the number of the last expense that was told to be added."""
    program = started("tests.helpers.doomed_spender", str(folder), sheet, str(first))
    # From here on nothing has to be imported.
    assert program.stdout.readline() == f"{first}\n".encode()
    with contextlib.suppress(subprocess.TimeoutExpired):
        program.wait(after_s)
    program.kill()
    told = program.communicate()[0].split(b"\n")[:-1]
    return int(told[-1]) if told else first


def check_what_is_left(folder: Path, sheet: str, last_told: int) -> tuple[bool, int]:
    """Give whether the kill fell into a change, and the number of the last expense there is."""
    with purse_in(folder, sheet) as purse:
        check_readable(purse.sheet)
        was_busy = bool(purse.outbox.waiting())

        purse.recover()

        found = [one.merchant for one in purse.store.list(ExpenseFilter()).expenses]
        numbers = [int(one.removeprefix("Shop ")) for one in found if one.startswith("Shop ")]
        numbers.sort()
        assert numbers == list(range(1, len(numbers) + 1)), "a row is lost or doubled"
        assert last_told <= len(numbers) <= last_told + 1
        assert purse.outbox.waiting() == ()
        assert purse.journal.newest("pending") is None
    check_readable(purse.sheet)
    assert {path.name for path in purse.sheet.parent.iterdir()} == {sheet}
    return was_busy, len(numbers)


def check_readable(sheet: Path) -> None:
    if sheet.suffix == ".xlsx":
        openpyxl.load_workbook(sheet).close()
    else:
        assert sheet.read_bytes().endswith(b"\n")


def begin(folder: Path, sheet: str) -> None:
    (folder / "workspace").mkdir(parents=True)
    if sheet.endswith(".csv"):
        rows = "Date,Merchant,Category,Amount,Currency\n2026-10-01,Bar,Meals,1.00,EUR\n"
        (folder / "workspace" / sheet).write_text(rows)
        return
    path = rich_workbook(folder / "workspace" / sheet, rows=1)
    workbook = openpyxl.load_workbook(path)
    workbook["Spesen"]["B2"] = "Bar"
    workbook.save(path)


def kill_often(folder: Path, times: int) -> None:
    dice = random.Random(20261128)
    for sheet in SHEETS:
        begin(folder / sheet, sheet)
        kills = busy = last = 0
        longest_s = 0.15
        # A kill between two changes proves little: there are more until one met a change, which
        # one in ten to twenty does. Each has more time than the last, as on a busy machine a change
        # takes longer to begin, but never so much that only few fit into the time of the test.
        while kills < times // len(SHEETS) or not busy:
            after_s = dice.uniform(0, longest_s)
            longest_s = min(longest_s * (1 if busy else 1.1), LONGEST_S)
            told = kill_a_program_that_adds(folder / sheet, sheet, last + 1, after_s)
            was_busy, last = check_what_is_left(folder / sheet, sheet, told)
            kills, busy = kills + 1, busy + was_busy
        print(f"{sheet}: {kills} kills, {busy} of them in the middle of a change")


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a Unix signal")
@pytest.mark.timeout(180)
def test_twenty_kills_lose_no_expense(tmp_path):
    kill_often(tmp_path, times=20)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a Unix signal")
def test_three_hundred_kills_lose_no_expense(tmp_path):
    kill_often(tmp_path, times=300)
