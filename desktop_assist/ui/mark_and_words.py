"""Where the mark and the words of a button stand that is ticked or chosen, at any size of text."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QStyle

from desktop_assist.ui.theme import GAP, colours_of

_BETWEEN = GAP
_FLAGS = int(Qt.TextFlag.TextShowMnemonic) | int(Qt.TextFlag.TextWordWrap)
_DISABLED_OPACITY = 0.5


def mark_box(button: QAbstractButton) -> QRect:
    """Where the mark is, at the first line; as large as the letters, unlike the platform's own."""
    size = button.fontMetrics().height()
    words = height_for(button, button.width()) - GAP // 2
    box = QRect(0, max((button.height() - words) // 2, 0), size, size)
    return QStyle.visualRect(button.layoutDirection(), button.rect(), box)


def wanted_size(button: QAbstractButton) -> QSize:
    """Room for the mark and the words on one line."""
    words = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, button.text())
    return QSize(_left(button) + words.width(), _on_one_line(button))


def least_size(button: QAbstractButton) -> QSize:
    """Room for the mark and the longest word."""
    metrics = button.fontMetrics()
    words = map(metrics.horizontalAdvance, button.text().replace("&", "").split())
    return QSize(_left(button) + max(words, default=0) + 1, _on_one_line(button))


def height_for(button: QAbstractButton, width: int) -> int:
    """How tall it is at a width, in which its words may need several lines."""
    if width >= wanted_size(button).width():
        return _on_one_line(button)
    room = QRect(0, 0, max(width - _left(button), 1), 1 << 20)
    return button.fontMetrics().boundingRect(room, _FLAGS, button.text()).height() + GAP // 2


def take_up(painter: QPainter, button: QAbstractButton) -> None:
    """Make a painter ready for the mark: its edge, and its ground by what is chosen."""
    colours = colours_of(button.palette())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(1.0 if button.isEnabled() else _DISABLED_OPACITY)
    is_near = button.hasFocus() or (button.isEnabled() and button.underMouse())
    edge = colours.accent if button.isChecked() or is_near else colours.muted
    painter.setPen(QPen(QColor(edge), 2 if button.hasFocus() else 1))
    painter.setBrush(QColor(colours.accent if button.isChecked() else colours.ground))


def paint_words(painter: QPainter, button: QAbstractButton) -> None:
    """Write the words beside the mark, in the painter's colour."""
    box = QStyle.visualRect(
        button.layoutDirection(), button.rect(), button.rect().adjusted(_left(button), 0, 0, 0)
    )
    side = QStyle.visualAlignment(button.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
    middle = side | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, int(middle) | _FLAGS, button.text())


def _left(button: QAbstractButton) -> int:
    return button.fontMetrics().height() + _BETWEEN


def _on_one_line(button: QAbstractButton) -> int:
    return button.fontMetrics().height() + GAP // 2
