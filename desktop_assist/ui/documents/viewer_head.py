"""Above a document that is read: what it is called, where one is in it, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.fitted_head import FittedHead
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.search_line import SearchLine
from desktop_assist.ui.surfaces import ActionButton, muted_label
from desktop_assist.ui.theme import GAP
from desktop_assist.ui.title_label import TitleLabel

_SEARCH_LETTERS = 22


class ViewerHead(FittedHead):
    """Two groups of buttons, beside each other where there is room.

    Signals:
        back_wanted: Back to where the document was opened from.
        page_stepped: So many pages on.
        zoom_stepped: 1 to enlarge, -1 to make smaller, 0 as wide as the view.
        searched: Words to look for in the document.
        hit_stepped: So many places on.
        open_wanted: The file is to be opened in its own program.
        folder_wanted: The file is to be shown in its folder.
    """

    back_wanted = Signal()
    page_stepped = Signal(int)
    zoom_stepped = Signal(int)
    searched = Signal(str)
    hit_stepped = Signal(int)
    open_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = TitleLabel("")
        self._title.setMinimumWidth(8 * GAP)
        self._count = _one_line()
        self._hits = _one_line()
        self.search = SearchLine(tr("Search in the document"))
        self._pages: list[QWidget] = []
        self._steps: list[QWidget] = []
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._body.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        self._body.setSpacing(GAP // 2)
        self._left, self._right = self._lay_out_left(), self._lay_out_right()
        self._body.addWidget(self._left, 1)
        self._body.addWidget(self._right)
        self.search.searched.connect(self.searched)
        self.search.left_down.connect(lambda: self.hit_stepped.emit(1))
        self.show_hits(0, 0)

    @property
    def title_words(self) -> str:
        """As much of the document's name as there is room for."""
        return self._title.shown_text

    @property
    def page_words(self) -> str:
        """Which page is shown."""
        return self._count.text()

    @property
    def hit_words(self) -> str:
        """Which place of those found is shown."""
        return self._hits.text()

    def name(self, title: str) -> None:
        """Say which document it is."""
        self._title.setText(title)

    def show_page(self, page: int, count: int) -> None:
        """Say which page is shown, from 0; nothing where there are no pages."""
        self._count.setText(
            tr("Page {number} of {count}", number=page + 1, count=count) if count else ""
        )
        for one in self._pages:
            one.setVisible(count > 0)

    def show_hits(self, number: int, count: int) -> None:
        """Say which of the places is shown, from 0."""
        words = (
            tr("{number} of {count}", number=number + 1, count=count)
            if count
            else tr("Nothing found")
        )
        self._hits.setText(words if self.search.words else "")
        for one in self._steps:
            one.setVisible(count > 1)

    def _lay_out_left(self) -> QWidget:
        left, row = _line()
        back = ActionButton(tr("Back"), "plain", "left")
        back.clicked.connect(self.back_wanted)
        row.addWidget(back)
        row.addWidget(self._title, 1)
        before, after = _quiet(tr("Page before"), "up"), _quiet(tr("Next page"), "down")
        before.clicked.connect(lambda: self.page_stepped.emit(-1))
        after.clicked.connect(lambda: self.page_stepped.emit(1))
        self._pages = [before, self._count, after]
        for one in self._pages:
            row.addWidget(one)
        return left

    def _lay_out_right(self) -> QWidget:
        right, row = _line()
        self.search.setFixedWidth(self.fontMetrics().averageCharWidth() * _SEARCH_LETTERS + 6 * GAP)
        row.addWidget(self.search)
        before, after = _quiet(tr("Place before"), "left"), _quiet(tr("Next place"), "right")
        before.clicked.connect(lambda: self.hit_stepped.emit(-1))
        after.clicked.connect(lambda: self.hit_stepped.emit(1))
        self._steps = [before, after]
        for one in (self._hits, before, after):
            row.addWidget(one)
        row.addStretch(1)
        for name, icon, step in (
            (tr("Smaller"), "minus", -1),
            (tr("Larger"), "new", 1),
            (tr("Fit the width"), "fit", 0),
        ):
            button = _quiet(name, icon)
            button.clicked.connect(lambda _=False, step=step: self.zoom_stepped.emit(step))
            row.addWidget(button)
        opening, folder = (
            _quiet(tr("Open in its own program"), "export"),
            _quiet(tr("Show in folder"), "folder"),
        )
        opening.clicked.connect(self.open_wanted)
        folder.clicked.connect(self.folder_wanted)
        row.addWidget(opening)
        row.addWidget(folder)
        return right

    @override
    def _fit(self) -> None:
        wanted = self._left.sizeHint().width() + self._right.sizeHint().width() + 4 * GAP
        is_beside = wanted <= self.width()
        down = QBoxLayout.Direction.TopToBottom
        self._body.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else down)


def _line() -> tuple[QWidget, QHBoxLayout]:
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP // 2)
    return group, row


def _one_line() -> QLabel:
    label = muted_label("", 1.0)
    label.setWordWrap(False)
    return label


def _quiet(text: str, icon: str) -> ActionButton:
    button = ActionButton(text, "quiet", icon, icon_only=True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
