"""A calendar's colour."""

from PySide6.QtGui import QColor

from desktop_assist.ui.calendar.legend_mark import LegendMark
from desktop_assist.ui.calendar.meeting_colours import meeting_colours
from desktop_assist.ui.theme import colours_of


def test_it_has_the_colour_of_its_calendar(qtbot):
    mark = LegendMark(1, 16)
    qtbot.addWidget(mark)
    expected = meeting_colours(1, colours_of(mark.palette())).edge
    assert mark.grab().toImage().pixelColor(8, 8) == QColor(expected)
