"""What is new, version by version."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.ui.help.news import NewsOfVersion
from desktop_assist.ui.surfaces import muted_label, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR


class NewsPage(QWidget):
    """Shows what it is given."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)

    def show_news(self, news: Sequence[NewsOfVersion]) -> None:
        """Show these in place of what was shown."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for version in news:
            self._column.addWidget(plain_label(version.title, TITLE_FACTOR, is_bold=True))
            for line in version.lines:
                self._column.addWidget(_line(line))
        self._column.addStretch(1)


def _line(text: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    row.addWidget(muted_label("•", 1.0), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(plain_label(text), 1)
    return line
