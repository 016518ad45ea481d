"""The protocol's own example servers from npm: files and everything, from allowing to a crash."""

import asyncio
import os
import shutil
import signal
from dataclasses import replace

import pytest

from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.connectors.mcp.server_config import launched
from desktop_assist.connectors.mcp.time_limits import TimeLimits
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import ForeignToolError
from desktop_assist.domain.provider import CallReady
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import ApprovalRequested, TextDelta, ToolFinished
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.mcp_desk import McpDesk
from tests.helpers.npm_packages import npm_packages
from tests.helpers.scripted_provider import DONE, ScriptedProvider

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]

PACKAGES = (
    "@modelcontextprotocol/server-filesystem@2026.8.31",
    "@modelcontextprotocol/server-everything@2026.8.31",
)
READS = {"read_text_file", "list_directory", "directory_tree", "search_files", "get_file_info"}
WRITES = {"write_file", "edit_file", "move_file"}
SLOW, WITHOUT_END = "all__trigger-long-running-operation", {"duration": 300, "steps": 3000}


@pytest.fixture(scope="module")
def servers():
    """The folder the example servers are in."""
    folder = npm_packages("mcp-servers", PACKAGES)
    return folder / "node_modules" / "@modelcontextprotocol"


@pytest.fixture
async def desk(tmp_path):
    made = McpDesk(tmp_path / "mcp")
    yield made
    await made.close()


@pytest.fixture
async def files(desk, servers, tmp_path):
    """A server that may see one folder, with one file in it; allowed."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "plan.md").write_text("Buy milk\n")
    await allow(desk, "files", servers / "server-filesystem", str(folder))
    return folder


@pytest.fixture
async def everything(desk, servers, tmp_path):
    """The server with a bit of everything; allowed. Gives the file with its process's number."""
    note = tmp_path / "number"
    await allow(desk, "all", servers / "server-everything", note=note)
    return note


async def allow(desk, name, package, *words, note=None):
    script = package / "dist" / "index.js"
    command = (shutil.which("node"), str(script), *words)
    if note is not None:
        shell = f'echo $$ > "{note}"; exec "$0" "$@"'
        command = ("/bin/sh", "-c", shell, *command)
    await desk.room.add(launched(name, command, {}))
    return await desk.room.allow(name)


async def turn(tmp_path, desk, call):
    """What a model's call of a tool asked the person, who says yes, and what came of it."""
    model = ScriptedProvider([CallReady(call), DONE], [TextDelta("Done."), DONE])
    rig = assistant_rig(tmp_path, model)
    rig = rig.with_services(
        replace(rig.services, tools=ToolRunner((), sources=(desk.room,))),
    )
    asked, results = [], []
    async for event in rig.assistant.send(Draft("Do it")):
        if isinstance(event, ApprovalRequested):
            asked.append(event)
            event.answer(True)
        elif isinstance(event, ToolFinished):
            results.append(event.result)
    rig.close()
    return asked, results[0]


async def test_files_says_what_its_tools_do_and_only_reading_may_go_unasked(desk, files):
    server = desk.table.server("files")

    reads = {one.name for one in server.tools if one.claims.reads_only}
    assert reads >= READS
    assert not reads & WRITES
    assert {one.spec.effect for one in desk.room.tools()} == {"send"}
    told = dict((await desk.room.state("files")).starts_with)["Is told of folders"]
    assert told == str(files)


async def test_a_file_is_read_unasked_once_its_tool_is_trusted(tmp_path, desk, files):
    call = ToolCall("one", "files__read_text_file", {"path": str(files / "plan.md")})
    await desk.room.trust_words("files", is_trusted=True)
    await desk.room.trust_tool("files", "read_text_file", is_trusted=True)

    asked, result = await turn(tmp_path, desk, call)

    assert asked == []
    assert (result.output["text"], result.is_outside) == ("Buy milk\n", True)


async def test_a_file_is_written_after_a_yes_to_the_exact_arguments(tmp_path, desk, files):
    arguments = {"path": str(files / "new.md"), "content": "Call Ada\n"}

    (asked,), result = await turn(tmp_path, desk, ToolCall("one", "files__write_file", arguments))

    assert asked.call.arguments == arguments
    assert result.ok
    assert (files / "new.md").read_text() == "Call Ada\n"


async def test_what_lies_outside_its_folder_is_refused_in_its_words(desk, files, tmp_path):
    with pytest.raises(ForeignToolError, match="Access denied - path outside allowed directories"):
        await desk.tool("files__read_text_file").run({"path": str(tmp_path / "x")}, None)


async def test_everything_offers_things_to_read_and_texts_to_begin_with(desk, everything, tmp_path):
    offers = desk.table.server("all").offers
    prompts = {one.name: [told.name for told in one.arguments] for one in offers.prompts}
    resource = next(one for one in offers.resources if one.name == "features.md")

    read = await desk.room.fetch("all", resource.uri, tmp_path)
    told = {"city": "Oslo", "state": "Norway"}
    written = await desk.room.write_prompt("all", "args-prompt", told, tmp_path)

    assert prompts["simple-prompt"] == []
    assert prompts["args-prompt"] == ["city", "state"]
    assert "# Everything Server" in read.read_text()
    assert "Oslo, Norway" in written.read_text()


async def test_a_call_that_was_cancelled_leaves_its_server_ready(desk, everything):
    number = everything.read_text()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(1):
            await desk.tool(SLOW).run(WITHOUT_END, None)

    outcome = await desk.tool("all__echo").run({"message": "still here"}, None)

    assert outcome.output["text"] == "Echo: still here"
    assert everything.read_text() == number


async def test_one_that_takes_too_long_is_ended_and_told_how_far_it_had_come(desk, everything):
    await desk.room.end_running()
    desk.running._limits = TimeLimits(call_s=20.0)

    with pytest.raises(ForeignToolError, match=r"longer than 20 seconds .* come to \d+ of 3000;"):
        await desk.tool(SLOW).run(WITHOUT_END, None)

    assert not desk.running.is_running("all")


async def test_one_that_was_killed_is_started_again_by_the_next_call(desk, everything):
    number = int(everything.read_text())
    os.kill(number, signal.SIGKILL)
    for _ in range(3_000):
        if not desk.running.is_running("all"):
            break
        await asyncio.sleep(0.02)

    outcome = await desk.tool("all__echo").run({"message": "back"}, None)

    assert outcome.output["text"] == "Echo: back"
    assert int(everything.read_text()) != number
