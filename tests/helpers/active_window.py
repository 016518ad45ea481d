"""A window that has the keyboard before a test types."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def show_active(qtbot: QtBot, window: QWidget) -> None:
    """Show ``window`` and wait until keys, shortcuts and the focus go to it.

    Only asking for it is not enough: the window of an earlier test may still be the
    active one when the first key is pressed.
    """
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
