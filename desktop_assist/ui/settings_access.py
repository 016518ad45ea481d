"""Everything in the window that ends in a setting: the dialog, a pasted key, the sample files."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.notice_bar import NoticeAction
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.provider_access import ProviderAccess
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.window_services import WindowServices
from desktop_assist.usage.budget_state import dollars

if TYPE_CHECKING:  # the dialog is built when it is opened
    from desktop_assist.domain.card import SettingsPage
    from desktop_assist.ui.settings.settings_dialog import SettingsDialog

_SAMPLE_NOTICE = marked("The sample files are in use; your own files are left alone.")
_KEPT_NOTICE = marked(
    "OpenAI answers from now on, for at most {limit} dollars a month. The key is kept in {store}."
)
_SESSION_NOTICE = marked(
    "OpenAI answers from now on, for at most {limit} dollars a month. {reason}"
)


class SettingsAccess(QObject):
    """Opens the settings from wherever they are asked for, and keeps what is chosen.

    Signals:
        settings_changed: The new Settings, after each change.
        assistants_changed: An assistant was made, changed or deleted.
        quit_requested: The program is to end.
    """

    settings_changed = Signal(Settings)
    assistants_changed = Signal()
    quit_requested = Signal()

    def __init__(self, window: MainWindow, services: WindowServices, tasks: TaskRunner) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._tasks = tasks
        self._keeper = SettingKeeper(
            services.settings, services.chat.workers, tasks, services.fill_sample
        )
        self._keeper.changed.connect(self.settings_changed)
        self._dialog: SettingsDialog | None = None
        self.providers = ProviderAccess(window, self._keeper, services.keys.secrets, tasks)
        window.settings_requested.connect(self.open_dialog)
        window.key_offered.connect(self.use_key)
        window.pane.calendar_offered.connect(self.offer_calendar)
        window.sample_requested.connect(self.use_sample)
        tasks.start(self._show_sample(), "show sample")

    def open_dialog(self, page: "SettingsPage | Literal['']" = "") -> None:
        """Show the settings, at a page or where they were last."""
        self._open(page)

    def open_assistants(self) -> None:
        """Show the settings, at the assistants."""
        self._open("assistants")

    def use_key(self, key: str) -> None:
        """Check a key, keep it, and let OpenAI answer."""
        self._tasks.start(self._use_key(key), "use key")

    def use_sample(self) -> None:
        """Fill the sample workspace and work in it."""
        self._tasks.start(self._use_sample(), "use sample")

    def offer_calendar(self, address: str) -> None:
        """Show the settings, with the address of a calendar ready to be subscribed to."""
        self._open("calendars").offer_calendar(address)

    def _open(self, page: "SettingsPage | Literal['']") -> "SettingsDialog":
        from desktop_assist.ui.settings.page_services import PageServices
        from desktop_assist.ui.settings.settings_dialog import SettingsDialog

        if self._dialog is None:
            services = self._services
            pages = PageServices(
                services.keys,
                services.memory,
                services.calendars,
                services.hosted_copy,
                services.slack,
                services.mcp,
                services.plugins,
                services.desktop.look_around,
                services.usage,
                services.privacy,
            )
            self._dialog = SettingsDialog(self._keeper, pages, self._tasks, self._window)
            self._dialog.assistants_changed.connect(self.assistants_changed)
            self._dialog.quit_requested.connect(self.quit_requested)
        self._dialog.open_page(page)
        return self._dialog

    async def _use_key(self, key: str) -> None:
        keys = self._services.keys
        await keys.check(key)
        status = await keys.secrets.set("openai", key)
        await self._keeper.set("assistant.provider", "openai")
        notice = tr(_KEPT_NOTICE) if status.place == "keyring" else tr(_SESSION_NOTICE)
        limit = dollars((await self._keeper.current()).budget.monthly_usd)
        text = notice.format(limit=limit, store=status.store, reason=status.reason)
        self._window.pane.notices.inform(text)

    async def _use_sample(self) -> None:
        await self._keeper.set("workspace.sample", "true")
        self._say_sample()

    async def _show_sample(self) -> None:
        settings = await self._keeper.current()
        if settings.workspace.sample:
            self._say_sample()

    def _say_sample(self) -> None:
        papers = NoticeAction(tr("Show receipts to drop"), self._show_papers)
        back = NoticeAction(tr("Back to your own files"), self._leave_sample)
        # Not for longer than until the first message: it takes the room of what is answered.
        self._window.pane.notices.inform(tr(_SAMPLE_NOTICE), papers, back)

    def _show_papers(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._services.sample_papers)))

    def _leave_sample(self) -> None:
        self._tasks.start(self._keeper.set("workspace.sample", "false"), "leave sample")
