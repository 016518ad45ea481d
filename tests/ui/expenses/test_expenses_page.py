"""The expenses as a whole, over a real sheet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from desktop_assist.ui.chat.notice_bar import NoticeBar
from desktop_assist.ui.expenses.expense_table import ExpenseTable
from desktop_assist.ui.expenses.view_names import CHARTS, TABLE
from desktop_assist.ui.popover import Popover
from tests.helpers.widget_finding import named

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
async def page(open_page):
    return await open_page()


def table(page):
    return page.findChild(ExpenseTable)


async def test_a_row_is_corrected_in_its_place_and_put_back(page, rig, qtbot):
    before = rig.house.sheet.read_bytes()
    names = [column.name for column in table(page).model().columns]
    table(page).setCurrentIndex(table(page).model().index(1, names.index("amount")))
    qtbot.keyClicks(table(page), "2")
    editor = table(page).findChild(QLineEdit)
    qtbot.keyClicks(editor, "1.00")
    qtbot.keyClick(editor, KEY.Key_Return)
    await rig.settle()
    assert "2026-10-30 Taxi Nordstern 21.00 EUR" in rig.expenses()
    qtbot.keyClick(table(page), KEY.Key_Z, CONTROL)
    await rig.settle()
    assert rig.house.sheet.read_bytes() == before


async def test_a_row_is_deleted_and_undone_with_the_button(page, rig, qtbot):
    before = rig.house.sheet.read_bytes()
    qtbot.keyClick(table(page), KEY.Key_Delete)
    await rig.settle()
    assert len(rig.expenses()) == 2
    named(page, QPushButton, "Undo").click()
    await rig.settle()
    assert rig.house.sheet.read_bytes() == before


async def test_an_expense_is_added_with_the_keyboard_alone(page, rig, qtbot):
    qtbot.keySequence(table(page), QKeySequence(QKeySequence.StandardKey.New))
    for name, text in (("Merchant", "Kiosk"), ("Amount", "2.40")):
        field = named(page.findChild(Popover), QLineEdit, name)
        field.setFocus()
        qtbot.keyClicks(field, text)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    await rig.settle()
    assert "2026-11-22 Kiosk 2.40 EUR" in rig.expenses()
    assert "Added" in page.findChild(NoticeBar).text


async def test_a_wrong_correction_says_why_and_shows_what_stands_there(page, rig):
    model = table(page).model()
    names = [column.name for column in model.columns]
    place = model.index(0, names.index("date"))
    model.setData(place, "soon")
    await rig.settle()
    assert "not a date" in page.findChild(NoticeBar).text
    assert place.data() == "2 Nov 2026"


async def test_control_f_leads_to_the_filter(page, qtbot):
    qtbot.keySequence(table(page), QKeySequence(QKeySequence.StandardKey.Find))
    assert QApplication.focusWidget().accessibleName() == "Filter expenses"


async def test_the_clip_shows_the_kept_receipt(page, rig, qtbot):
    receipt = rig.house.files.current().receipts / "a.png"
    receipt.parent.mkdir(parents=True)
    receipt.write_bytes(b"picture")
    table(page).receipt_wanted.emit(table(page).model().expense_at(2))
    await rig.settle()
    popover = page.findChild(Popover)
    assert popover.content.accessibleName() == "Receipt a.png"
    qtbot.keyClick(popover, KEY.Key_Escape)
    assert popover.content is None


async def test_a_receipt_that_is_gone_is_told(page, rig):
    table(page).receipt_wanted.emit(table(page).model().expense_at(2))
    await rig.settle()
    assert "There is no receipt a.png" in page.findChild(NoticeBar).text


async def test_rows_left_out_are_listed(page, rig):
    rig.write("nonsense;Kiosk;;;2.00;EUR;;;")
    page.refresh()
    await rig.settle()
    named(page, QPushButton, "1 row was left out").click()
    assert page.findChild(Popover).content.accessibleName() == "Rows that were left out"


async def test_what_was_said_of_one_view_is_not_said_of_the_next(page):
    bar = page.findChild(NoticeBar)
    bar.warn("Made a report.")

    page.show_view(TABLE)
    assert not bar.isHidden()
    page.show_view(CHARTS)

    assert bar.isHidden()
