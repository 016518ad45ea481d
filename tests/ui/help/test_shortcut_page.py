"""All keys are listed, and they are the ones that work."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel

from desktop_assist.ui.help.shortcut_page import ShortcutPage, keys_in_words
from desktop_assist.ui.help.shortcuts import SHORTCUTS
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.window_state import WindowState


def test_each_key_stands_beside_what_it_does(qtbot):
    page = ShortcutPage()
    qtbot.addWidget(page)
    texts = [label.text() for label in page.findChildren(QLabel)]
    for group in SHORTCUTS:
        for shortcut in group.shortcuts:
            assert texts[texts.index(shortcut.does) - 1] == keys_in_words(shortcut)


def test_what_keys_do_stands_in_one_column_throughout(qtbot):
    page = ShortcutPage()
    qtbot.addWidget(page)
    page.resize(700, 600)
    page.show()
    does = {one.does for group in SHORTCUTS for one in group.shortcuts}
    labels = [label for label in page.findChildren(QLabel) if not label.font().bold()]
    places = {label.x() for label in labels if label.text() in does}
    assert len(places) == 1


def test_every_key_of_the_window_is_listed(qtbot):
    window = MainWindow(WindowState(None))
    qtbot.addWidget(window)
    listed = {QKeySequence(one.keys) for group in SHORTCUTS for one in group.shortcuts}
    own = {one.key() for one in window.findChildren(QShortcut)}
    assert own <= listed
