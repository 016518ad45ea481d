"""A server made with the official SDK, over streamable HTTP: allowed, asked in a turn, ended."""

import asyncio
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.connectors.mcp.server_config import reached
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import ForeignToolError
from desktop_assist.domain.provider import CallReady
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import ApprovalRequested, TextDelta, ToolFinished
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.mcp_desk import McpDesk
from tests.helpers.scripted_provider import DONE, ScriptedProvider

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

SCRIPT = Path(__file__).parents[1] / "helpers" / "http_tool_server.py"
CALL = ToolCall("one", "web__forecast", {"city": "Oslo"})


@pytest.fixture
async def server():
    """The server as it runs, with its port; may be ended and started again at the same one."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    running = Running(port)
    running.start()
    await running.answers()
    yield running
    running.end()


class Running:
    def __init__(self, port: int) -> None:
        self.port = port

    def start(self) -> None:
        command = (sys.executable, SCRIPT, str(self.port))
        self._program = subprocess.Popen(command, stderr=subprocess.DEVNULL)

    async def answers(self) -> None:
        for _ in range(600):
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self.port)
            except OSError:
                await asyncio.sleep(0.1)
            else:
                writer.close()
                await writer.wait_closed()
                return
        pytest.fail("the server did not start")

    def end(self) -> None:
        self._program.kill()
        self._program.wait()


@pytest.fixture
async def desk(tmp_path, server):
    made = McpDesk(tmp_path / "mcp")
    await made.room.add(reached("web", f"http://127.0.0.1:{server.port}/mcp", {}))
    await made.room.allow("web")
    yield made
    await made.close()


async def test_its_tool_is_used_in_a_turn_after_a_yes_to_the_exact_arguments(tmp_path, desk):
    model = ScriptedProvider([CallReady(CALL), DONE], [TextDelta("Cold."), DONE])
    rig = assistant_rig(tmp_path, model)
    tools = ToolRunner((), sources=(desk.room,))
    rig = rig.with_services(replace(rig.services, tools=tools))
    asked, results = [], []
    async for event in rig.assistant.send(Draft("What will the weather be in Oslo?")):
        if isinstance(event, ApprovalRequested):
            asked.append(event.call.arguments)
            event.answer(True)
        elif isinstance(event, ToolFinished):
            results.append(event.result)
    rig.close()

    assert asked == [{"city": "Oslo"}]
    assert [one.output["text"] for one in results] == ["4 degrees in Oslo"]


async def test_its_resources_are_listed_and_fetched(desk, tmp_path):
    (stations,) = (await desk.room.offered("web")).resources
    file = await desk.room.fetch("web", stations.uri, tmp_path)

    assert (stations.name, file.read_text()) == ("Stations", "Oslo\nBergen\n")


async def test_a_tool_that_fails_is_told_in_its_words(desk):
    with pytest.raises(ForeignToolError, match="web: fail did not work: Error executing tool fail"):
        await desk.tool("web__fail").run({"city": "Oslo"}, None)


async def test_one_that_was_ended_is_told_of_and_used_again_once_it_is_back(desk, server):
    tool = desk.tool("web__forecast")
    server.end()
    with pytest.raises(ForeignToolError):
        await tool.run({"city": "Oslo"}, None)
    server.start()
    await server.answers()

    outcome = await tool.run({"city": "Bergen"}, None)

    assert outcome.output["text"] == "4 degrees in Bergen"
