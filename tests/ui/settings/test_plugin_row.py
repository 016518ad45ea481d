"""One plugin on its page."""

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_assist.plugins.plugin_state import PluginState
from desktop_assist.plugins.plugin_table import AllowedPlugin
from desktop_assist.ui.settings.plugin_row import PluginRow, PluginWish

KNOWN = (("Package", "desk-weather 1.0"),)
ALLOWED = AllowedPlugin("desk-weather", "1.0", "x")


@pytest.fixture
def wishes(qtbot):
    def pressed(*state, **more):
        row = PluginRow(PluginState("desk-weather", *state, **more))
        qtbot.addWidget(row)
        made = []
        row.wished.connect(made.append)
        for one in row.findChildren(QPushButton):
            one.click()
        return made

    return pressed


def test_one_that_is_not_allowed_offers_no_more_than_that(wishes):
    assert wishes("1.0", KNOWN) == [PluginWish("desk-weather", "allow")]


def test_one_that_changed_can_be_allowed_anew_or_forbidden(wishes):
    made = wishes("1.1", KNOWN, ALLOWED, problem="It is not what it was.")

    assert [one.what for one in made] == ["allow", "forbid"]


def test_one_that_is_gone_can_only_be_forbidden(wishes):
    made = wishes("", (), ALLOWED, problem="It is not installed any more.")

    assert [one.what for one in made] == ["forbid"]
