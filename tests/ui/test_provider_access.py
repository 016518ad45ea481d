"""Who answers is chosen beside the composer."""

import asyncio

import pytest

from desktop_assist.system.settings import TomlSettings
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.provider_access import ProviderAccess
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.window_state import WindowState
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.memory_secrets import MemorySecrets


@pytest.fixture
async def window(qtbot, tmp_path):
    tasks, store = TaskRunner(pytest.fail), TomlSettings(tmp_path / "settings.toml")
    window = MainWindow(WindowState(None))
    qtbot.addWidget(window)
    window.show()
    keeper = SettingKeeper(store, InlineWorkers(), tasks, lambda: None)
    keeper.changed.connect(window.show_settings)
    window.show_settings(store.current())
    window.store, window.secrets = store, MemorySecrets()
    window.access = ProviderAccess(window, keeper, window.secrets, tasks)
    yield window
    await tasks.close()


async def offered(window):
    window.pane.composer.provider_clicked.emit()
    await asyncio.sleep(0.02)
    return {one.text(): one for one in window.access.menu.actions()}


async def test_the_one_in_use_is_marked(window):
    entries = await offered(window)
    marked = [text for text, entry in entries.items() if entry.isChecked()]
    assert marked == ["On this computer, without a model"]


async def test_one_that_is_set_up_answers_from_now_on(window):
    await window.secrets.set("openai", "sk-good")
    entries = await offered(window)
    entries[f"OpenAI · {window.store.current().openai.model_id}"].trigger()
    await asyncio.sleep(0.02)
    assert window.store.current().assistant.provider == "openai"
    assert window.pane.composer.provider_control.text().startswith("OpenAI")


@pytest.mark.parametrize("words", ["OpenAI", "Own server", "Keys, servers"])
async def test_what_needs_something_first_leads_to_the_settings(window, qtbot, words):
    entries = await offered(window)
    entry = next(one for text, one in entries.items() if text.startswith(words))
    with qtbot.waitSignal(window.settings_requested) as requested:
        entry.trigger()
        await asyncio.sleep(0.02)
    assert requested.args == ["provider"]
    assert window.store.current().assistant.provider == "embedded"
