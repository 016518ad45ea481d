"""Outlines that can be seen on any ground."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop_assist.ui.settings.outline import keep_outline_visible
from desktop_assist.ui.theme import DARK, LIGHT, STRONG_DARK, STRONG_LIGHT, Theme, colours_of


@pytest.fixture
def theme(application):
    palette, font = QApplication.palette(), QApplication.font()
    yield Theme("light")
    QApplication.setPalette(palette)
    QApplication.setFont(font)


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    return page


@pytest.fixture
def line(theme, page):
    line = QLineEdit(page)
    keep_outline_visible(line)
    page.show()
    return line


def outline_of(widget) -> QColor:
    """The colour the Fusion style makes of the palette."""
    return widget.palette().color(QPalette.ColorRole.Window).darker(140)


@pytest.mark.parametrize(("name", "colours"), [("light", LIGHT), ("dark", DARK)])
def test_the_outline_follows_the_theme(theme, line, name, colours):
    theme.change(name, 100)
    ground, outline = QColor(colours.ground), outline_of(line)
    assert abs(outline.lightness() - ground.lightness()) > 25


def test_the_rest_of_the_palette_still_follows_the_theme(theme, line, qtbot):
    theme.change("dark", 100)
    ground = QColor(DARK.ground)
    qtbot.waitUntil(lambda: line.palette().color(QPalette.ColorRole.Base) == ground)


@pytest.mark.parametrize(("name", "colours"), [("light", STRONG_LIGHT), ("dark", STRONG_DARK)])
def test_in_strong_contrast_a_field_is_no_hole_in_its_page(theme, line, qtbot, name, colours):
    theme._follow_contrast(Qt.ContrastPreference.HighContrast)
    theme.change(name, 100)
    qtbot.waitUntil(lambda: colours_of(line.palette()) == colours)
