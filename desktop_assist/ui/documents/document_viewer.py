"""One document to read, at the place that a citation names."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_assist.domain.shown_document import DocumentViewing, PageMark, ShownDocument
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.notice_bar import NoticeAction, NoticeBar
from desktop_assist.ui.documents.page_store import PageStore
from desktop_assist.ui.documents.pages_view import PagesView
from desktop_assist.ui.documents.sheet_view import SheetView
from desktop_assist.ui.documents.text_view import TextView
from desktop_assist.ui.documents.viewer_head import ViewerHead
from desktop_assist.ui.error_words import error_words
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import muted_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_OPENING, _SEARCHING = "open document", "search in document"
_LOADING = marked("Opening the document…")
_FAILED = marked("The document cannot be shown.")
_NOT_FOUND = marked("The document has changed since: the words are no longer in it.")
_ZOOM = 1.2


class DocumentViewer(QWidget):
    """Pages, text or sheets, whatever the document has.

    Signals:
        left: Back to where it was opened from.
    """

    left = Signal()

    def __init__(self, viewing: DocumentViewing, tasks: TaskRunner) -> None:
        super().__init__()
        self._viewing = viewing
        self._tasks = tasks
        self._path: Path | None = None
        self._hits: tuple[PageMark, ...] = ()
        self._count, self._hit = 0, 0
        self.head = ViewerHead()
        self.pages = PagesView(PageStore(viewing, tasks))
        self.text = TextView(tasks)
        self.sheets = SheetView()
        self._words = muted_label(tr(_LOADING), 1.0)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._notices = NoticeBar()
        self._lay_out()
        self._connect()

    @property
    def notice(self) -> str:
        """What is said about the document; empty where nothing is."""
        return "" if self._notices.isHidden() else self._notices.text

    def open(self, path: Path, title: str, quote: str = "", page: int | None = None) -> None:
        """Show a document.

        Args:
            path: The file.
            title: What it is called.
            quote: Words to be marked; empty: none.
            page: Where they stand, from 1; None where that is not known.
        """
        self._path = path
        self.head.name(title)
        self.head.search.clear()
        self.head.show_page(0, 0)
        self._notices.hide()
        self._words.setText(tr(_LOADING))
        self._stack.setCurrentWidget(self._words)
        self._tasks.cancel(_OPENING)
        self._tasks.start(self._open(path, quote, page), _OPENING, self._fail)

    def close_document(self) -> None:
        """Keep nothing of it in memory."""
        for name in (_OPENING, _SEARCHING):
            self._tasks.cancel(name)
        self.pages.clear()
        self.text.clear_text()
        self.sheets.show_sheets((), 0, None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Find):
            self.enter_search()
        elif event.key() == Qt.Key.Key_F3:
            is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._step_hit(-1 if is_back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def enter_search(self) -> None:
        """Put the keyboard into the line for words."""
        self.head.search.setFocus()
        self.head.search.selectAll()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        for one in (self._words, self.pages, self.text, self.sheets):
            self._stack.addWidget(one)
        column.addWidget(self._stack, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        foot.addWidget(self._notices)
        column.addLayout(foot)

    def _connect(self) -> None:
        head = self.head
        head.back_wanted.connect(self.left)
        head.page_stepped.connect(lambda step: self.pages.go_to(self.pages.page + step))
        head.zoom_stepped.connect(self._zoom)
        head.searched.connect(self._search)
        head.hit_stepped.connect(self._step_hit)
        head.open_wanted.connect(self._open_outside)
        head.folder_wanted.connect(self._show_folder)
        self.pages.page_shown.connect(lambda page: head.show_page(page, self._count))

    async def _open(self, path: Path, quote: str, page: int | None) -> None:
        shown = await self._viewing.open(path, quote, page)
        self._show(path, shown)
        is_found = shown.page_marks and shown.page_marks[0].last >= shown.page_marks[0].first
        if quote and not (is_found or shown.text_mark or shown.row is not None):
            self._notices.inform(tr(_NOT_FOUND))
        elif shown.note:
            self._notices.inform(shown.note)

    def _show(self, path: Path, shown: ShownDocument) -> None:
        self._count = len(shown.pages)
        view: QWidget
        if shown.pages:
            view = self.pages
        elif shown.sheets:
            view = self.sheets
        else:
            view = self.text
        # First of all: what is hidden has no size to be laid out in.
        self._stack.setCurrentWidget(view)
        if shown.pages:
            self.pages.show_document(path, shown.pages, shown.page_marks)
            self.head.show_page(self.pages.page, self._count)
        elif shown.sheets:
            self.sheets.show_sheets(shown.sheets, shown.sheet, shown.row)
        else:
            self.text.show_blocks(shown.blocks, shown.text_mark)
        view.setFocus()

    def _fail(self, error: BaseException) -> None:
        words = error_words(error, tr(_FAILED))
        self._words.setText(words)
        self._stack.setCurrentWidget(self._words)
        self._notices.warn(words, NoticeAction(tr("Show in folder"), self._show_folder))

    def _zoom(self, step: int) -> None:
        view = self._stack.currentWidget()
        if isinstance(view, PagesView | TextView | SheetView):
            if step:
                view.enlarge(_ZOOM if step > 0 else 1 / _ZOOM)
            else:
                view.fit_width()

    def _search(self, words: str) -> None:
        self._tasks.cancel(_SEARCHING)
        self._hits, self._hit = (), 0
        view = self._stack.currentWidget()
        if view is self.pages:
            self.pages.show_hit(None)
            self.head.show_hits(0, 0)
            if words and self._path is not None:
                self._tasks.start(self._find(self._path, words), _SEARCHING, self._fail)
        elif isinstance(view, TextView | SheetView):
            count = view.find_all(words)
            view.show_hit(0)
            self.head.show_hits(0, count)

    async def _find(self, path: Path, words: str) -> None:
        self._hits = await self._viewing.find(path, words)
        after = (n for n, hit in enumerate(self._hits) if hit.page >= self.pages.page)
        self._hit = next(after, 0)
        self._show_hit()

    def _step_hit(self, step: int) -> None:
        view = self._stack.currentWidget()
        count = len(self._hits) if view is self.pages else self._hit_count(view)
        if count:
            self._hit = (self._hit + step) % count
            self._show_hit()

    def _hit_count(self, view: QWidget | None) -> int:
        return view.hit_count if isinstance(view, TextView | SheetView) else 0

    def _show_hit(self) -> None:
        view = self._stack.currentWidget()
        if view is self.pages:
            self.pages.show_hit(self._hits[self._hit] if self._hits else None)
            self.head.show_hits(self._hit, len(self._hits))
        elif isinstance(view, TextView | SheetView):
            view.show_hit(self._hit)
            self.head.show_hits(self._hit, view.hit_count)

    def _open_outside(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    def _show_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
