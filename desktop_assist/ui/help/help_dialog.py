"""About the program itself: its keys, what is new, versions and licences."""

from typing import Literal, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_assist.domain.translation import marked, tr
from desktop_assist.system.third_parties import parties_in
from desktop_assist.ui.help.about_page import AboutPage
from desktop_assist.ui.help.help_services import HelpServices
from desktop_assist.ui.help.news import read_news
from desktop_assist.ui.help.news_page import NewsPage
from desktop_assist.ui.help.shortcut_page import ShortcutPage
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.settings.page_list import PageList
from desktop_assist.ui.settings.settings_dialog import scrolled
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP, clear_ground

HelpPage: TypeAlias = Literal["keys", "news", "about", "licences"]
_PAGES: dict[HelpPage, str] = {
    "keys": marked("Keyboard"),
    "news": marked("What's new"),
    "about": marked("About"),
    "licences": marked("Licences"),
}
_WIDTH, _HEIGHT = 90 * GAP, 76 * GAP


class HelpDialog(QDialog):
    """Open it with `open_page`; it never blocks."""

    def __init__(
        self, services: HelpServices, tasks: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._is_filled = False
        self._news, self._about = NewsPage(), AboutPage(services.version)
        self._licences = _licence_text()
        self._names = PageList(tuple(map(tr, _PAGES.values())))
        self._stack = QStackedWidget()
        self.setWindowTitle(tr("Help"))
        self.resize(_WIDTH, _HEIGHT)
        self._lay_out()
        self._names.currentRowChanged.connect(self._stack.setCurrentIndex)

    def open_page(self, page: HelpPage) -> None:
        """Show the dialog at a page."""
        self._names.setCurrentRow(list(_PAGES).index(page))
        self.open()
        self._names.setFocus()
        if not self._is_filled:
            self._is_filled = True
            self._tasks.start(self._fill(), "read about the program")

    async def _fill(self) -> None:
        services = self._services
        self._news.show_news(read_news(await services.workers.run(services.news)))
        licences = await services.workers.run(services.licences)
        self._about.show_parties(parties_in(licences))
        self._licences.setPlainText(licences)

    def _lay_out(self) -> None:
        for page in (ShortcutPage(), self._news, self._about):
            self._stack.addWidget(scrolled(page))
        self._stack.addWidget(self._licences)
        pages = QHBoxLayout()
        pages.setSpacing(2 * GAP)
        pages.addWidget(self._names)
        pages.addWidget(self._stack, 1)
        close = ActionButton(tr("Close"))
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        column.addLayout(pages, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _licence_text() -> QPlainTextEdit:
    text = QPlainTextEdit()
    text.setReadOnly(True)
    text.setFrameShape(QFrame.Shape.NoFrame)
    text.setAccessibleName(tr("Licences"))
    text.setTabChangesFocus(True)
    clear_ground(text)
    style_scroll_bar(text.verticalScrollBar())
    return text
