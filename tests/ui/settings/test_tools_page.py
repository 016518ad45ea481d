"""The page about tools of other programs: added, looked at, allowed, trusted, taken away."""

import asyncio
import json
import re
import shlex
import sys

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.settings.setting_line import SettingLine
from desktop_assist.ui.settings.tools_page import ToolsPage
from desktop_assist.ui.tick_box import TickBox
from tests.helpers.mcp_desk import SCRIPT
from tests.helpers.widget_finding import named

COMMAND = (sys.executable, "-I", "-S", str(SCRIPT), "plain")


@pytest.fixture
def page(desk, qtbot):
    page = ToolsPage(desk.keeper, desk.mcp.room, desk.mcp.workers, desk.tasks)
    qtbot.addWidget(page)
    return page


def words(page):
    said = "\n".join(one.text() for one in page.findChildren(QLabel) if not one.isHidden())
    return said.replace("\u200b", "")  # where long words may be broken


async def until(page, text):
    """Let what a click began come to what the page says then."""
    for _ in range(1000):
        if text in words(page) + page.notice.text:
            return
        await asyncio.sleep(0.01)
    raise AssertionError(f"{text} is not in: {words(page)}")


async def add(page, start, name="notes", values=""):
    named(page, QLineEdit, "Name of the server").setText(name)
    named(page, QLineEdit, "Variables of the server").setText(values)
    named(page, QLineEdit, "Command or address of the server").setText(start)
    named(page, QPushButton, "Add server").click()
    await asyncio.sleep(0.02)


async def test_a_server_is_shown_with_all_it_starts_with_and_nothing_runs(page, desk):
    await add(page, shlex.join(COMMAND), values="TOKEN=secret")

    shown = words(page)
    assert "Not allowed to start yet" in shown
    assert re.search(r"scripted_mcp_server\.py'? plain", shown)
    assert "TOKEN" in shown
    assert "secret" not in shown
    assert "with your own rights" in shown
    assert not desk.mcp.running.is_running("notes")


async def test_it_starts_after_a_click_and_its_tools_can_be_trusted_one_by_one(page, desk):
    await add(page, shlex.join(COMMAND))

    named(page, QPushButton, "Let it start: notes").click()
    await until(page, "“notes” is allowed.")
    named(page, TickBox, "Without asking: echo").click()
    await until(page, "Says that it only reads; runs without asking")

    assert [one.spec.effect for one in desk.mcp.room.tools()] == ["read", "send", "send"]
    assert "May overwrite or delete; asks each time" in words(page)


async def test_a_pasted_list_is_taken_over_and_a_server_removed(page, desk):
    servers = {"one": {"command": "npx"}, "two": {"url": "https://example.org/mcp"}}
    await add(page, json.dumps({"mcpServers": servers}), name="")

    named(page, QPushButton, "Remove: one").click()
    await asyncio.sleep(0.02)

    assert [one.name for one in desk.mcp.table.servers()] == ["two"]


@pytest.mark.parametrize("start", ["no-such-program-at-all", "http://example.org", "npx 'open"])
async def test_what_cannot_be_used_is_said_beside_it(page, start):
    await add(page, start)
    if "no-such" in start:
        named(page, QPushButton, "Let it start: notes").click()
        await asyncio.sleep(0.05)

    assert page.notice.text != ""
    assert "Each of its tools" not in page.notice.text


async def test_which_servers_may_be_used_is_shown_and_kept(page, desk):
    page.show_settings(desk.store.set("mcp.servers", "a.example; /opt/files *"))
    line = page.findChild(SettingLine).findChild(FieldLine)
    assert line.text() == "a.example; /opt/files *"

    line.setText("none")
    line.setModified(True)
    line.editingFinished.emit()
    await asyncio.sleep(0.05)

    assert desk.store.current().mcp.servers == ("none",)


async def test_a_server_that_may_not_be_used_says_so(page, desk):
    await add(page, shlex.join(COMMAND))
    desk.mcp.only = ("none",)

    await page.refresh()

    assert "not among the servers of tools that may be used" in words(page)
