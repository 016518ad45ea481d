"""A document that has no pages of its own, to read, to look through and to copy from."""

import asyncio
import time
from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QTextEdit

from desktop_assist.domain.shown_document import ShownBlock, TextMark
from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.markdown_document import SafeDocument, no_resource
from desktop_assist.ui.documents.text_building import TextBuilding
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.reading_browser import ReadingBrowser
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP, colours_of

_BUILDING = "build the document's text"
_STEP_S = 0.008
_MOST_HITS = 500
_SMALLEST, _LARGEST, _STEP = 0.6, 3.0, 1.15
_MARK, _HIT, _NOW = QColor(255, 196, 0, 110), QColor(255, 140, 0, 70), QColor(255, 140, 0, 170)
_CONTROL = Qt.KeyboardModifier.ControlModifier


class TextView(ReadingBrowser):
    """Loads nothing and opens nothing by itself; built while the window goes on."""

    def __init__(self, tasks: TaskRunner) -> None:
        super().__init__(tr("Text of the document"))
        self._tasks = tasks
        self._points = self.font().pointSizeF()
        self._zoom = 1.0
        self._mark: QTextCursor | None = None
        self._hits: list[QTextCursor] = []
        self._hit = -1

    @property
    def marked_text(self) -> str:
        """The words that are marked."""
        return self._mark.selectedText().replace("\u2029", "\n") if self._mark else ""

    def show_blocks(self, blocks: Sequence[ShownBlock], mark: TextMark | None) -> None:
        """Show a document from its marked words on, else from the top."""
        self.clear_text()
        self._tasks.start(self._build(blocks, mark), _BUILDING)

    def clear_text(self) -> None:
        """Show nothing."""
        self._tasks.cancel(_BUILDING)
        self._mark, self._hits, self._hit = None, [], -1
        self.setExtraSelections([])
        document = SafeDocument(self.font())
        document.setParent(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(3 * GAP)
        self.setDocument(document)

    def find_all(self, text: str) -> int:
        """Mark all places of a text, and give how many there are."""
        self._hits, self._hit = [], -1
        cursor = QTextCursor(self.document())
        while text and len(self._hits) < _MOST_HITS:
            cursor = self.document().find(text, cursor)
            if cursor.isNull():
                break
            self._hits.append(QTextCursor(cursor))
        self._paint_marks()
        return len(self._hits)

    @property
    def hit_count(self) -> int:
        """How many places were found."""
        return len(self._hits)

    def show_hit(self, number: int) -> None:
        """Show one of the places that were found."""
        if 0 <= number < len(self._hits):
            self._hit = number
            self._look_at(self._hits[number])
            self._paint_marks()

    def enlarge(self, factor: float) -> None:
        """Larger letters, or smaller ones."""
        self._zoom = min(max(self._zoom * factor, _SMALLEST), _LARGEST)
        self._resize_letters()

    def fit_width(self) -> None:
        """Letters of the usual size; lines are as wide as the view anyway."""
        self._zoom = 1.0
        self._resize_letters()

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        return no_resource()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, is_held = self.verticalScrollBar(), bool(event.modifiers() & _CONTROL)
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if is_held:
                self.enlarge(_STEP)
            case Qt.Key.Key_Minus if is_held:
                self.enlarge(1 / _STEP)
            case Qt.Key.Key_0 if is_held:
                self.fit_width()
            case _ if event.matches(QKeySequence.StandardKey.Undo):
                event.ignore()
            case _:
                super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & _CONTROL:
            self.enlarge(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    async def _build(self, blocks: Sequence[ShownBlock], mark: TextMark | None) -> None:
        building = TextBuilding(self.document(), blocks, colours_of(self.palette()))
        is_marked = mark is None
        begun = time.perf_counter()
        for _ in building.steps():
            if mark is not None and not is_marked and len(building.places) > mark.last_block:
                is_marked = True
                self._show_mark(building, blocks, mark)
            if time.perf_counter() - begun > _STEP_S:
                await asyncio.sleep(0)
                begun = time.perf_counter()

    def _show_mark(
        self, building: TextBuilding, blocks: Sequence[ShownBlock], mark: TextMark
    ) -> None:
        cursor = QTextCursor(self.document())
        first, last = blocks[mark.first_block], blocks[mark.last_block]
        begin = building.places[mark.first_block]
        cursor.setPosition(begin if first.kind == "row" else begin + mark.first)
        end = building.places[mark.last_block]
        if last.kind == "row":
            # All cells of the row: their words were put together differently for the search.
            cells = QTextCursor(self.document())
            cells.setPosition(end)
            table = cells.currentTable()
            row = table.cellAt(end).row()
            end = table.cellAt(row, table.columns() - 1).lastCursorPosition().position()
        else:
            end += mark.last
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setKeepPositionOnInsert(True)  # what follows is put in where it ends
        self._mark = cursor
        self._paint_marks()
        self._look_at(cursor)

    def _look_at(self, cursor: QTextCursor) -> None:
        start = QTextCursor(self.document())
        start.setPosition(cursor.selectionStart())
        self.setTextCursor(start)
        top, room = self.cursorRect(start).top(), self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + int(top - room / 4))

    def _paint_marks(self) -> None:
        marks = [(self._mark, _MARK)] if self._mark else []
        marks += [(one, _NOW if n == self._hit else _HIT) for n, one in enumerate(self._hits)]
        shown = []
        for cursor, colour in marks:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            selection.format.setBackground(colour)
            shown.append(selection)
        self.setExtraSelections(shown)

    def _resize_letters(self) -> None:
        font = self.font()
        font.setPointSizeF(self._points * self._zoom)
        self.document().setDefaultFont(font)
