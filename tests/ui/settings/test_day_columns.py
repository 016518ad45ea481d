"""A column a day, told under the mouse."""

from decimal import Decimal

from PySide6.QtCore import QPoint

from desktop_assist.ui.settings.day_columns import DayColumns
from tests.helpers.screen_reader_view import spoken_items


def test_a_day_tells_its_figure_under_the_mouse(qtbot):
    plot = DayColumns()
    qtbot.addWidget(plot)
    plot.show_days([Decimal(0), Decimal("0.5"), Decimal(1)])
    plot.resize(300, 120)
    plot.show()

    qtbot.mouseMove(plot, QPoint(150, 60))
    plot.grab()

    assert plot.toolTip() == "Day 2: 0.50 dollars"
    assert plot.accessibleDescription() == "Day 2: 0.50 dollars; Day 3: 1.00 dollars"
    assert spoken_items(plot) == ["Day 2: 0.50 dollars", "Day 3: 1.00 dollars"]
