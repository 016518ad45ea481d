"""The key that some servers want."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_assist.ui.settings.server_key import ServerKey
from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled


@pytest.fixture
async def panel(desk, qtbot):
    panel = ServerKey(desk.secrets, desk.keys.servers, desk.tasks)
    qtbot.addWidget(panel)
    await panel.refresh()
    return panel


async def check(panel, key=""):
    named(panel, QLineEdit, "Server key").setText(key)
    named(panel, QPushButton, "Check the server").click()
    await settled()


async def test_without_a_key_the_server_is_only_asked(desk, panel):
    await check(panel)
    assert (desk.checked, desk.secrets.kept) == ([""], {})
    assert panel.notice.text == "The server answers."


async def test_a_good_key_is_kept_and_can_be_removed(desk, panel):
    await check(panel, "good")
    assert desk.secrets.kept == {"compatible": "good"}
    named(panel, QPushButton, "Remove the server's key").click()
    await settled()
    assert desk.secrets.kept == {}


async def test_a_bad_key_stays_in_the_field(desk, panel):
    await check(panel, "bad")
    assert desk.secrets.kept == {}
    assert panel.notice.text.startswith("The service does not accept the key.")
    assert named(panel, QLineEdit, "Server key").text() == "bad"
