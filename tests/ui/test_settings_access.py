"""What in the window ends in a setting."""

import asyncio
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QListWidget, QPushButton

from desktop_assist.domain.errors import ProviderAccessError
from desktop_assist.privacy.secrets import find_secret
from desktop_assist.system.settings import TomlSettings
from desktop_assist.ui.desktop_services import DesktopServices
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.settings.calendar_services import CalendarServices
from desktop_assist.ui.settings.key_panel import KeyServices
from desktop_assist.ui.settings.slack_services import SlackPageServices
from desktop_assist.ui.settings_access import SettingsAccess
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.window_services import WindowServices
from desktop_assist.ui.window_state import WindowState
from tests.helpers.calendar_rig import CalendarRig
from tests.helpers.expenses_rig import ExpensesRig
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.mcp_desk import McpDesk
from tests.helpers.memory_rig import MemoryRig
from tests.helpers.memory_secrets import REASON, STORE, MemorySecrets
from tests.helpers.privacy_side import privacy_services
from tests.helpers.quiet_background import quiet_background
from tests.helpers.server_desk import ServerDesk
from tests.helpers.slack_desk import SlackDesk
from tests.helpers.spending_house import SpendingHouse
from tests.helpers.subscription_desk import SubscriptionDesk
from tests.helpers.usage_desk import usage_services
from tests.helpers.widget_finding import named

GOOD, BAD = "sk-good", "sk-bad"


async def check(key: str) -> None:
    if key != GOOD:
        raise ProviderAccessError("The key is refused.")


async def stay_cold() -> None:
    """There is nothing to warm up here."""


@dataclass
class Rig:
    window: MainWindow
    access: SettingsAccess
    services: WindowServices
    tasks: TaskRunner
    settings: TomlSettings
    secrets: MemorySecrets
    filled: list[bool]
    errors: list[BaseException]


async def tell_budget():
    return ""


@pytest.fixture(params=[True, False], ids=["keyring", "no keyring"])
async def rig(request, qtbot, tmp_path):
    window, errors, filled = MainWindow(WindowState(None)), [], []
    qtbot.addWidget(window)
    window.show()
    tasks, settings = TaskRunner(errors.append), TomlSettings(tmp_path / "settings.toml")
    secrets = MemorySecrets(has_keyring=request.param)
    keys = KeyServices(secrets, check, lambda name: None, tell_budget)
    workers, clock = InlineWorkers(), FrozenClock()
    kept = FakeConversations()
    chat = ChatServices(FakeAssistant(), kept, kept.services, workers, clock)
    memory, desk = MemoryRig(tmp_path), SubscriptionDesk(tmp_path)
    slack, servers = SlackDesk(tmp_path), McpDesk(tmp_path / "mcp")
    calendar_servers, house = ServerDesk(tmp_path / "servers"), SpendingHouse(tmp_path / "usage")
    services = WindowServices(
        chat=chat,
        settings=settings,
        keys=keys,
        memory=memory.services,
        slack=SlackPageServices(lambda: slack.room, workers),
        mcp=servers.room,
        plugins=None,
        calendars=CalendarServices(
            desk.store, calendar_servers.store, calendar_servers.settling, workers
        ),
        usage=usage_services(house),
        hosted_copy=lambda: None,
        privacy=privacy_services(workers),
        document_page=None,
        calendar_page=CalendarRig(tmp_path).services,
        expense_page=lambda: ExpensesRig(tmp_path / "expenses").services,
        waiting_receipts=lambda: 0,
        menu=None,
        composer=None,
        find_secret=find_secret,
        fill_sample=lambda: filled.append(True),
        sample_papers=tmp_path / "to drop",
        warm_up=stay_cold,
        desktop=DesktopServices(None, None, None, None, str, None, None, None),
        background=quiet_background(),
        voice=None,
    )
    access = SettingsAccess(window, services, tasks)
    yield Rig(window, access, services, tasks, settings, secrets, filled, errors)
    await tasks.close()
    memory.close()
    desk.close()
    slack.close()
    await servers.close()
    calendar_servers.close()
    house.close()


async def test_a_good_key_is_kept_and_openai_answers(rig):
    rig.access.use_key(GOOD)
    await asyncio.sleep(0.05)
    assert rig.secrets.kept == {"openai": GOOD}
    assert rig.settings.current().assistant.provider == "openai"
    assert (STORE if rig.secrets.has_keyring else REASON) in rig.window.pane.notices.text


async def test_an_address_from_the_chat_is_ready_to_be_subscribed_to(rig):
    rig.window.pane.calendar_offered.emit("webcal://calendar.test/a.ics")
    await asyncio.sleep(0.05)
    page = rig.access._dialog.pages.calendars
    assert page.isVisible()
    assert page._subscriptions._address.text() == "webcal://calendar.test/a.ics"


async def test_a_refused_key_changes_nothing(rig):
    rig.access.use_key(BAD)
    await asyncio.sleep(0.05)
    assert rig.secrets.kept == {}
    assert rig.settings.current().assistant.provider == "embedded"
    assert [str(error) for error in rig.errors] == ["The key is refused."]


async def test_the_sample_is_filled_used_and_left(rig, qtbot):
    rig.window.sample_requested.emit()
    await asyncio.sleep(0.05)
    assert rig.filled == [True]
    assert rig.settings.current().workspace.sample
    back = named(rig.window, QPushButton, "Back to your own files")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    await asyncio.sleep(0.05)
    assert not rig.settings.current().workspace.sample


async def test_the_receipts_to_try_with_are_one_click_away(rig, qtbot, monkeypatch, tmp_path):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    rig.window.sample_requested.emit()
    await asyncio.sleep(0.05)
    button = named(rig.window, QPushButton, "Show receipts to drop")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [str(tmp_path / "to drop")]


async def test_that_the_sample_is_in_use_is_said_at_the_start(rig):
    rig.settings.set("workspace.sample", "true")
    SettingsAccess(rig.window, rig.services, rig.tasks)
    await asyncio.sleep(0.02)
    assert "sample" in rig.window.pane.notices.text


async def test_the_assistants_are_a_page_of_the_settings(rig):
    rig.access.open_assistants()
    await asyncio.sleep(0.05)
    pages = named(rig.access._dialog, QListWidget, "Pages")
    assert pages.currentItem().text() == "Assistants"
    rig.access._dialog.close()
