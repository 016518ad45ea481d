"""The picture of a kept receipt, beside the row that names it."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.expenses.page_view import PageView
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, plain_label
from desktop_assist.ui.theme import GAP

_NO_PICTURE = marked("It cannot be shown here. Open the file to look at it.")


class ReceiptPanel(QWidget):
    """Large enough to read it; the wheel enlarges it.

    Signals:
        left: It has been seen.
    """

    left = Signal()

    def __init__(self, file: Path, image: QImage) -> None:
        super().__init__()
        self._file = file
        self.setAccessibleName(tr("Receipt {name}", name=file.name))
        self._open = ActionButton(tr("Open file"))
        self._open.clicked.connect(self._open_file)
        close = ActionButton(tr("Close"), "quiet", "close", icon_only=True)
        close.clicked.connect(self.left)
        view = PageView()
        if image.isNull():
            view.show_words(tr(_NO_PICTURE))
        else:
            view.show_image(image)
        view.setMinimumHeight(view.sizeHint().height())
        head = QHBoxLayout()
        head.addWidget(plain_label(file.name, is_bold=True), 1)
        head.addWidget(self._open)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(int(1.5 * GAP), GAP, GAP, int(1.5 * GAP))
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(view, 1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._open.setFocus(event.reason())

    def _open_file(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))
