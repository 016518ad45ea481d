"""The page about spoken conversations."""

import pytest
from PySide6.QtWidgets import QComboBox

from desktop_assist.domain.settings import Settings, VoiceSettings
from desktop_assist.ui.settings import voice_page
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.voice_page import VoicePage
from desktop_assist.ui.tick_box import TickBox
from tests.ui.settings.conftest import settled


@pytest.fixture
def page(desk, qtbot, monkeypatch):
    monkeypatch.setattr(voice_page, "_device_names", lambda: (("Headset",), ("Built-in",)))
    page = VoicePage(desk.keeper)
    qtbot.addWidget(page)
    page.show()
    return page


def box(page, name):
    field = next(one for one in page.findChildren(SettingField) if one.name == name)
    return field.findChild(QComboBox)


async def test_what_is_chosen_is_kept(page, desk):
    page.show_settings(Settings())
    box(page, "voice.detection").setCurrentIndex(2)
    box(page, "voice.microphone").setCurrentIndex(1)
    await settled()
    voice = (await desk.keeper.current()).voice
    assert (voice.detection, voice.microphone) == ("push", "Headset")


async def test_dictation_can_stay_on_this_computer(page, desk):
    page.show_settings(Settings())
    page._offline.findChild(TickBox).setChecked(True)
    await settled()
    assert (await desk.keeper.current()).voice.offline_dictation is True


async def test_a_device_that_is_not_there_stays_chosen(page):
    page.show_settings(Settings(voice=VoiceSettings(speaker="Gone", voice="cedar")))
    assert box(page, "voice.speaker").currentText() == "Gone"
    assert box(page, "voice.voice").currentText() == "cedar"


async def test_without_its_part_no_device_can_be_chosen(page, monkeypatch):
    monkeypatch.setattr(voice_page, "find_spec", lambda name: None)
    page.show_settings(Settings())
    assert not box(page, "voice.microphone").isVisible()
