"""A loop of Qt's under qasync with a tray icon and nothing to do; with `--window`, a window too.

The window has the same modules of Qt as the program, and what every window of its kind has.
"""

import sys
from asyncio import Event

import qasync
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QSystemTrayIcon,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)


def make_window() -> QMainWindow:
    """A text and a line to type in."""
    from PySide6 import QtSvg  # noqa: F401 - as the program has it

    transcript, composer, page = QTextBrowser(), QLineEdit(), QWidget()
    transcript.setMarkdown("# Hello\n\nSome *text*:\n\n- one\n- two\n")
    layout = QVBoxLayout(page)
    layout.addWidget(transcript)
    layout.addWidget(composer)
    window = QMainWindow()
    window.setCentralWidget(page)
    window.resize(900, 700)
    return window


def main(words: list[str]) -> None:
    """Wait until it is ended."""
    application = QApplication(words)
    picture = QPixmap(32, 32)
    picture.fill(QColor("teal"))
    tray = QSystemTrayIcon(QIcon(picture))
    tray.show()
    if "--window" in words:
        window = make_window()
        window.show()
    with qasync.QEventLoop(application) as loop:
        loop.run_until_complete(Event().wait())


if __name__ == "__main__":
    main(sys.argv)
