"""Where a key is pasted, checked and put away."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_assist.domain.errors import DesktopAssistError, SettingsError
from desktop_assist.domain.secret_store import KeyStatus, SecretStore
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.flow_layout import unshrinking
from desktop_assist.ui.settings.budget_field import BudgetField
from desktop_assist.ui.settings.environment_row import EnvironmentRow, ReadVariable
from desktop_assist.ui.settings.inline_notice import InlineNotice
from desktop_assist.ui.settings.outline import keep_outline_visible
from desktop_assist.ui.settings.server_services import ServerServices
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.surfaces import ActionButton, muted_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_NAME = "openai"
_PROVIDER = "assistant.provider"
_TASK = "check key"


@dataclass(frozen=True, slots=True)
class KeyServices:
    """What keys are checked with and kept in.

    Attributes:
        secrets: Where they are kept.
        check: Asks the service; raises a ProviderError when the key is refused.
        read_environment: Reads a variable of the environment, None when it is not set.
        tell_budget: Says in a line how much of the month's budget is used.
        servers: Ways to a server of the person's own choice.
    """

    secrets: SecretStore
    check: Callable[[str], Awaitable[None]]
    read_environment: ReadVariable
    tell_budget: Callable[[], Awaitable[str]]
    servers: ServerServices = field(default_factory=ServerServices)


class KeyPanel(QWidget):
    """Takes one key from the clipboard to the keyring, and lets OpenAI answer with it."""

    def __init__(self, keeper: SettingKeeper, services: KeyServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._keeper = keeper
        self._services = services
        self._tasks = tasks
        self._line = FieldLine()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setPlaceholderText(tr("Paste a key: sk-…"))
        self._line.setObjectName("key")
        self._line.setAccessibleName(tr("OpenAI key"))
        keep_outline_visible(self._line)
        self._check = ActionButton(tr("Check and use"), "primary")
        self._cancel = ActionButton(tr("Cancel"))
        self._remove = ActionButton(tr("Remove key"))
        self._environment = EnvironmentRow(services.read_environment)
        self._budget = BudgetField(keeper, services.tell_budget)
        self._place = muted_label("", 1.0)
        self.notice = InlineNotice()
        self._lay_out()
        self._connect()
        self._set_checking(is_checking=False)
        self.setFocusProxy(self._line)

    async def refresh(self) -> None:
        """Show where the key is now."""
        self._environment.refresh()
        self._show_place(await self._services.secrets.status(_NAME))
        await self._budget.refresh()

    def show_settings(self, settings: Settings) -> None:
        """Show the values as they are kept."""
        self._budget.show_settings(settings)
        self._tasks.start(self._budget.refresh(), "tell budget")

    @property
    def has_key(self) -> bool:
        """Whether a key was kept when last looked."""
        return self._has_key

    def _lay_out(self) -> None:
        self._has_key = False
        self._remove.hide()  # until it is known that there is a key
        title = QLabel(tr("OpenAI &key"))
        title.setBuddy(self._line)
        entry = QHBoxLayout()
        entry.setSpacing(GAP)
        for widget in (self._line, unshrinking(self._check), unshrinking(self._cancel)):
            entry.addWidget(widget)
        kept = QHBoxLayout()
        kept.addWidget(self._place, 1)
        kept.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(title)
        column.addLayout(entry)
        column.addWidget(self._environment)
        column.addWidget(self.notice)
        column.addLayout(kept)
        column.addWidget(self._budget)

    def _connect(self) -> None:
        self._line.textChanged.connect(self._enable_check)
        self._line.returnPressed.connect(self._check.click)
        self._check.clicked.connect(self._check_pasted)
        self._cancel.clicked.connect(lambda: self._tasks.cancel(_TASK))
        self._remove.clicked.connect(lambda: self._tasks.start(self._forget(), "remove key"))
        self._environment.used.connect(lambda: self._tasks.start(self._use_environment(), _TASK))

    def _check_pasted(self) -> None:
        # The text leaves the field only when the key is kept: a typing error can be mended.
        key = self._line.text().strip()
        if key:
            self._tasks.start(self._check_and_keep(key), _TASK)

    async def _use_environment(self) -> None:
        # The address first: it is where the key is checked.
        key, address = self._environment.key, self._environment.address
        try:
            if address:
                await self._keeper.set("openai.base_url", address)
        except SettingsError as error:
            self.notice.show_problem(error)
            return
        if key:
            await self._check_and_keep(key)
        else:
            self.notice.show_success(tr("The address is taken over."))

    async def _check_and_keep(self, key: str) -> None:
        self.notice.clear()
        self._set_checking(is_checking=True)
        try:
            await self._budget.keep()
            await self._services.check(key)
            status = await self._services.secrets.set(_NAME, key)
            await self._keeper.set(_PROVIDER, "openai")
        except DesktopAssistError as error:
            self.notice.show_problem(error)
            self._line.setFocus()
            return
        finally:
            self._set_checking(is_checking=False)
        self._line.clear()
        self._show_place(status)
        self._say_accepted(status)

    async def _forget(self) -> None:
        try:
            await self._keeper.set(_PROVIDER, "embedded")
            await self._services.secrets.delete(_NAME)
        except DesktopAssistError as error:
            # Without a keyring a key of this session is gone all the same.
            if (await self._services.secrets.status(_NAME)).place != "none":
                self.notice.show_problem(error)
                return
        await self.refresh()
        self.notice.show_success(tr("The key is removed."))

    def _say_accepted(self, status: KeyStatus) -> None:
        if status.place == "session":
            self.notice.show_warning(
                tr("The key works, and is kept only until you quit."), status.reason
            )
        else:
            self.notice.show_success(tr("The key works. OpenAI answers from now on."))

    def _show_place(self, status: KeyStatus) -> None:
        self._has_key = status.place != "none"
        self._remove.setVisible(self._has_key)
        match status.place:
            case "keyring":
                self._place.setText(tr("A key is kept in {store}.", store=status.store))
            case "session":
                self._place.setText(tr("A key is kept until you quit."))
            case "none":
                self._place.setText(tr("No key is kept."))

    def _set_checking(self, *, is_checking: bool) -> None:
        self._is_checking = is_checking
        self._check.setText(tr("Checking…") if is_checking else tr("Check and use"))
        self._check.updateGeometry()
        self._cancel.setVisible(is_checking)
        self._line.setReadOnly(is_checking)
        self._environment.setEnabled(not is_checking)
        self._enable_check()

    def _enable_check(self) -> None:
        self._check.setEnabled(bool(self._line.text().strip()) and not self._is_checking)
