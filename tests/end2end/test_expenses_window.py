"""The expenses in the window on a real X server: receipts dropped, checked, seen in the sheet."""

import sys
import time

import pytest

from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense_sheet import read_expense_sheet
from desktop_assist.system.resources import resource_path
from tests.benchmarks import drop
from tests.end2end.test_window import window_on
from tests.helpers import drag_source
from tests.helpers.desktop_session import wait_until
from tests.helpers.written_picture import needs_ocr

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(400)]

RECEIPTS = [
    resource_path("sample/to drop/hotel-invoice.pdf"),
    resource_path("sample/to drop/papier-rosenow.png"),
]
READ_LIMIT_S = 150.0
FOUND = {"2026-11-19 Hotel Alte Brauerei 138.00 EUR", "2026-11-20 Papier Rosenow 45.90 EUR"}


def rows(screen):
    """What the sheet says."""
    return {
        f"{one.date} {one.merchant} {one.amount} {one.currency}"
        for sheet in screen.home.rglob("expenses.xlsx")
        if "backups" not in sheet.parts
        for one in read_expense_sheet(sheet, SheetConventions("EUR", "day_first")).expenses
    }


def press(desktop, *keys):
    for key in keys:
        desktop.run("xdotool", "key", key)
        time.sleep(0.2)  # a person's pace


def make_report(desktop, screen):
    """Of November, by the keyboard from the first field on; then it is handed in."""
    press(desktop, "ctrl+4")
    screen.click("Make report")
    wait_until(lambda: screen.sees("Discard"), "The question for its days")
    for word in ("2026-11-01", "2026-11-30"):
        press(desktop, "ctrl+a")
        desktop.run("xdotool", "type", "--delay", "10", word)
        press(desktop, "Tab")
    press(desktop, "Return")
    wait_until(lambda: len(list(screen.home.rglob("ER-2026-001*"))) == 2, "Its two files")
    screen.click("Mark as submitted")
    wait_until(lambda: screen.sees("Mark as paid"), "That it is handed in")


@needs_ocr
def test_dropped_receipts_are_checked_by_keyboard_and_stand_in_the_sheet(desktop, tmp_path):
    source = [sys.executable, drag_source.__file__, *RECEIPTS]
    with window_on(desktop, tmp_path) as screen, desktop.running(*source):
        wait_until(lambda: desktop.shows(drag_source.TITLE), "The other program's window")
        screen.click("Expenses")
        wait_until(lambda: screen.sees("Table"), "The expenses")
        screen.drop_in_the_middle()
        wait_until(lambda: screen.sees("Check 2"), "Both receipts read", READ_LIMIT_S)
        press(desktop, "Return")
        wait_until(lambda: screen.sees("Add to expenses"), "The first receipt")
        press(desktop, "Return")
        wait_until(lambda: len(rows(screen)) == 1, "The first row")
        # Not before the next one is shown: a second Return on the same receipt does nothing.
        wait_until(lambda: press(desktop, "Return") or rows(screen) == FOUND, "Both rows")
        wait_until(lambda: not screen.sees("Add to expenses"), "The end of the check")
        press(desktop, "ctrl+1")
        wait_until(lambda: set(screen.expenses()) >= FOUND, "Both rows on the page")
        make_report(desktop, screen)


@pytest.mark.slow
def test_the_window_answers_while_receipts_are_kept_and_read(tmp_path):
    seen = drop.measure(tmp_path, count=4, seconds=12)
    assert seen.kept == 4
    assert seen.median_ms < drop.STALL_LIMIT_MS
