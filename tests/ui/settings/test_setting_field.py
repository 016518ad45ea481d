"""One labelled setting."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from desktop_assist.ui.settings.setting_field import SettingField


@pytest.fixture
def editor():
    return QLineEdit()


@pytest.fixture
def field(editor, qtbot):
    field = SettingField("section.key", "A &name", editor, "A note.", beside=QPushButton("…"))
    qtbot.addWidget(field)
    field.show()
    return field


def test_screen_readers_get_the_label_and_the_note(field, editor):
    assert editor.accessibleName() == "A name"
    assert editor.accessibleDescription() == "A note."


def test_the_label_leads_to_the_editor(field, editor):
    (label,) = (one for one in field.findChildren(QLabel) if one.text() == "A &name")
    assert label.buddy() is editor


def test_the_key_of_the_label_gives_the_editor_the_focus(field, editor, qtbot):
    field.findChild(QPushButton).setFocus()
    qtbot.keyClick(field, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert field.focusWidget() is editor


def test_it_knows_which_setting_it_changes(field, editor):
    assert field.name == "section.key"
    assert editor.objectName() == "section.key"
