"""A day to be corrected."""

from datetime import date

from PySide6.QtCore import QDate

from desktop_assist.ui.date_field import DateField


def test_it_is_shown_as_people_write_it_and_read_as_the_tools_do(qtbot):
    field = DateField(date(2026, 11, 20))
    qtbot.addWidget(field)
    assert (field.text(), field.iso) == ("Fri, 20 Nov 2026", "2026-11-20")

    field.setDate(QDate(2026, 12, 1))
    assert field.iso == "2026-12-01"


def test_it_is_drawn_like_the_lines_beside_it(qtbot):
    field = DateField(date(2026, 11, 20), is_doubtful=True)
    qtbot.addWidget(field)
    field.resize(200, 28)
    picture = field.grab().toImage()

    corner, inside = picture.pixelColor(0, 0), picture.pixelColor(150, 14)
    assert corner != picture.pixelColor(100, 0)
    assert inside.lightness() > 200
