"""Writing settings down, away from the window's thread."""

import asyncio

import pytest
from PySide6.QtWidgets import QLineEdit

from desktop_assist.domain.errors import SettingsError
from desktop_assist.ui.settings.setting_field import SettingField
from tests.ui.settings.conftest import settled


@pytest.fixture
def keeper(desk):
    return desk.keeper


@pytest.fixture
def field(qtbot):
    field = SettingField("calendar.default_duration_minutes", "Minutes", QLineEdit())
    qtbot.addWidget(field)
    return field


async def test_a_kept_value_is_told_with_all_settings(keeper, qtbot):
    with qtbot.waitSignal(keeper.changed) as told:
        await keeper.set("expenses.home_currency", "USD")
    assert told.args[0].expenses.home_currency == "USD"
    assert (await keeper.current()).expenses.home_currency == "USD"


async def test_what_is_not_allowed_is_raised_and_not_told(keeper, qtbot):
    with qtbot.assertNotEmitted(keeper.changed), pytest.raises(SettingsError):
        await keeper.set("appearance.theme", "pink")


async def test_a_field_shows_its_own_error(keeper, field):
    keeper.keep(field, "soon")
    await settled()
    assert "whole number" in field.notice.text


async def test_a_field_is_cleared_when_it_is_right_again(keeper, field, desk):
    for value in ("soon", "45"):
        keeper.keep(field, value)
        await settled()
    assert field.notice.text == ""
    assert desk.store.current().calendar.default_duration_minutes == 45


async def test_of_many_changes_at_once_the_last_one_stays(keeper, desk):
    await asyncio.gather(
        *(keeper.set("calendar.default_duration_minutes", str(value)) for value in range(5, 60, 5))
    )
    assert desk.store.current().calendar.default_duration_minutes == 55
