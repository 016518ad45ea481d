"""The program's drawings."""

import pytest
from PySide6.QtGui import QColor

from desktop_assist.system.resources import resource_path
from desktop_assist.ui.icons import app_icon, tinted_pixmap

NAMES = sorted(path.stem for path in resource_path("icons").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_each_drawing_is_sharp_and_shows_something(qapp, name):
    pixmap = tinted_pixmap(name, "#ff0000", 24, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (48, 2.0)
    image = pixmap.toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(48) for y in range(48))


def test_a_drawing_takes_its_colour(qapp):
    image = tinted_pixmap("stop", "#ff0000", 24, 1.0).toImage()
    assert image.pixelColor(12, 12) == QColor("#ff0000")


def test_the_icon_of_the_program_is_there(qapp):
    assert not app_icon().isNull()
