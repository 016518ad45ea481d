"""One server of tools on its page."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_assist.connectors.mcp.server import KnownTool, Launch, McpServer, ToolClaims
from desktop_assist.connectors.mcp.server_state import ServerState
from desktop_assist.ui.settings.tool_server_row import ServerWish, ToolServerRow
from desktop_assist.ui.tick_box import TickBox

READER = KnownTool("read", "Reads.", {}, ToolClaims(reads_only=True, destroys=False))
WRITER = KnownTool("write", "Writes. " * 100, {})


@pytest.fixture
def shown(qtbot):
    def show(**more):
        server = McpServer("files", Launch("npx"), tools=(READER, WRITER), **more)
        row = ToolServerRow(ServerState(server, is_running=False, starts_with=(("Starts", "npx"),)))
        row.wishes = []
        row.wished.connect(row.wishes.append)
        qtbot.addWidget(row)
        return row

    return show


def press(row, kind):
    for one in row.findChildren(kind):
        one.click()
    return row.wishes


def test_one_that_is_not_allowed_offers_no_more_than_to_let_it_start(shown):
    wishes = press(shown(), QPushButton)

    assert wishes == [ServerWish("files", "allow"), ServerWish("files", "remove")]


def test_only_tools_that_say_that_they_read_can_run_unasked(shown):
    wishes = press(shown(is_allowed=True), TickBox)

    assert wishes == [
        ServerWish("files", "trust_words"),
        ServerWish("files", "trust_tool", tool="read"),
    ]


def test_a_long_description_is_cut_and_whole_in_its_tool_tip(shown):
    row = shown(is_allowed=True)

    (cut,) = (one.text() for one in row.findChildren(QLabel) if "Writes." in one.text())
    assert cut.endswith("…")
    tips = [one.toolTip() for one in row.findChildren(QWidget)]
    assert WRITER.description in tips
