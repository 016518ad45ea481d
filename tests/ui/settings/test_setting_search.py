"""Settings are found by what is said of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_search import found_on, mark_found
from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("working day ends", "calendar.working_hours_end"),
        ("quick ask", "desktop.autostart"),
        ("chf", "expenses.home_currency"),
        ("appearance.theme", "appearance.theme"),
    ],
)
async def test_a_setting_is_found_by_its_words_its_choices_or_its_name(dialog, words, name):
    found = found_on(dialog.pages.general, words)
    assert name in [field.name for field in found]


async def test_what_is_found_stands_out(dialog):
    general = dialog.pages.general
    mark_found([general], found_on(general, "theme"))
    marked = [one.name for one in general.findChildren(SettingField) if one._is_found]
    assert "appearance.theme" in marked
    assert "workspace.folder" not in marked


async def test_only_the_pages_with_the_words_stay_in_the_list(dialog, qtbot):
    dialog.open_page("general")
    await settled()
    qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(dialog._search.searched):
        qtbot.keyClicks(dialog._search, "user oauth token")
    await settled()
    pages = named(dialog, QListWidget, "Pages")
    shown = [one for row in range(pages.count()) if not (one := pages.item(row)).isHidden()]
    assert [one.text() for one in shown] == ["Slack"]
    assert pages.currentItem().text() == "Slack"

    dialog._search.clear()
    assert not pages.item(0).isHidden()


async def test_every_setting_says_in_a_line_what_it_is_for(dialog):
    bare = [f.name for f in dialog.findChildren(SettingField) if not f.explanation]
    assert bare == []
