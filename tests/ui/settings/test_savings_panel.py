"""Each saving has a box of its own."""

import pytest

from desktop_assist.ui.settings.savings_panel import SavingsPanel
from tests.ui.settings.conftest import settled


@pytest.fixture
def panel(qtbot, desk):
    made = SavingsPanel(desk.keeper)
    qtbot.addWidget(made)
    made.show_settings(desk.store.current())
    return made


async def test_a_box_is_ticked_as_it_is_kept_and_keeps_what_is_chosen(panel, desk):
    box = panel.boxes["savings.kept_answers"]
    assert box.isChecked()

    box.click()
    await settled()

    assert not desk.store.current().savings.kept_answers


async def test_every_saving_of_the_settings_has_a_box(panel, desk):
    kept = {f"savings.{name}" for name in desk.store.current().savings.__dataclass_fields__}

    assert kept <= set(panel.boxes)
