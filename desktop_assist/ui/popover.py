"""A small panel beside what it is about, above the rest of the page."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop_assist.ui.qt_override import override
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.theme import GAP, colours_of

_SHADOW = GAP
_RADIUS = GAP * 1.25
_WIDTH = 58
"""In widths of a letter: a line that is easy to read."""
_SHADOW_STRENGTH = 4


class Popover(QWidget):
    """Holds one panel at a time.

    Signals:
        left: It went away; the keyboard should go back.
    """

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self._content: QWidget | None = None
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        style_scroll_bar(self._scroll.verticalScrollBar())
        column = QVBoxLayout(self)
        edge = _SHADOW + 2
        column.setContentsMargins(edge, edge, edge, edge)
        column.addWidget(self._scroll)
        self.hide()

    @property
    def content(self) -> QWidget | None:
        """What it shows; None while it is away."""
        return self._content if self.isVisible() else None

    def show_beside(self, content: QWidget, box: QRect) -> None:
        """Show a panel beside a box of the parent, wherever there is most room."""
        self._replace(content)
        # Laid out only once it is shown: its height depends on its width.
        self.setAccessibleName(content.accessibleName())
        self._place(box)
        self.show()
        self.raise_()
        self._place(box)
        content.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go away."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        # Whatever is typed here is not meant for the page below.
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(Qt.GlobalColor.black)
        shade.setAlpha(_SHADOW_STRENGTH)
        painter.setBrush(shade)
        for step in range(_SHADOW):
            box = self.rect().adjusted(step, step + 1, -step, -max(step - 2, 0))
            painter.drawRoundedRect(box, _RADIUS + _SHADOW - step, _RADIUS + _SHADOW - step)
        painter.setBrush(QColor(colours.raised))
        painter.setPen(QPen(QColor(colours.border), 1))
        inner = self.rect().adjusted(_SHADOW, _SHADOW, -_SHADOW - 1, -_SHADOW - 1)
        painter.drawRoundedRect(inner, _RADIUS, _RADIUS)

    def _replace(self, content: QWidget) -> None:
        old = self._scroll.takeWidget()
        if old is not None:
            old.deleteLater()
        self._content = content
        self._scroll.setWidget(content)
        self._scroll.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def _place(self, box: QRect) -> None:
        parent, content = self._around, self._content
        if content is None:
            return
        frame = 2 * (_SHADOW + 2)
        wanted = self.fontMetrics().averageCharWidth() * _WIDTH
        width = min(wanted + frame, parent.width())
        layout = content.layout()
        height = content.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            layout.activate()
            height = layout.totalHeightForWidth(width - frame)
        self.resize(width, min(height + frame + 1, parent.height()))
        self.move(self._corner(box, parent.rect()))

    def _corner(self, box: QRect, room: QRect) -> QPoint:
        right = box.right() - _SHADOW // 2
        left = box.left() - self.width() + _SHADOW // 2
        if right + self.width() <= room.right() + 1:
            x = right
        elif left >= 0:
            x = left
        else:
            x = min(max(box.center().x() - self.width() // 2, 0), room.width() - self.width())
            below = box.bottom() + self.height() <= room.bottom()
            y = box.bottom() - _SHADOW if below else box.top() - self.height() + _SHADOW
            return QPoint(x, min(max(y, 0), room.height() - self.height()))
        return QPoint(x, min(max(box.top() - _SHADOW, 0), room.height() - self.height()))
