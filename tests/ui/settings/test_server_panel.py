"""A server of one's own, found or typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_assist.domain.local_server import LocalServer
from desktop_assist.ui.settings.server_panel import ServerPanel
from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled

URL = "http://127.0.0.1:11434/v1"


@pytest.fixture
async def panel(desk, qtbot):
    panel = ServerPanel(desk.keeper, desk.keys.servers, desk.secrets, desk.tasks)
    qtbot.addWidget(panel)
    panel.show_settings(desk.store.current())
    await panel.refresh()
    return panel


async def test_a_server_that_was_found_is_used_with_its_first_model(desk, panel, qtbot):
    desk.store.set("compatible.model_id", "of-another-server")
    desk.servers = [LocalServer("Ollama", URL, ("llama3.2",))]
    panel.look()
    await settled()
    with qtbot.waitSignal(panel.chosen):
        named(panel, QPushButton, f"Use Ollama at {URL}").click()
        await settled()
    assert desk.store.current().compatible.base_url == URL
    assert desk.store.current().compatible.model_id == ""


async def test_address_and_model_can_be_typed(desk, panel, qtbot):
    for name, text in (("Address of the server", URL), ("Model there", "qwen3")):
        line = named(panel, QLineEdit, name)
        qtbot.keyClicks(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    await settled()
    server = desk.store.current().compatible
    assert (server.base_url, server.model_id) == (URL, "qwen3")


async def test_it_knows_whether_a_server_is_set(desk, panel):
    assert not panel.has_server
    panel.show_settings(desk.store.set("compatible.base_url", URL))
    assert panel.has_server
