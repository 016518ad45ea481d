"""An expense waits while its sheet is open elsewhere, and is written once, whatever happens."""

import os
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import FileChangedError, FileError, FileInUseError, ToolInputError
from desktop_assist.expenses.expense import AddedExpense, ExpenseChange, ExpenseFilter, NewExpense
from desktop_assist.expenses.outbox.waiting_expense import WaitingExpense
from tests.helpers.expense_house import CAUSE, ExpenseHouse

NEW = NewExpense(date(2026, 11, 3), "Taxi", Decimal("12.50"), "EUR")


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path, "expenses.csv")
    house.sheet.write_text("Date,Merchant,Amount,Currency\n2026-10-01,Bar,1.00,EUR\n")
    return house


def note(house, age_s=0):
    found = house.sheet.with_name(f"~${house.sheet.name}")
    found.write_bytes(b"\x03Ada")
    moment = house.clock.now().timestamp() - age_s
    os.utime(found, (moment, moment))
    return found


def merchants(house):
    return [one.merchant for one in house.store.list(ExpenseFilter()).expenses]


def test_a_free_sheet_is_written_at_once_and_nothing_waits(house):
    added = house.store.add(NEW, CAUSE)

    assert isinstance(added, AddedExpense)
    assert (merchants(house), house.outbox.waiting()) == (["Bar", "Taxi"], ())


def test_while_it_is_open_elsewhere_the_expense_waits(house):
    found = note(house)
    before = house.sheet.read_bytes()

    waiting = house.store.add(NEW, CAUSE)

    assert isinstance(waiting, WaitingExpense)
    assert waiting.reason == "expenses.csv is open at Ada."
    assert house.store.deliver().waiting == (waiting,)
    assert house.sheet.read_bytes() == before
    found.unlink()
    assert [one.expense.merchant for one in house.store.deliver().added] == ["Taxi"]
    assert merchants(house) == ["Bar", "Taxi"]
    assert house.store.deliver().added == ()


def test_a_note_that_was_left_behind_does_not_hold_it_up(house):
    note(house, age_s=90_000)

    assert isinstance(house.store.add(NEW, CAUSE), AddedExpense)


def test_the_receipt_of_a_waiting_expense_is_kept_at_once(house, tmp_path):
    found = note(house)
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")

    waiting = house.store.add(replace(NEW, receipt=picture), CAUSE)

    picture.unlink()
    found.unlink()
    (added,) = house.store.deliver().added
    assert added.receipt == waiting.expense.receipt
    assert added.receipt.is_file()


def test_what_cannot_be_is_refused_at_once_and_does_not_wait(house):
    note(house)

    with pytest.raises(ToolInputError):
        house.store.add(replace(NEW, currency="XXL"), CAUSE)
    with pytest.raises(FileError):
        house.store.add(replace(NEW, receipt=house.sheet.with_name("none.png")), CAUSE)
    assert house.outbox.waiting() == ()


def test_a_waiting_expense_can_be_discarded(house):
    found = note(house)
    waiting = house.store.add(NEW, CAUSE)

    assert house.store.drop_waiting(waiting.id)
    assert not house.store.drop_waiting(waiting.id)
    found.unlink()
    assert house.store.deliver().added == ()


def test_nothing_else_is_changed_while_it_is_open_elsewhere(house):
    (bar,) = house.store.list(ExpenseFilter()).expenses
    note(house)

    with pytest.raises(FileInUseError, match="open at Ada"):
        house.store.update(bar.id, ExpenseChange(amount=Decimal(2)), CAUSE)
    with pytest.raises(FileInUseError, match="open at Ada"):
        house.store.delete(bar.id, CAUSE)


class Refusing:
    """A writer on a system where other programs are in the way, so many times."""

    def __init__(self, house, error, times):
        self._writer = house.writer
        self._apply = house.writer.apply
        self.error, self.times = error, times

    def __call__(self, cause, edits, change_id=""):
        if self.times and edits[0].snapshot.path.suffix == ".csv":
            self.times -= 1
            raise self.error
        return self._apply(cause, edits, change_id)


def test_a_sheet_that_is_held_without_a_note_lets_it_wait_too(house, monkeypatch):
    held = Refusing(house, FileInUseError("expenses.csv is held.", ""), times=2)
    monkeypatch.setattr(house.writer, "apply", held)

    waiting = house.store.add(NEW, CAUSE)

    assert waiting.reason == "expenses.csv is held."
    assert house.store.deliver().waiting[0].reason == "expenses.csv is held."
    assert len(house.store.deliver().added) == 1
    assert merchants(house) == ["Bar", "Taxi"]


def test_a_change_in_between_makes_it_be_worked_out_anew(house, monkeypatch):
    busy = Refusing(house, FileChangedError("It changed.", ""), times=2)
    monkeypatch.setattr(house.writer, "apply", busy)

    assert isinstance(house.store.add(NEW, CAUSE), AddedExpense)

    busy.times = 3
    with pytest.raises(FileChangedError):
        house.store.add(NEW, CAUSE)
    assert house.outbox.waiting() == ()


@pytest.mark.parametrize("state", ["done", "pending"])
def test_after_a_crash_behind_the_write_it_is_not_written_again(house, monkeypatch, state):
    monkeypatch.setattr(house.outbox, "remove", lambda _: None)
    added = house.store.add(NEW, CAUSE)
    monkeypatch.undo()
    house.journal.set_state(added.change.id, state)

    assert len(house.outbox.waiting()) == 1
    assert house.store.deliver().added == ()
    assert (merchants(house), house.outbox.waiting()) == (["Bar", "Taxi"], ())


def test_after_a_crash_before_the_write_it_is_written(house, monkeypatch):
    monkeypatch.setattr(house.writer, "apply", None)
    with pytest.raises(TypeError):
        house.store.add(NEW, CAUSE)
    monkeypatch.undo()

    assert len(house.store.deliver().added) == 1
    assert merchants(house) == ["Bar", "Taxi"]


def test_one_that_cannot_be_written_any_more_waits_on_with_the_reason(house):
    found = note(house)
    house.store.add(NEW, CAUSE)
    found.unlink()
    house.sheet.write_text("Nothing,here\n")

    (waiting,) = house.store.deliver().waiting

    assert "no heading row" in waiting.reason
