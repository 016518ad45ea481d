"""Where the mark and the words of a button stand that is ticked or chosen, at any size of text."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QStyle

from desktop_assist.ui.theme import GAP, colours_of

_BETWEEN = GAP
_DISABLED_OPACITY = 0.5


def mark_box(button: QAbstractButton) -> QRect:
    """Where the mark is; as large as the letters, which the platform's own is not."""
    size = button.fontMetrics().height()
    box = QRect(0, (button.height() - size) // 2, size, size)
    return QStyle.visualRect(button.layoutDirection(), button.rect(), box)


def wanted_size(button: QAbstractButton) -> QSize:
    """Room for the mark and the words on one line."""
    metrics = button.fontMetrics()
    words = metrics.size(Qt.TextFlag.TextShowMnemonic, button.text())
    return QSize(metrics.height() + _BETWEEN + words.width(), metrics.height() + GAP // 2)


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
    left = button.fontMetrics().height() + _BETWEEN
    box = QStyle.visualRect(
        button.layoutDirection(), button.rect(), button.rect().adjusted(left, 0, 0, 0)
    )
    side = QStyle.visualAlignment(button.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
    flags = side | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, int(flags) | Qt.TextFlag.TextShowMnemonic, button.text())
