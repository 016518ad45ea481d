"""The slim scroll bar."""

from PySide6.QtWidgets import QApplication, QScrollBar

from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.theme import DARK, LIGHT, Theme


def test_its_colours_follow_the_palette(qtbot, own_looks):
    theme = Theme("light")
    bar = QScrollBar()
    qtbot.addWidget(bar)
    style_scroll_bar(bar)
    assert LIGHT.border in bar.styleSheet()
    theme.change("dark", 100)
    QApplication.processEvents()
    assert DARK.border in bar.styleSheet()


def test_it_is_slim(qtbot):
    bar = QScrollBar()
    qtbot.addWidget(bar)
    usual = bar.sizeHint().width()
    style_scroll_bar(bar)
    assert bar.sizeHint().width() < usual
