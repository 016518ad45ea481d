"""The pages of a PDF below each other: to read, to enlarge, to select from."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from desktop_assist.domain.shown_document import PageMark, PageSize
from desktop_assist.domain.translation import tr
from desktop_assist.ui.documents.page_layout import PageLayout
from desktop_assist.ui.documents.page_store import PageStore
from desktop_assist.ui.documents.word_selection import WordPlace, WordSelection, nearest_word
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.theme import GAP, colours_of

_SMALLEST, _LARGEST, _STEP = 0.25, 5.0, 1.2
_LONGEST_SIDE = 4_000
_MARK, _HIT, _SELECTED = QColor(255, 196, 0, 90), QColor(255, 140, 0, 120), QColor(60, 130, 255, 80)
_SPOKEN_LETTERS = 2_000
_CONTROL = Qt.KeyboardModifier.ControlModifier


class PagesView(QAbstractScrollArea):
    """Draws only the pages that are seen; their pictures come from elsewhere, when they come.

    Signals:
        page_shown: The number of the page at the top, from 0.
    """

    page_shown = Signal(int)

    def __init__(self, store: PageStore) -> None:
        super().__init__()
        self._store = store
        self._sizes: tuple[PageSize, ...] = ()
        self._layout = PageLayout((), 1.0)
        self._zoom = 0.0
        self._marks: tuple[PageMark, ...] = ()
        self._hit: PageMark | None = None
        self._waits_for: PageMark | None = None
        self._selection: WordSelection | None = None
        self._page = -1
        self._is_moved = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Pages of the document"))
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        style_scroll_bar(self.verticalScrollBar())
        store.loaded.connect(self._take)

    @property
    def page(self) -> int:
        """The page that is read, from 0."""
        return max(self._page, 0)

    @property
    def scale(self) -> float:
        """Pixels for a point."""
        return self._layout.scale

    @property
    def marks(self) -> tuple[PageMark, ...]:
        """The words that are marked, a stretch of each page."""
        return self._marks

    def words_of(self, mark: PageMark) -> list[str]:
        """The words of a stretch, as far as its page was looked at."""
        words = self._store.words.get(mark.page, ())
        return [word.text for word in words[mark.first : mark.last + 1]]

    def place_of(self, page: int, number: int) -> QPoint:
        """Where in the view a word of a page is seen."""
        word = self._store.words[page][number]
        return (self._layout.word_box(page, word).center() - self._offset()).toPoint()

    @property
    def selected_text(self) -> str:
        """What is selected."""
        return self._selection.text(self._store.words) if self._selection else ""

    def show_document(
        self, path: Path, sizes: Sequence[PageSize], marks: Sequence[PageMark]
    ) -> None:
        """Show a file from its marked words on, else from the top."""
        self._store.show(path)
        self._sizes, self._marks = tuple(sizes), tuple(marks)
        self._selection = self._hit = None
        self._page = -1
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        if self._marks:
            self._look_at(self._marks[0])
        self._moved()

    def clear(self) -> None:
        """Show nothing, and keep nothing."""
        self._store.show(None)
        self._sizes, self._marks = (), ()
        self._lay_out()

    def go_to(self, page: int) -> None:
        """Show a page from its top on."""
        if self._sizes:
            page = min(max(page, 0), len(self._sizes) - 1)
            self.verticalScrollBar().setValue(int(self._layout.box(page).top()) - GAP)

    def show_hit(self, hit: PageMark | None) -> None:
        """Show words that were looked for, marked more strongly."""
        self._hit = hit
        if hit is not None:
            self._look_at(hit)
        self.viewport().update()

    def enlarge(self, factor: float) -> None:
        """Enlarge by so much; what is in the middle stays there."""
        wanted = min(max(self._layout.scale * factor, _SMALLEST), _LARGEST)
        self._zoom_to(wanted)

    def fit_width(self) -> None:
        """As wide as the view."""
        self._zoom_to(0.0)

    def copy(self) -> None:
        """Put what is selected on the clipboard."""
        if text := self.selected_text:
            QGuiApplication.clipboard().setText(text)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._zoom_to(self._zoom)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self._moved()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._select_all()
        elif not self._go(event):
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & _CONTROL:
            self.enlarge(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            place = self._word_at(event.position())
            self._select(WordSelection(place, place) if place else None)
            self._is_moved = False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._selection is not None:
            self._is_moved = True
            place = self._word_at(event.position())
            if place is not None:
                self._select(WordSelection(self._selection.start, place))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._is_moved:
            self._select(None)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._word_at(event.position())
        self._select(WordSelection(place, place) if place else None)
        self._is_moved = True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), QColor(colours.code))
        painter.translate(-self._offset())
        for page in self._visible():
            box = self._layout.box(page)
            painter.fillRect(box, Qt.GlobalColor.white)
            image = self._store.picture(page)
            if image is not None:
                painter.drawImage(box, image, QRectF(image.rect()))
            self._paint_words(painter, page)
            painter.setPen(QColor(colours.border))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)

    def _paint_words(self, painter: QPainter, page: int) -> None:
        words = self._store.words.get(page, ())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        marks = [(mark, _MARK) for mark in self._marks if mark.page == page]
        if self._hit is not None and self._hit.page == page:
            marks.append((self._hit, _HIT))
        for mark, colour in marks:
            self._paint_boxes(painter, page, range(mark.first, mark.last + 1), colour)
        if self._selection is not None:
            numbers = self._selection.words_of(page, len(words))
            self._paint_boxes(painter, page, numbers, _SELECTED)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _paint_boxes(
        self, painter: QPainter, page: int, numbers: Iterable[int], colour: QColor
    ) -> None:
        """The words, those of one line joined."""
        painter.setBrush(colour)
        words = self._store.words.get(page, ())
        line = QRectF()
        for number in numbers:
            if number >= len(words):
                break
            line = line.united(self._layout.word_box(page, words[number]))
            if words[number].ends_line:
                painter.drawRect(line.adjusted(-1, -1, 1, 1))
                line = QRectF()
        if not line.isNull():
            painter.drawRect(line.adjusted(-1, -1, 1, 1))

    def _offset(self) -> QPointF:
        room = max((self.viewport().width() - self._layout.width) / 2, 0.0)
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return QPointF(across - room, down)

    def _visible(self) -> Iterable[int]:
        top = float(self.verticalScrollBar().value())
        return self._layout.pages_between(top, top + self.viewport().height())

    def _lay_out(self) -> None:
        widest = max((size.width for size in self._sizes), default=1.0)
        fitting = max((self.viewport().width() - 4 * GAP) / max(widest, 1.0), _SMALLEST)
        self._layout = PageLayout(self._sizes, self._zoom or fitting)
        room = self.viewport().size()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(int(self._layout.height) - room.height(), 0))
        down.setPageStep(max(room.height() - 3 * GAP, 1))
        down.setSingleStep(6 * GAP)
        across.setRange(0, max(int(self._layout.width) - room.width(), 0))
        across.setPageStep(max(room.width(), 1))
        self.viewport().update()

    def _zoom_to(self, zoom: float) -> None:
        bar, half = self.verticalScrollBar(), self.viewport().height() / 2
        share = (bar.value() + half) / max(self._layout.height, 1.0)
        self._zoom = zoom
        self._lay_out()
        bar.setValue(int(share * self._layout.height - half))
        self._moved()

    def _moved(self) -> None:
        """Ask for what is seen now, the page in the middle first, then the next one."""
        visible = list(self._visible())
        if not visible:
            return
        middle = self._layout.page_at(
            self.verticalScrollBar().value() + self.viewport().height() / 2
        )
        order = sorted(visible, key=lambda page: abs(page - middle))
        following = [page for page in (visible[-1] + 1,) if page < len(self._layout)]
        self._store.want({page: self._side(page) for page in (*order, *following)})
        if middle != self._page:
            self._page = middle
            self._name_page()
            self.page_shown.emit(middle)

    def _side(self, page: int) -> int:
        box = self._layout.box(page)
        longer = max(box.width(), box.height()) * self.devicePixelRatioF()
        return min(round(longer), _LONGEST_SIDE)

    def _name_page(self) -> None:
        self.setAccessibleName(
            tr("Page {number} of {count}", number=self.page + 1, count=len(self._layout))
        )
        words = self._store.words.get(self.page, ())
        spoken = " ".join(word.text for word in words)[:_SPOKEN_LETTERS]
        self.setAccessibleDescription(spoken)

    def _take(self, page: int) -> None:
        if page == self._page:
            self._name_page()
        waits_for = self._waits_for
        if waits_for is not None and waits_for.page == page and page in self._store.words:
            self._look_at(waits_for)
        self.viewport().update()

    def _look_at(self, mark: PageMark) -> None:
        """Show words with some room above; until they are known, their page."""
        words = self._store.words.get(mark.page)
        if words is None:
            self._waits_for = mark
            self.go_to(mark.page)
            return
        self._waits_for = None
        if not 0 <= mark.first < len(words) or mark.last < mark.first:
            return
        box = self._layout.word_box(mark.page, words[mark.first])
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() + 2 * GAP <= box.top() <= bar.value() + room * 0.6:
            bar.setValue(int(box.top() - room / 4))

    def _word_at(self, point: QPointF) -> WordPlace | None:
        place = point + self._offset()
        page = self._layout.page_at(place.y()) if len(self._layout) else 0
        words = self._store.words.get(page, ())
        number = nearest_word(words, self._layout.place_on(page, place)) if words else None
        return WordPlace(page, number) if number is not None else None

    def _select(self, selection: WordSelection | None) -> None:
        if selection != self._selection:
            self._selection = selection
            self.viewport().update()

    def _select_all(self) -> None:
        """The page that is read: a whole document on the clipboard is seldom meant."""
        words = self._store.words.get(self.page, ())
        if words:
            first, last = WordPlace(self.page, 0), WordPlace(self.page, len(words) - 1)
            self._select(WordSelection(first, last))

    def _go(self, event: QKeyEvent) -> bool:
        """Do what a key means here; False when it means nothing."""
        keys = _HELD_KEYS if event.modifiers() & _CONTROL else _KEYS
        run = keys.get(Qt.Key(event.key()))
        if run is None:
            return False
        run(self, event)
        return True

    def _scroll_on(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        bar.setValue(bar.value() + bar.pageStep() * (-1 if is_back else 1))

    def _scroll_to_end(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if event.key() == Qt.Key.Key_End else 0)


_Run: TypeAlias = Callable[[PagesView, QKeyEvent], None]
_KEYS: dict[Qt.Key, _Run] = {
    Qt.Key.Key_Space: PagesView._scroll_on,  # noqa: SLF001 - its own keys
    Qt.Key.Key_Home: PagesView._scroll_to_end,  # noqa: SLF001
    Qt.Key.Key_End: PagesView._scroll_to_end,  # noqa: SLF001
}
_HELD_KEYS: dict[Qt.Key, _Run] = {
    Qt.Key.Key_PageDown: lambda view, _: view.go_to(view.page + 1),
    Qt.Key.Key_PageUp: lambda view, _: view.go_to(view.page - 1),
    Qt.Key.Key_Home: PagesView._scroll_to_end,  # noqa: SLF001
    Qt.Key.Key_End: PagesView._scroll_to_end,  # noqa: SLF001
    Qt.Key.Key_Plus: lambda view, _: view.enlarge(_STEP),
    Qt.Key.Key_Equal: lambda view, _: view.enlarge(_STEP),
    Qt.Key.Key_Minus: lambda view, _: view.enlarge(1 / _STEP),
    Qt.Key.Key_0: lambda view, _: view.fit_width(),
}
