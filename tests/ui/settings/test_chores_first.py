"""Whether chores are done on this computer though a model is chosen."""

from PySide6.QtWidgets import QCheckBox

from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled

NAME = "Do clear chores on this computer, without the model"


async def test_it_is_on_until_it_is_switched_off(page, desk):
    box = named(page, QCheckBox, NAME)
    assert box.isChecked()
    box.click()
    await settled()
    assert not desk.store.current().assistant.chores_first


async def test_a_change_from_elsewhere_is_shown(page, desk):
    await desk.keeper.set("assistant.chores_first", "false")
    assert not named(page, QCheckBox, NAME).isChecked()
