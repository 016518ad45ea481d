"""Programs of others come in over MCP: the official client, and the inspector's command line."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from mcp import StdioServerParameters, stdio_client
from mcp.client import Client
from mcp.types import ElicitResult

from tests.helpers.npm_packages import LONGEST_S, npm_packages

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]

ROOT = Path(__file__).parents[2]
INSPECTOR = ("@modelcontextprotocol/inspector-cli@0.15.0",)
MOMENT = ("--now", "2026-11-22T10:00:00+01:00", "--timezone", "Europe/Berlin")
MEETING = {"title": "Team sync", "start": "2026-11-24T14:00:00", "duration_minutes": 30}
WEEK = {"from": "2026-11-23", "to": "2026-11-29"}


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


def program(home, *words):
    return [sys.executable, "-m", "desktop_assist", "--home", str(home), *MOMENT, *words]


def ran(*command):
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=LONGEST_S, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def door(home, action):
    """The official client before our door; its person answers each question with `action`."""
    command, *words = program(home, "mcp")
    start = StdioServerParameters(command=command, args=words, cwd=ROOT, env=dict(os.environ))
    asked = []

    async def answer(context, params):
        asked.append(params.message)
        return ElicitResult(action=action, content={} if action == "accept" else None)

    client = Client(stdio_client(start), elicitation_callback=answer)
    client.asked = asked
    return client


async def test_the_official_client_only_reads_unless_changes_are_switched_on(home):
    async with door(home, "accept") as client:
        tools = (await client.list_tools()).tools
        made = await client.call_tool("create_meeting", MEETING, read_timeout_seconds=60)

    assert {one.annotations.read_only_hint for one in tools} == {True}
    assert made.is_error
    assert client.asked == []


async def test_the_official_client_changes_after_a_yes_and_all_of_it_is_undone(home):
    ran(*program(home, "config", "set", "mcp.allow_changes", "true"))

    async with door(home, "decline") as client:
        refused = await client.call_tool("create_meeting", MEETING)
    async with door(home, "accept") as client:
        made = await client.call_tool("create_meeting", MEETING)
        listed = await client.call_tool("list_meetings", WEEK)
    ran(*program(home, "undo", made.structured_content["change_id"]))
    async with door(home, "accept") as client:
        left = await client.call_tool("list_meetings", WEEK)

    assert (refused.is_error, made.is_error) == (True, False)
    assert "Team sync" in json.dumps(listed.structured_content)
    assert "Team sync" not in json.dumps(left.structured_content)


@pytest.fixture(scope="module")
def inspector():
    """The inspector's command line."""
    folder = npm_packages("mcp-inspector", INSPECTOR) / "node_modules" / "@modelcontextprotocol"
    return folder / "inspector-cli" / "build" / "index.js"


def test_the_inspector_lists_and_calls_what_is_offered(home, inspector):
    asking = ("node", inspector, *program(home, "mcp"), "--method")
    days = [word for name, day in WEEK.items() for word in ("--tool-arg", f"{name}={day}")]

    listed = json.loads(ran(*asking, "tools/list"))
    called = json.loads(ran(*asking, "tools/call", "--tool-name", "list_meetings", *days))

    names = {one["name"] for one in listed["tools"]}
    assert names >= {"list_meetings", "list_expenses", "search_policies"}
    assert not called.get("isError")
    assert called["structuredContent"]["events"] == []
