"""A file is chosen where it lies."""

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from desktop_assist.ui.settings.path_field import PathField
from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled


@pytest.fixture
async def field(desk, qtbot):
    field = PathField(
        desk.keeper, "expenses.sheet", "&Sheet", "Yours.", lambda now: now.expenses.sheet
    )
    qtbot.addWidget(field)
    return field


async def test_what_is_chosen_is_kept_and_shown(field, desk, tmp_path):
    named(field, QPushButton, "Choose: Sheet").click()
    dialog = field.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "a.xlsx"))
    dialog.close()
    await settled()
    assert desk.store.current().expenses.sheet == str(tmp_path / "a.xlsx")

    field.show_settings(desk.store.current())
    assert field._line.text() == str(tmp_path / "a.xlsx")
