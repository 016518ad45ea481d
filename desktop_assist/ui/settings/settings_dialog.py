"""The settings, in pages beside the window."""

from functools import partial
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
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
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.search_line import SearchLine
from desktop_assist.ui.settings.assistants_page import AssistantsPage
from desktop_assist.ui.settings.calendars_page import CalendarsPage
from desktop_assist.ui.settings.doctor_page import DoctorPage
from desktop_assist.ui.settings.documents_page import DocumentsPage
from desktop_assist.ui.settings.general_page import GeneralPage
from desktop_assist.ui.settings.inline_notice import InlineNotice
from desktop_assist.ui.settings.memory_page import MemoryPage
from desktop_assist.ui.settings.page_list import PageList
from desktop_assist.ui.settings.page_services import PageServices
from desktop_assist.ui.settings.privacy_page import PrivacyPage
from desktop_assist.ui.settings.provider_page import ProviderPage
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.settings.setting_search import found_on, mark_found
from desktop_assist.ui.settings.slack_page import SlackPage
from desktop_assist.ui.settings.tools_page import ToolsPage
from desktop_assist.ui.settings.usage_page import UsagePage
from desktop_assist.ui.settings.voice_page import VoicePage
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_PAGES: dict[SettingsPage, str] = {
    "general": marked("General"),
    "provider": marked("Who answers"),
    "calendars": marked("Calendars"),
    "memory": marked("Memory"),
    "assistants": marked("Assistants"),
    "documents": marked("Documents"),
    "slack": marked("Slack"),
    "doctor": marked("This computer"),
    "voice": marked("Voice"),
    "usage": marked("Cost and usage"),
    "privacy": marked("Privacy"),
    "tools": marked("Tools"),
}
_WIDTH, _HEIGHT = 90 * GAP, 76 * GAP
_LETTERS = 124


class SettingsDialog(QDialog):
    """Shows and keeps the settings. Open it with `open_page`; it never blocks.

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
        self._general = GeneralPage(keeper)
        self._provider = ProviderPage(keeper, services.keys, tasks)
        self._calendars = CalendarsPage(keeper, services.calendars, tasks)
        self._slack = SlackPage(keeper, services.slack, tasks)
        self._memory = MemoryPage(keeper, services.memory, tasks)
        self._assistants = AssistantsPage(services.memory, tasks)
        self._documents = DocumentsPage(keeper, services.hosted_copy, tasks)
        self._doctor, self._voice = DoctorPage(services.look_around, tasks), VoicePage(keeper)
        self._usage = UsagePage(keeper, services.usage, tasks)
        self._privacy = PrivacyPage(keeper, services.privacy, tasks)
        self._tools = ToolsPage(services.mcp, services.slack.workers, tasks)
        self._notice = InlineNotice()
        self._names = PageList(tuple(map(tr, _PAGES.values())))
        self._search, self._stack = SearchLine(tr("Search settings")), QStackedWidget()
        self._areas: list[QScrollArea] = []
        self._close = ActionButton(tr("Close"))
        self.setWindowTitle(tr("Settings"))
        # Large text needs a large dialog: a line is as long as in the size it is made for.
        self.resize(max(_WIDTH, _LETTERS * self.fontMetrics().averageCharWidth()), _HEIGHT)
        self._lay_out()
        self._connect()

    def open_page(self, page: SettingsPage | Literal[""] = "") -> None:
        """Show the dialog where it was last, or at a page; a key or a token can be pasted there."""
        if page:
            self._names.setCurrentRow(list(_PAGES).index(page))
        self.open()
        match page:
            case "provider":
                self._provider.focus_key()
            case "slack":
                self._slack.focus_token()
            case _:
                self._names.setFocus()
        self._tasks.start(self._refresh(), "show settings")

    def offer_calendar(self, address: str) -> None:
        """Show the page about calendars, with an address ready to be subscribed to."""
        self.open_page("calendars")
        self._calendars.offer(address)

    def _find(self, words: str) -> None:
        """Leave the pages in the list that have the words, and show the first place of them."""
        found = [found_on(area, words) for area in self._areas]
        for row, places in enumerate(found):
            is_named = bool(words) and words.casefold() in self._names.item(row).text().casefold()
            self._names.item(row).setHidden(bool(words) and not (places or is_named))
        shown = [row for row in range(len(found)) if not self._names.item(row).isHidden()]
        if shown and self._names.currentRow() not in shown:
            self._names.setCurrentRow(shown[0])
        self._show_found()

    def _show_found(self) -> None:
        """Mark what was looked for on this page, and bring the first of it into sight."""
        area = self._areas[self._stack.currentIndex()]
        places = found_on(area, self._search.words)
        mark_found([area], places)
        if places:
            area.ensureWidgetVisible(places[0])

    def _connect(self) -> None:
        self._names.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._names.currentRowChanged.connect(lambda _: self._show_found())
        self._names.setCurrentRow(0)
        for keys, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), self, partial(self._turn, step))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._search.setFocus)
        self._search.searched.connect(self._find)
        self._search.left_down.connect(self._names.setFocus)
        self._close.clicked.connect(self.accept)
        self._keeper.changed.connect(self.settings_changed)
        self._privacy.erased.connect(self.quit_requested)
        self._assistants.assistants_changed.connect(self.assistants_changed)

    def _turn(self, step: int) -> None:
        """To the next page or the one before; the keys then go to their list."""
        self._names.setCurrentRow((self._names.currentRow() + step) % len(_PAGES))
        self._names.setFocus()

    async def _refresh(self) -> None:
        self._notice.clear()
        try:
            settings = await self._keeper.current()
        except SettingsError as error:
            self._notice.show_problem(error)
        else:
            self._general.show_settings(settings)
            self._provider.show_settings(settings)
            self._calendars.show_settings(settings)
            self._slack.show_settings(settings)
            self._voice.show_settings(settings)
            self._memory.show_settings(settings)
            self._documents.show_settings(settings)
            self._usage.show_settings(settings)
            self._privacy.show_settings(settings)
            await self._show_locks()
        await self._provider.refresh()
        await self._calendars.refresh()
        await self._slack.refresh()
        await self._tools.refresh()
        await self._memory.refresh()
        await self._assistants.refresh()
        await self._usage.refresh()
        await self._privacy.refresh()

    async def _show_locks(self) -> None:
        locks = await self._keeper.locks()
        for field in self.findChildren(SettingField):
            field.show_lock(locks.note(field.name))

    def _lay_out(self) -> None:
        first = (self._general, self._provider, self._calendars)
        others = (self._memory, self._assistants, self._documents, self._slack)
        for page in (
            *first,
            *others,
            self._doctor,
            self._voice,
            self._usage,
            self._privacy,
            self._tools,
        ):
            self._areas.append(scrolled(page))
            self._stack.addWidget(self._areas[-1])
        pages = QHBoxLayout()
        pages.setSpacing(2 * GAP)
        left = QVBoxLayout()
        left.addWidget(self._search)
        left.addWidget(self._names, 1)
        pages.addLayout(left)
        pages.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        column.addWidget(self._notice)
        column.addLayout(pages, 1)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)


def scrolled(page: QWidget) -> QScrollArea:
    """A page that scrolls where there is no room for all of it."""
    page.setContentsMargins(0, 0, GAP, 0)  # what it says keeps its distance from the bar
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the field that has the focus
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    style_scroll_bar(area.verticalScrollBar())
    area.setWidget(page)
    return area
