"""Who answers, chosen beside the composer: what is set up is one click, the rest one page away."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from desktop_assist.domain.settings import ProviderName, Settings
from desktop_assist.domain.translation import tr
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.task_runner import TaskRunner

if TYPE_CHECKING:
    from desktop_assist.domain.secret_store import SecretStore

_PROVIDERS: tuple[ProviderName, ...] = ("embedded", "openai", "compatible", "plugin")


class ProviderAccess(QObject):
    """Opens the menu of providers above the control that says who answers."""

    def __init__(
        self, window: MainWindow, keeper: SettingKeeper, secrets: "SecretStore", tasks: TaskRunner
    ) -> None:
        super().__init__(window)
        self._window = window
        self._keeper = keeper
        self._secrets = secrets
        self._tasks = tasks
        self.menu = QMenu(window)
        window.pane.provider_requested.connect(self.offer)

    def offer(self) -> None:
        """Let another provider be chosen."""
        self._tasks.start(self._offer(), "offer providers")

    async def _offer(self) -> None:
        settings = await self._keeper.current()
        self.menu.clear()
        group = QActionGroup(self.menu)
        for provider in _PROVIDERS:
            if provider == "plugin" and not settings.plugins.provider:
                continue  # chosen for the first time on the page of plugins
            entry = group.addAction(_label(provider, settings).replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(provider == settings.assistant.provider)
            entry.triggered.connect(lambda _=False, one=provider: self._choose(one, settings))
        self.menu.addActions(group.actions())
        self.menu.addSeparator()
        self.menu.addAction(tr("Keys, servers and models…")).triggered.connect(self._show_page)
        control = self._window.pane.composer.provider_control
        above = QPoint(0, -self.menu.sizeHint().height())
        self.menu.popup(control.mapToGlobal(above))

    def _choose(self, provider: ProviderName, settings: Settings) -> None:
        self._tasks.start(self._use(provider, settings), "choose provider")

    async def _use(self, provider: ProviderName, settings: Settings) -> None:
        if await self._is_set_up(provider, settings):
            await self._keeper.set("assistant.provider", provider)
        else:
            self._show_page()

    async def _is_set_up(self, provider: ProviderName, settings: Settings) -> bool:
        """Whether it can answer at once; else it is asked for what it needs."""
        match provider:
            case "openai":
                has_key = (await self._secrets.status("openai")).place != "none"
                return has_key or bool(settings.openai.base_url)
            case "compatible":
                return bool(settings.compatible.base_url)
            case "plugin":
                return bool(settings.plugins.provider)
            case "embedded":
                return True

    def _show_page(self) -> None:
        self._window.settings_requested.emit("provider")


def _label(provider: ProviderName, settings: Settings) -> str:
    match provider:
        case "openai":
            return f"OpenAI · {settings.openai.model_id}"
        case "compatible":
            model = settings.compatible.model_id
            return " · ".join(filter(None, (tr("Own server"), model)))
        case "plugin":
            return f"{tr('Plugin')} · {settings.plugins.provider}"
        case "embedded":
            return tr("On this computer, without a model")
