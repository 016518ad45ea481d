"""A setting of this kind shows what is kept and keeps what is chosen."""

from PySide6.QtWidgets import QComboBox

from desktop_assist.domain.privacy_settings import PrivacySettings
from desktop_assist.domain.settings import Settings
from desktop_assist.ui.settings.setting_choice import SettingChoice
from tests.ui.settings.conftest import settled


async def test_it_shows_without_keeping_and_keeps_what_is_chosen(desk, qtbot):
    choices = {"ask": "Ask", "text": "Text"}
    field = SettingChoice(desk.keeper, "privacy.pictures", "&Pictures", choices, "What goes.")
    qtbot.addWidget(field)
    box = field.findChild(QComboBox)

    field.show_settings(Settings(privacy=PrivacySettings(pictures="text")))
    assert (box.currentText(), desk.store.current().privacy.pictures) == ("Text", "ask")

    box.activated.emit(1)
    await settled()
    assert desk.store.current().privacy.pictures == "text"
