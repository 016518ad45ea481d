"""Bars as long as their share, in the colours of light and dark."""

from PySide6.QtGui import QColor

from desktop_assist.ui.settings.share_bars import ShareBar, ShareBars
from desktop_assist.ui.theme import LIGHT
from tests.helpers.screen_reader_view import spoken_items


def columns_of(picture, row, colour):
    return sum(picture.pixelColor(x, row) == QColor(colour) for x in range(picture.width()))


def test_a_bar_is_as_long_as_its_share(qtbot):
    bars = ShareBars("Cost")
    qtbot.addWidget(bars)
    bars.show_bars([ShareBar("one", 4, "4"), ShareBar("two", 2, "2")])
    bars.resize(400, bars.sizeHint().height())

    picture = bars.grab().toImage()
    line = bars.sizeHint().height() // 2
    long, short = (columns_of(picture, line * at + line // 2, LIGHT.accent) for at in (0, 1))
    assert 0.45 < short / long < 0.55
    assert bars.accessibleDescription() == "one 4; two 2"
    assert spoken_items(bars) == ["one 4", "two 2"]
