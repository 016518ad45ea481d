"""The servers of this computer, on a list that is looked up anew."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_assist.domain.local_server import LocalServer
from desktop_assist.ui.settings.found_servers import FoundServers
from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled

URL = "http://127.0.0.1:11434/v1"
OLLAMA = LocalServer("Ollama", URL, ("a", "b", "c", "d", "e", "f"))


@pytest.fixture
async def found(desk, qtbot):
    found = FoundServers(desk.keys.servers, desk.tasks)
    qtbot.addWidget(found)
    return found


def words(found):
    shown = [one for one in found.findChildren(QLabel) if not one.isHidden()]
    return " ".join(one.text().replace("\u200b", "") for one in shown)


async def test_what_runs_is_listed_with_its_models(desk, found):
    desk.servers = [OLLAMA, LocalServer("LM Studio", "http://127.0.0.1:1234/v1", ())]
    found.look()
    await settled()
    assert "2 servers run on this computer" in words(found)
    assert "a, b, c, d and 2 more" in words(found)
    assert "No model is loaded there yet" in words(found)


async def test_one_click_uses_a_server(desk, found, qtbot):
    desk.servers = [OLLAMA]
    found.look()
    await settled()
    with qtbot.waitSignal(found.chosen) as chosen:
        named(found, QPushButton, f"Use Ollama at {URL}").click()
    assert chosen.args == [OLLAMA]


async def test_looking_again_starts_a_new_list(desk, found):
    desk.servers = [OLLAMA]
    found.look()
    await settled()
    desk.servers = []
    named(found, QPushButton, "Look for servers on this computer again").click()
    await settled()
    assert words(found).startswith("None found. Start Ollama")


async def test_the_server_that_is_set_is_marked(desk, found):
    desk.servers = [OLLAMA]
    found.look()
    await settled()
    use = named(found, QPushButton, f"Use Ollama at {URL}")
    for url, text in ((URL, "In use"), ("http://127.0.0.1:1234/v1", "Use it")):
        found.show_current(url)
        assert (use.text(), use.isEnabled()) == (text, text == "Use it")
