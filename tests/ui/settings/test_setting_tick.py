"""A setting of this kind shows what is kept and keeps what is chosen."""

from PySide6.QtWidgets import QCheckBox

from desktop_assist.domain.privacy_settings import PrivacySettings
from desktop_assist.domain.settings import Settings
from desktop_assist.ui.settings.setting_tick import SettingTick
from tests.ui.settings.conftest import settled


async def test_it_shows_without_keeping_and_keeps_what_is_ticked(desk, qtbot):
    field = SettingTick(
        desk.keeper, "privacy.offline", "&Offline", "A note.", lambda now: now.privacy.offline
    )
    qtbot.addWidget(field)
    box = field.findChild(QCheckBox)

    field.show_settings(Settings(privacy=PrivacySettings(offline=True)))
    await settled()
    assert (box.isChecked(), desk.store.current().privacy.offline) == (True, False)

    box.click()
    box.click()
    await settled()
    assert desk.store.current().privacy.offline
    assert box.accessibleName() == "Offline"
