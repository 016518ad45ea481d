"""The settings, in pages beside the window."""

from functools import partial
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_assist.domain.card import SettingsPage
from desktop_assist.domain.errors import SettingsError
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import tr
from desktop_assist.ui.on_screen import fitting
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.search_line import SearchLine
from desktop_assist.ui.settings.inline_notice import InlineNotice
from desktop_assist.ui.settings.page_list import PageList
from desktop_assist.ui.settings.page_services import PageServices
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.settings.setting_search import found_on, mark_found
from desktop_assist.ui.settings.settings_pages import (
    TITLES,
    LooksAgain,
    SettingsPages,
    ShowsSettings,
)
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.tab_order import TabOrder
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_WIDTH, _HEIGHT = 90 * GAP, 76 * GAP
_LETTERS, _LINES = 124, 37
_SIDE_SHARE = 0.36


class SettingsDialog(QDialog):
    """Shows and keeps the settings. Open it with `open_page`; it never blocks.

    A page is built when it is first shown or searched, and brought up to date when it is first
    shown after the dialog was opened.

    Attributes:
        pages: Its pages.

    Signals:
        settings_changed: The new Settings, after each change that was kept.
        assistants_changed: An assistant was made, changed or deleted.
        quit_requested: The program is to end.
    """

    settings_changed = Signal(Settings)
    assistants_changed = Signal()
    quit_requested = Signal()

    def __init__(
        self,
        keeper: SettingKeeper,
        services: PageServices,
        tasks: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._tasks = tasks
        self.pages = SettingsPages(keeper, services, tasks)
        self._notice = InlineNotice()
        self._names = PageList(tuple(map(tr, TITLES.values())))
        self._search, self._stack = SearchLine(tr("Search settings")), QStackedWidget()
        self._side = QWidget()
        self._areas = {name: scrolled() for name in TITLES}
        self._up_to_date: set[SettingsPage] = set()
        self._close = ActionButton(tr("Close"))
        self.setWindowTitle(tr("Settings"))
        self.resize(self._fitting_size())
        self._lay_out()
        self._connect()
        parts = (self._search, self._names, self._notice, self._stack, self._close)
        self._tabs = TabOrder(self, parts)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return self._tabs.move(is_forward=next) or super().focusNextPrevChild(next)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wished = max(self._search.wish_width, self._names.sizeHint().width())
        self._side.setFixedWidth(min(wished, int(self.width() * _SIDE_SHARE)))

    def open_page(self, page: SettingsPage | Literal[""] = "") -> None:
        """Show the dialog where it was last, or at a page; a key or a token can be pasted there."""
        self._up_to_date.clear()
        if page:
            self._names.setCurrentRow(list(TITLES).index(page))
        self._show_page()
        self.open()
        match page:
            case "provider":
                self.pages.provider.focus_key()
            case "slack":
                self.pages.slack.focus_token()
            case _:
                self._names.setFocus()

    def offer_calendar(self, address: str) -> None:
        """Show the page about calendars, with an address ready to be subscribed to."""
        self.open_page("calendars")
        self.pages.calendars.offer(address)

    def _fitting_size(self) -> QSize:
        """Large text needs a large dialog, for lines as long as otherwise, up to the screen."""
        metrics = self.fontMetrics()
        width = max(_WIDTH, _LETTERS * metrics.averageCharWidth())
        height = max(_HEIGHT, _LINES * metrics.height())
        return fitting(self, QSize(width, height))

    def _show_page(self) -> None:
        """Show the page that is chosen in the list, as things stand."""
        name = list(TITLES)[self._names.currentRow()]
        self._build(name)
        self._stack.setCurrentWidget(self._areas[name])
        self._show_found()
        if name not in self._up_to_date:
            self._tasks.start(self._refresh(name), "show settings")

    def _build(self, name: SettingsPage) -> None:
        area = self._areas[name]
        if area.widget() is not None:
            return
        fill(area, self.pages.page(name))
        if name == "privacy":
            self.pages.privacy.erased.connect(self.quit_requested)
        elif name == "assistants":
            self.pages.assistants.assistants_changed.connect(self.assistants_changed)

    def _look_for(self, words: str) -> None:
        if words and len(self._up_to_date) < len(TITLES):
            self._tasks.start(self._find_everywhere(), "search settings")
        else:
            self._find(words)

    async def _find_everywhere(self) -> None:
        """Build the pages that were not shown yet, one after the other, and look there, too."""
        for name in TITLES:
            self._build(name)
            await self._refresh(name)
        self._find(self._search.words)

    def _find(self, words: str) -> None:
        """Leave the pages in the list that have the words, and show the first place of them."""
        found = [found_on(area, words) for area in self._areas.values()]
        for row, places in enumerate(found):
            is_named = bool(words) and words.casefold() in self._names.item(row).text().casefold()
            self._names.item(row).setHidden(bool(words) and not (places or is_named))
        shown = [row for row in range(len(found)) if not self._names.item(row).isHidden()]
        if shown and self._names.currentRow() not in shown:
            self._names.setCurrentRow(shown[0])
        self._show_found()

    def _show_found(self) -> None:
        """Mark what was looked for on this page, and bring the first of it into sight."""
        area = self._areas[list(TITLES)[self._names.currentRow()]]
        places = found_on(area, self._search.words)
        mark_found([area], places)
        if places:
            area.ensureWidgetVisible(places[0])

    def _connect(self) -> None:
        self._names.setCurrentRow(0)
        self._names.currentRowChanged.connect(self._show_page)
        for keys, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), self, partial(self._turn, step))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._search.setFocus)
        self._search.searched.connect(self._look_for)
        self._search.left_down.connect(self._names.setFocus)
        self._close.clicked.connect(self.accept)
        self._keeper.changed.connect(self.settings_changed)

    def _turn(self, step: int) -> None:
        """To the next page or the one before; the keys then go to their list."""
        self._names.setCurrentRow((self._names.currentRow() + step) % len(TITLES))
        self._names.setFocus()

    async def _refresh(self, name: SettingsPage) -> None:
        """Bring a page up to date; one that is already keeps what was typed on it meanwhile."""
        if name in self._up_to_date:
            return
        self._up_to_date.add(name)
        self._notice.clear()
        page = self.pages.page(name)
        try:
            settings = await self._keeper.current()
        except SettingsError as error:
            self._notice.show_problem(error)
        else:
            if isinstance(page, ShowsSettings):
                page.show_settings(settings)
            await self._show_locks(page)
        if isinstance(page, LooksAgain):
            await page.refresh()

    async def _show_locks(self, page: QWidget) -> None:
        locks = await self._keeper.locks()
        for field in page.findChildren(SettingField):
            field.show_lock(locks.note(field.name))

    def _lay_out(self) -> None:
        for area in self._areas.values():
            self._stack.addWidget(area)
        pages = QHBoxLayout()
        pages.setSpacing(2 * GAP)
        left = QVBoxLayout(self._side)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self._search)
        left.addWidget(self._names, 1)
        pages.addWidget(self._side)
        pages.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        column.addWidget(self._notice)
        column.addLayout(pages, 1)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)


def scrolled(page: QWidget | None = None) -> QScrollArea:
    """A page that scrolls where there is no room for all of it; it may come later."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the field that has the focus
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    style_scroll_bar(area.verticalScrollBar())
    if page is not None:
        fill(area, page)
    return area


def fill(area: QScrollArea, page: QWidget) -> None:
    """Let a page scroll in an area."""
    page.setContentsMargins(0, 0, GAP, 0)  # what it says keeps its distance from the bar
    area.setWidget(page)
