"""The box one types in: it grows with its text, and takes files that are pasted or dropped."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QPlainTextEdit, QSizePolicy, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.drop.dropped_content import dropped_files
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.theme import GAP, clear_ground

_MOST_LINES = 9
_SHORTCUTS = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.MetaModifier,
)


class DraftText(QPlainTextEdit):
    """Unsent text. Return sends, Shift+Return starts a new line.

    Signals:
        picture_given: A QImage that has no file yet.
        menu_wanted: The menu that is about to be shown, and where in the box.
    """

    return_pressed = Signal()
    escape_pressed = Signal()
    recall_wanted = Signal(int)
    files_given = Signal(list)
    picture_given = Signal(object)
    text_pasted = Signal()
    menu_wanted = Signal(QMenu, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recalled = ""
        self._hint = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        clear_ground(self)
        style_scroll_bar(self.verticalScrollBar())
        self.document().setDocumentMargin(GAP // 2)
        self.setAccessibleName(tr("Message"))
        # The drop is for the frame around it, which shows that it will take the file.
        self.setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._grow)

    def show_hint(self, text: str) -> None:
        """Say what goes in here, on one line, while there is nothing."""
        self._hint = text
        # What the viewport is wide while no scroll bar is shown: see `clear_ground`.
        room = self.contentsRect().width() - 2 * GAP
        self.setPlaceholderText(
            self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        )

    def show_recalled(self, text: str) -> None:
        """Show what was sent earlier; until it is changed, Up and Down go on to others."""
        self._recalled = text
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)

    @override
    def sizeHint(self) -> QSize:
        shown = max(1, min(self._lines(), _MOST_LINES))
        return QSize(200, shown * self.fontMetrics().lineSpacing() + GAP + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_hint(self._hint)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.show_hint(self._hint)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not is_shifted:
                self.return_pressed.emit()
            case Qt.Key.Key_Escape:
                self.escape_pressed.emit()
            case Qt.Key.Key_Up if self.toPlainText() == self._recalled:
                self.recall_wanted.emit(-1)
            case Qt.Key.Key_Down if self._recalled and self.toPlainText() == self._recalled:
                self.recall_wanted.emit(1)
            case _:
                super().keyPressEvent(event)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasImage() or source.hasUrls() or super().canInsertFromMimeData(source)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        paths = dropped_files(source)
        if paths:
            self.files_given.emit(paths)
        elif source.hasImage() and not source.hasText():
            from PySide6.QtGui import QImage  # of no use to the first paint

            self.picture_given.emit(QImage(source.imageData()))
        else:
            super().insertFromMimeData(source)
            self.text_pasted.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu_wanted.emit(menu, event.pos())
        menu.popup(event.globalPos())

    def _lines(self) -> int:
        return int(self.document().size().height())  # a plain text document counts in lines

    def _grow(self) -> None:
        is_full = self._lines() > _MOST_LINES
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if is_full else policy.ScrollBarAlwaysOff
        )
        self.updateGeometry()


def is_typed(event: QKeyEvent) -> bool:
    """Whether a key writes something, rather than being part of a shortcut."""
    text = event.text()
    return bool(text) and text.isprintable() and event.modifiers() not in _SHORTCUTS
