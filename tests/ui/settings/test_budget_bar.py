"""The bar changes its colour near the limit and at it."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtGui import QColor

from desktop_assist.ui.settings.budget_bar import BudgetBar
from desktop_assist.ui.theme import LIGHT
from desktop_assist.usage.budget_state import BudgetState


@pytest.mark.parametrize(
    ("used", "colour"), [("1", LIGHT.accent), ("4.5", LIGHT.warning), ("5", LIGHT.error)]
)
def test_the_colour_says_how_it_stands(qtbot, used, colour):
    bar = BudgetBar()
    qtbot.addWidget(bar)
    bar.resize(200, 12)
    bar.show_state(BudgetState("2026-11", Decimal(5), Decimal(used), Decimal(0), date(2026, 12, 1)))

    picture = bar.grab().toImage()

    assert picture.pixelColor(20, picture.height() // 2) == QColor(colour)
