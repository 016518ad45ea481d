"""A box to tick, in light and in dark."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop_assist.ui.mark_and_words import mark_box
from desktop_assist.ui.theme import DARK, LIGHT, Theme
from desktop_assist.ui.tick_box import TickBox


@pytest.fixture(params=[("light", LIGHT), ("dark", DARK)], ids=["light", "dark"])
def shown(request, qtbot):
    name, colours = request.param
    font, palette = QApplication.font(), QApplication.palette()
    theme, box = Theme(name), TickBox("Use &it")
    qtbot.addWidget(box)
    yield box, colours
    del theme
    QApplication.setFont(font)
    QApplication.setPalette(palette)


def colours_in(box):
    image = box.grab().toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(*place).name() for place in places}


def test_an_empty_box_stands_out_and_a_ticked_one_is_filled(shown):
    box, colours = shown
    empty = colours_in(box)
    box.click()

    assert QColor(colours.muted).name() in empty
    assert QColor(colours.accent).name() not in empty
    assert QColor(colours.accent).name() in colours_in(box)


def test_words_that_find_no_room_go_on_below_beside_the_mark(qtbot):
    box = TickBox("Use the sample files in place of your own")
    qtbot.addWidget(box)
    wide = box.sizeHint().width()
    assert box.minimumSizeHint().width() < wide / 2
    assert box.heightForWidth(wide) == box.sizeHint().height()
    assert box.heightForWidth(wide // 2) > 1.6 * box.sizeHint().height()
    box.resize(wide // 2, box.heightForWidth(wide // 2))
    assert mark_box(box).center().y() < box.height() / 2
