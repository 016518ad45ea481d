"""Settings that are a line of text."""

import pytest
from PySide6.QtWidgets import QLineEdit

from desktop_assist.ui.settings.setting_line import SettingLine
from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled


@pytest.fixture
def line(qtbot, desk):
    line = SettingLine(
        desk.keeper, "expenses.receipt_name", "Names", "", lambda one: one.expenses.receipt_name
    )
    qtbot.addWidget(line)
    return line


async def type_in(line, text):
    editor = named(line, QLineEdit, "Names")
    editor.setText(text)
    editor.setModified(True)
    editor.editingFinished.emit()
    await settled()


async def test_what_is_typed_is_kept(line, desk):
    await type_in(line, "{date} {merchant}")
    assert desk.store.current().expenses.receipt_name == "{date} {merchant}"


async def test_what_is_not_allowed_is_told_and_not_kept(line, desk):
    await type_in(line, "{weather}")
    assert "It should be made of" in line.notice.text
    assert desk.store.current().expenses.receipt_name == "{date} {merchant} {amount}"


async def test_what_is_kept_is_shown_and_not_kept_again(line, desk):
    line.show_settings(desk.store.current())
    named(line, QLineEdit, "Names").editingFinished.emit()
    await settled()
    assert not desk.store.path.exists()
