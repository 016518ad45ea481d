"""A settings dialog on a real settings file, with a keyring in memory."""

import asyncio
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_assist.domain.errors import FileError, ProviderAccessError, StorageError
from desktop_assist.domain.local_server import LocalServer
from desktop_assist.plugins.plugin_room import PluginRoom
from desktop_assist.plugins.plugin_table import PluginTable
from desktop_assist.system.settings import TomlSettings
from desktop_assist.ui.settings.calendar_services import CalendarServices
from desktop_assist.ui.settings.key_panel import KeyServices
from desktop_assist.ui.settings.page_services import PageServices
from desktop_assist.ui.settings.server_services import ServerServices
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.settings.settings_dialog import SettingsDialog
from desktop_assist.ui.settings.slack_services import SlackPageServices
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.mcp_desk import McpDesk
from tests.helpers.memory_rig import MemoryRig
from tests.helpers.memory_secrets import MemorySecrets
from tests.helpers.privacy_side import privacy_services
from tests.helpers.scripted_engine import ScriptedPackages
from tests.helpers.server_desk import ServerDesk
from tests.helpers.slack_desk import SlackDesk
from tests.helpers.spending_house import SpendingHouse
from tests.helpers.subscription_desk import SubscriptionDesk
from tests.helpers.usage_desk import usage_services
from tests.helpers.widget_finding import named

GOOD_KEY = "sk-good"


async def look_nowhere():
    return []


@dataclass
class Desk:
    """What the settings stand on, and what a test wants to know of it."""

    store: TomlSettings
    secrets: MemorySecrets = field(default_factory=MemorySecrets)
    environment: dict[str, str] = field(default_factory=dict)
    checked: list[str] = field(default_factory=list)
    checking_s: float = 0.0
    servers: list[LocalServer] = field(default_factory=list)
    was_sample_filled: bool = False
    sample_problem: str = ""
    budget_problem: str = ""
    errors: list[BaseException] = field(default_factory=list)
    is_over: bool = False
    forgotten: list[str] = field(default_factory=list)
    written: list[object] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tasks = TaskRunner(self.report)
        self.keeper = SettingKeeper(self.store, InlineWorkers(), self.tasks, self.fill_sample)
        self.memory = MemoryRig(self.store.path.parent)
        self.calendars = SubscriptionDesk(self.store.path.parent)
        self.calendar_servers = ServerDesk(self.store.path.parent / "servers", ScriptedPackages())
        self.slack = SlackDesk(self.store.path.parent)
        self.mcp = McpDesk(self.store.path.parent / "mcp")
        self.plugins = PluginRoom(
            PluginTable(self.mcp.database), InlineWorkers(), lambda: True, lambda reading: None
        )
        self.spending = SpendingHouse(self.store.path.parent / "usage")
        servers = ServerServices(self.find_servers, self.check_server)
        self.keys = KeyServices(
            self.secrets, self.check, self.read_variable, self.tell_budget, servers
        )

    def report(self, error: BaseException) -> None:
        """What still runs when the test is over finds its widgets gone, and that is no error."""
        if not self.is_over:
            self.errors.append(error)

    @property
    def pages(self) -> PageServices:
        calendars = CalendarServices(
            self.calendars.store,
            self.calendar_servers.store,
            self.calendar_servers.settling,
            self.calendars.workers,
        )
        slack = SlackPageServices(lambda: self.slack.room, self.slack.workers)
        # The page of the documents asks nothing before a button is pressed: its own tests do.
        return PageServices(
            self.keys,
            self.memory.services,
            calendars,
            hosted_copy=lambda: None,
            slack=slack,
            mcp=self.mcp.room,
            plugins=self.plugins,
            look_around=look_nowhere,
            usage=usage_services(self.spending),
            privacy=privacy_services(InlineWorkers(), self.forgotten, self.written),
        )

    def fill_sample(self) -> None:
        if self.sample_problem:
            raise FileError(self.sample_problem)
        self.was_sample_filled = True

    async def check(self, key: str) -> None:
        self.checked.append(key)
        await asyncio.sleep(self.checking_s)
        if key != GOOD_KEY:
            raise ProviderAccessError("OpenAI refuses this key.", "Copy it again, whole.")

    async def tell_budget(self) -> str:
        if self.budget_problem:
            raise StorageError(self.budget_problem)
        return "0.42 of 5.00 dollars used in November 2026."

    async def find_servers(self) -> list[LocalServer]:
        return self.servers

    async def check_server(self, key: str) -> None:
        self.checked.append(key)
        if key == "bad":
            raise ProviderAccessError("The service does not accept the key.", "Check it.")

    def read_variable(self, name: str) -> str | None:
        return self.environment.get(name)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item):
    """Before the widgets of a test are closed, which comes before its fixtures end."""
    desk = item.funcargs.get("desk")
    if isinstance(desk, Desk):
        desk.is_over = True
    return (yield)


@pytest.fixture
async def desk(tmp_path):
    desk = Desk(TomlSettings(tmp_path / "settings.toml"))
    yield desk
    await desk.tasks.close()
    desk.memory.close()
    desk.calendars.close()
    desk.calendar_servers.close()
    desk.slack.close()
    await desk.mcp.close()
    desk.spending.close()
    assert desk.errors == []


@pytest.fixture
async def dialog(desk, qtbot):
    dialog = SettingsDialog(desk.keeper, desk.pages, desk.tasks)
    qtbot.addWidget(dialog)  # closes it, and lets go of it
    return dialog


async def settled() -> None:
    """Let what a click began come to its end."""
    for _ in range(10):
        await asyncio.sleep(0.001)


@pytest.fixture
async def page(dialog):
    """The page about who answers, as it is when it has just been opened."""
    dialog.open_page("provider")
    await settled()
    return dialog.pages.provider


async def paste_and_check(page, key: str) -> None:
    """What a person does with a key."""
    named(page, QLineEdit, "OpenAI key").setText(key)
    named(page, QPushButton, "Check and use").click()
    await settled()


def notice_of(page) -> str:
    """What stands beside the key field."""
    return page._key.notice.text
