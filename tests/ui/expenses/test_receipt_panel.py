"""A receipt beside its row."""

from PySide6.QtGui import QColor, QDesktopServices, QImage
from PySide6.QtWidgets import QPushButton

from desktop_assist.ui.expenses.page_view import PageView
from desktop_assist.ui.expenses.receipt_panel import ReceiptPanel
from tests.helpers.widget_finding import named


def picture():
    image = QImage(300, 500, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def test_it_shows_the_picture_and_opens_the_file(qtbot, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    panel = ReceiptPanel(tmp_path / "a.png", picture())
    qtbot.addWidget(panel)
    assert panel.findChild(PageView)._image.width() == 300
    named(panel, QPushButton, "Open file").click()
    assert opened == [str(tmp_path / "a.png")]


def test_what_has_no_picture_says_so_and_can_be_closed(qtbot, tmp_path):
    panel = ReceiptPanel(tmp_path / "a.heic", QImage())
    qtbot.addWidget(panel)
    assert "cannot be shown" in panel.findChild(PageView)._words
    with qtbot.waitSignal(panel.left):
        named(panel, QPushButton, "Close").click()
