"""The mirror answers exactly as the file would, and never when the file has changed."""

import os
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.expenses.expense_sheet import expense_sheet_in
from desktop_assist.expenses.mirror.mirror_tables import MIGRATIONS
from desktop_assist.expenses.mirror.sheet_mirror import SheetMirror
from desktop_assist.expenses.mirror.sheet_state import state_of
from desktop_assist.storage.sqlite_database import SqliteDatabase

CONVENTIONS = SheetConventions("EUR", "day_first")
ROWS = """Id,Date,Merchant,Category,Description,Amount,Currency,Tax,Project,Place
1,2026-10-01,Taxi Nord,Taxi,Straße,30.10,EUR,1.97,Alpha,Kiel
2,03/04/2026,Sushi,Meals,,1200,JPY,,,
3,soon,Nobody,,,1.00,EUR,,,
4,2026-10-02,Souk,Meals,,1.234,KWD,,,
"""


@pytest.fixture
def mirror(tmp_path):
    with closing(SqliteDatabase(tmp_path / "mirror.sqlite3")) as database:
        database.migrate(MIGRATIONS)
        yield SheetMirror(database)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "expenses.csv"
    write(path, ROWS)
    return path


def write(path, text, age_s=60):
    path.write_text(text, encoding="utf-8")
    moment = path.stat().st_mtime - age_s
    os.utime(path, (moment, moment))


def kept(mirror, file, conventions=CONVENTIONS):
    state, content = state_of(file, conventions), file.read_bytes()
    sheet = expense_sheet_in(file, content, conventions)
    mirror.keep(state, content, sheet)
    return sheet


def test_a_sheet_comes_back_as_it_was_read(mirror, file):
    sheet = kept(mirror, file)

    assert mirror.sheet(state_of(file, CONVENTIONS)) == sheet
    assert [one.tax for one in sheet.expenses] == [Decimal("1.97"), None, None]


@pytest.mark.parametrize(
    "wanted",
    [
        ExpenseFilter(),
        ExpenseFilter(date(2026, 10, 1), date(2026, 10, 1)),
        ExpenseFilter(category="meal"),
        ExpenseFilter(text="STRASSE"),
        ExpenseFilter(text="meals"),
        ExpenseFilter(text="alpha"),
        ExpenseFilter(text="nothing"),
    ],
)
def test_questions_are_answered_as_from_the_sheet(mirror, file, wanted):
    sheet = kept(mirror, file)

    listing = mirror.listing(state_of(file, CONVENTIONS), wanted)

    meant = wanted.in_terms_of({one.category: None for one in sheet.expenses})
    by_day = sorted(sheet.expenses, key=lambda one: one.date)
    assert listing.expenses == tuple(filter(meant.accepts, by_day))
    assert (listing.wanted, listing.skipped) == (meant, sheet.skipped)


def test_a_changed_file_is_not_answered_for(mirror, file):
    kept(mirror, file)
    write(file, ROWS.replace("30.10", "30.11"), age_s=50)

    assert mirror.listing(state_of(file, CONVENTIONS), ExpenseFilter()) is None


def test_a_change_within_the_same_moment_is_seen(mirror, file):
    write(file, ROWS, age_s=0)
    before = state_of(file, CONVENTIONS)
    kept(mirror, file)
    file.write_text(ROWS.replace("30.10", "30.11"), encoding="utf-8")
    os.utime(file, ns=(before.modified_ns, before.modified_ns))

    assert state_of(file, CONVENTIONS) == before
    assert mirror.sheet(before) is None


def test_the_same_content_written_again_is_answered_for(mirror, file):
    kept(mirror, file)
    write(file, ROWS, age_s=30)

    assert mirror.sheet(state_of(file, CONVENTIONS)) is not None


def test_other_settings_make_the_sheet_be_read_again(mirror, file):
    kept(mirror, file)

    assert mirror.sheet(state_of(file, replace(CONVENTIONS, date_order="month_first"))) is None


def test_a_row_that_was_added_is_kept_with_the_rest(mirror, file):
    before = kept(mirror, file)
    old = file.read_bytes()
    write(file, f"{ROWS}5,2026-10-09,Kiosk,,,2.00,EUR,,,\n", age_s=40)
    after = expense_sheet_in(file, file.read_bytes(), CONVENTIONS)

    mirror.keep_appended(state_of(file, CONVENTIONS), old, file.read_bytes(), after)

    assert len(after.expenses) == len(before.expenses) + 1
    assert mirror.sheet(state_of(file, CONVENTIONS)) == after


def test_a_row_added_to_another_state_makes_all_be_kept(mirror, file):
    sheet = expense_sheet_in(file, file.read_bytes(), CONVENTIONS)

    mirror.keep_appended(state_of(file, CONVENTIONS), b"another", file.read_bytes(), sheet)

    assert mirror.sheet(state_of(file, CONVENTIONS)) == sheet


def test_what_the_database_cannot_hold_is_read_from_the_file(mirror, file):
    write(file, ROWS.replace("30.10", "9" * 18 + ".00"))

    kept(mirror, file)

    assert mirror.sheet(state_of(file, CONVENTIONS)) is None
