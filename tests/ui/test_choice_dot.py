"""One of a few, in light and in dark."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop_assist.ui.choice_dot import ChoiceDot
from desktop_assist.ui.theme import DARK, LIGHT, Theme


@pytest.fixture(params=[("light", LIGHT), ("dark", DARK)], ids=["light", "dark"])
def shown(request, qtbot):
    name, colours = request.param
    font, palette = QApplication.font(), QApplication.palette()
    theme, dot = Theme(name), ChoiceDot("Use &it")
    qtbot.addWidget(dot)
    yield dot, colours
    del theme
    QApplication.setFont(font)
    QApplication.setPalette(palette)


def has_colour(dot, name):
    image = dot.grab().toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return any(near(image.pixelColor(*place), QColor(name)) for place in places)


def near(one, other):
    return all(abs(a - b) < 30 for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


def test_an_open_choice_stands_out_and_a_chosen_one_is_filled(shown):
    dot, colours = shown
    assert has_colour(dot, colours.muted)
    assert not has_colour(dot, colours.accent)
    dot.click()
    assert has_colour(dot, colours.accent)
