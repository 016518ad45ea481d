"""Text of one message to read, select and copy; it opens nothing by itself.

A click on a link is only reported. What is selected may go on in other messages, so the selection
is kept by the transcript: this tells it what the mouse does, and shows what it is told.
"""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLabel, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.markdown_cutter import MarkdownCutter, PieceUpdate
from desktop_assist.ui.chat.markdown_document import TextStyle
from desktop_assist.ui.chat.markdown_piece import readable
from desktop_assist.ui.chat.plain_pieces import cut_plain
from desktop_assist.ui.chat.text_column import MarkedText, TextColumn, TextPlace
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.theme import GAP, Colours, colours_of

_BUTTON_INSET = GAP // 2
_FEW_LINES, _LONG_LINE = 60, 200
_UNLIMITED = 1 << 24


class TextView(QLabel):
    """A label only in name: so screen readers find a text there, with the message as its name.

    Signals:
        link_clicked: The address of a link that was clicked.
        pressed: The mouse went down at a place, for so many times in a row.
        dragged: It moved on while it was down, to a point of the screen.
        released: It came up again.
        menu_wanted: A menu for what is there, at a point of the screen.
    """

    link_clicked = Signal(str)
    pressed = Signal(TextPlace, int)
    dragged = Signal(QPoint)
    released = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._text = ""
        self._is_plain = False
        self._is_finished = False
        self._cutter = MarkdownCutter()
        self._column = TextColumn(self._style())
        self._marked: tuple[MarkedText, ...] = ()
        self._buttons: dict[int, ActionButton] = {}
        self._link_pressed = ""
        self._clicks = 0
        self._wanted = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        # What is painted stays right when it only grows: Qt then paints no more than what is new.
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(name)

    @property
    def text_shown(self) -> str:
        """The Markdown, or the plain text, that is shown."""
        return self._text

    @property
    def column(self) -> TextColumn:
        """Its text as it is laid out."""
        return self._column

    def show_markdown(self, text: str, *, is_finished: bool) -> None:
        """Show Markdown; cheap when it only goes on from what is shown."""
        if text == self._text and is_finished == self._is_finished:
            return
        if self._is_finished or not text.startswith(self._text):
            self._start_over()
        self._take(self._cutter.feed(text[len(self._text) :]))
        if is_finished:
            self._take(self._cutter.finish())
        self._text, self._is_finished = text, is_finished
        if is_finished:
            self._name_it()

    def show_plain(self, text: str) -> None:
        """Show text as it stands."""
        if text == self._text and self._is_finished:
            return
        self._text, self._is_plain, self._is_finished, self._wanted = text, True, True, -1
        self._take(PieceUpdate(0, cut_plain(text)))
        self._name_it()

    def mark(self, marked: Sequence[MarkedText]) -> None:
        """Draw some of it in other colours."""
        if tuple(marked) != self._marked:
            self._marked = tuple(marked)
            self.update()

    def height_for(self, width: int) -> int:
        """How tall the text is at a width, as far as is known."""
        self._set_width(width)
        return self._column.height

    def measure(self, width: int, top: int, bottom: int) -> None:
        """Lay out what will be seen between two heights."""
        self._set_width(width)
        self._draw_from(self._column.measure(top, bottom))
        self._column.release(top, bottom)
        self._place_buttons(width, top, bottom)

    def prepare(self, width: int, top: int, bottom: int, until: float) -> bool:
        """Lay out a little of what may be seen next; False when nothing is left."""
        self._set_width(width)
        return self._column.prepare(top, bottom, until)

    def _set_width(self, width: int) -> None:
        if width != self._column.width:
            self._column.set_width(width)
            self.update()

    def wanted_width(self, most: int) -> int:
        """How wide it is when no line is broken, or `most`."""
        if self._wanted < 0:
            lines = self._text.split("\n")
            is_long = len(lines) > _FEW_LINES or max(map(len, lines)) > _LONG_LINE
            self._wanted = _UNLIMITED if is_long else max(map(self._advance, lines))
        return min(self._wanted, most)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._column.restyle(self._style())
            self._keep_buttons(())
            self._wanted = -1
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._column.paint(painter, QRectF(event.rect()), self._marked)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._link_pressed = self._column.link_at(event.position())
        self._clicks = self._clicks % 3 + 1 if self._clicks > 1 else 1
        self.pressed.emit(self._column.place_at(event.position()), self._clicks)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._clicks = 2
            self.pressed.emit(self._column.place_at(event.position()), 2)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(event.globalPosition().toPoint())
            return
        is_link = bool(web_address(self._column.link_at(event.position())))
        shape = Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.IBeamCursor
        if shape is not self.cursor().shape():
            self.setCursor(shape)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.released.emit()
        link = self._column.link_at(event.position())
        if link and link == self._link_pressed:
            self._report_link(link)
        self._link_pressed = ""

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def links(self, point: QPointF | None = None) -> list[tuple[str, str]]:
        """Words and address of the links below a point, or of all that are laid out."""
        if point is not None:
            address = web_address(self._column.link_at(point))
            return [("", address)] if address else []
        return [
            (words, address)
            for index in range(len(self._column.pieces))
            for words, target in self._column.box(index).links()
            if (address := web_address(target))
        ]

    def _advance(self, line: str) -> int:
        return ceil(QFontMetricsF(self.font()).horizontalAdvance(line)) + 1

    def _report_link(self, link: str) -> None:
        address = web_address(link)
        if address:
            self.link_clicked.emit(address)

    def _start_over(self) -> None:
        self._cutter = MarkdownCutter()
        self._text, self._is_finished = "", False
        self._column.update(PieceUpdate(0, ()))

    def _take(self, update: PieceUpdate) -> None:
        self._column.define(self._cutter.definitions)
        self._draw_from(self._column.update(update))

    def _draw_from(self, piece: int) -> None:
        """Have a piece painted again, and what is below it."""
        if piece < len(self._column.pieces):
            top = self._column.top(piece)
            self.update(QRect(0, top, self.width(), max(self.height() - top, 0) + self.height()))

    def _name_it(self) -> None:
        words = self._text if self._is_plain else readable(self._text)
        self.setAccessibleName(words or self._name)
        self.setAccessibleDescription(self._name)

    def _style(self) -> TextStyle:
        return TextStyle(QFont(self.font()), self._colours())

    def _colours(self) -> Colours:
        return colours_of(self.palette())

    def _place_buttons(self, width: int, top: int, bottom: int) -> None:
        """A button to copy each piece of code that is in view."""
        starts = self._column.code_starts(top, bottom)
        self._keep_buttons(starts)
        for index in starts:
            button = self._buttons.get(index)
            if button is None:
                button = self._buttons[index] = self._make_button(index)
            left = width - button.width() - _BUTTON_INSET
            button.move(left, self._column.box_top(index) + _BUTTON_INSET)

    def _keep_buttons(self, starts: Sequence[int]) -> None:
        for index in [i for i in self._buttons if i not in starts]:
            gone = self._buttons.pop(index)
            gone.hide()
            gone.deleteLater()

    def _make_button(self, index: int) -> ActionButton:
        button = ActionButton(tr("Copy code"), "quiet", "copy", icon_only=True)
        button.setParent(self)
        button.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self._column.code_of(index))
        )
        button.resize(button.sizeHint())
        button.show()
        return button


def web_address(link: str) -> str:
    """The address of a link that leads to a web page; empty for every other."""
    url = QUrl(link)
    return url.toString() if url.scheme() in ("http", "https") and url.host() else ""
