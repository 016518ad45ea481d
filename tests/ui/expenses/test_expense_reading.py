"""Of several questions the last is answered."""

from desktop_assist.ui.expenses.expense_picture import TableQuestion
from desktop_assist.ui.expenses.expense_reading import ExpenseReading


async def test_of_two_questions_only_the_last_is_answered(rig):
    reading, seen = ExpenseReading(rig.services, rig.tasks), []
    reading.read.connect(seen.append)
    reading.ask(TableQuestion(words="taxi"))
    reading.ask(TableQuestion(words="books"))
    await rig.settle()
    assert [[one.merchant for one in picture.expenses] for picture in seen] == [["City Books"]]


async def test_a_changed_sheet_is_read_again(rig):
    reading, seen = ExpenseReading(rig.services, rig.tasks), []
    reading.read.connect(seen.append)
    reading.refresh()
    await rig.settle()
    rig.write("2026-11-05;Kiosk;;;2.00;EUR;;;")
    reading.refresh()
    await rig.settle()
    assert [len(picture.expenses) for picture in seen] == [3, 1]
