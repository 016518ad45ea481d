"""About the program itself: its guide, its keys, what is new, versions and licences."""

from functools import partial
from typing import Literal, TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_assist.domain.translation import marked, tr
from desktop_assist.system.guide import GuidePage
from desktop_assist.system.guide_search import tasks_with
from desktop_assist.system.third_parties import parties_in
from desktop_assist.ui.help.about_page import AboutPage
from desktop_assist.ui.help.guide_view import GuideView
from desktop_assist.ui.help.help_services import HelpServices
from desktop_assist.ui.help.licence_text import LicenceText
from desktop_assist.ui.help.news import read_news
from desktop_assist.ui.help.news_page import NewsPage
from desktop_assist.ui.help.shortcut_page import ShortcutPage
from desktop_assist.ui.on_screen import fitting
from desktop_assist.ui.search_line import SearchLine
from desktop_assist.ui.settings.page_list import PageList
from desktop_assist.ui.settings.settings_dialog import scrolled
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

HelpPage: TypeAlias = Literal["guide", "keys", "news", "about", "licences"]
_PAGES: dict[HelpPage, str] = {
    "keys": marked("Keyboard"),
    "news": marked("What's new"),
    "about": marked("About"),
    "licences": marked("Licences"),
}
_WIDTH, _HEIGHT = 110 * GAP, 84 * GAP


class HelpDialog(QDialog):
    """Open it with `open_page`; it never blocks.

    The pages of the guide come first in the list, as soon as they are read.
    """

    def __init__(
        self, services: HelpServices, tasks: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._is_filled = False
        self._guide: tuple[GuidePage, ...] = ()
        self._shown = -1
        self._text, self._news = GuideView(), NewsPage()
        self._about, self._licences = AboutPage(services.version), LicenceText()
        self._search = SearchLine(tr("Search the guide"))
        self._names = PageList(tuple(map(tr, _PAGES.values())))
        self._stack = QStackedWidget()
        self.setWindowTitle(tr("Help"))
        self.resize(fitting(self, QSize(_WIDTH, _HEIGHT)))
        self._lay_out()
        self._connect()

    def open_page(self, page: HelpPage) -> None:
        """Show the dialog at a page; of the guide, the one shown last."""
        self.open()
        if page != "guide":
            self._names.setCurrentRow(len(self._guide) + list(_PAGES).index(page))
        elif self._guide:
            self._names.setCurrentRow(max(self._shown, 0))
        self._names.setFocus()
        if not self._is_filled:
            self._is_filled = True
            self._tasks.start(self._fill(page), "read about the program")

    async def _fill(self, page: HelpPage) -> None:
        services = self._services
        self._guide = await services.workers.run(services.guide)
        self._names.insertItems(0, [one.title for one in self._guide])
        self._names.updateGeometry()
        if page == "guide":
            self._names.setCurrentRow(0)
        self._news.show_news(read_news(await services.workers.run(services.news)))
        licences = await services.workers.run(services.licences)
        self._about.show_parties(parties_in(licences))
        self._licences.show_page(licences)

    def _show_row(self, row: int) -> None:
        if row >= len(self._guide):
            self._stack.setCurrentIndex(1 + row - len(self._guide))
        elif row >= 0:
            self._stack.setCurrentIndex(0)
            if row != self._shown:
                self._shown = row
                self._text.show_text(self._guide[row].text)

    def _find(self, words: str) -> None:
        """Leave the pages with such a task in the list, and show the first such task."""
        found = tasks_with(self._guide, words)
        rows = {one.page for one in found}
        for row in range(self._names.count()):
            self._names.item(row).setHidden(bool(words) and row not in rows)
        if found:
            self._names.setCurrentRow(found[0].page)
            self._text.go_to(found[0].title)

    def _connect(self) -> None:
        self._names.currentRowChanged.connect(self._show_row)
        self._search.searched.connect(self._find)
        self._search.left_down.connect(self._names.setFocus)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._search.setFocus)
        for keys, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), self, partial(self._turn, step))

    def _turn(self, step: int) -> None:
        self._names.setCurrentRow((self._names.currentRow() + step) % self._names.count())

    def _lay_out(self) -> None:
        self._stack.addWidget(self._text)
        for page in (ShortcutPage(), self._news, self._about):
            self._stack.addWidget(scrolled(page))
        self._stack.addWidget(self._licences)
        left = QVBoxLayout()
        left.addWidget(self._search)
        left.addWidget(self._names, 1)
        pages = QHBoxLayout()
        pages.setSpacing(2 * GAP)
        pages.addLayout(left)
        pages.addWidget(self._stack, 1)
        close = ActionButton(tr("Close"))
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        column.addLayout(pages, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
