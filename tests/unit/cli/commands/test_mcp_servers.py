"""Servers of tools, from the command line."""

import json
import sys

import pytest

from tests.helpers.cli_rig import CliRig
from tests.helpers.mcp_desk import SCRIPT

COMMAND = (sys.executable, "-I", "-S", str(SCRIPT), "plain")


@pytest.fixture
async def rig(tmp_path):
    made = CliRig(tmp_path)
    yield made
    await made.mcp.close()
    made.close()


async def run(rig, capsys, *words):
    status = await rig.run("mcp-servers", *words)
    return status, capsys.readouterr().out


async def test_a_server_is_added_shown_and_started_only_after_a_yes(rig, capsys, monkeypatch):
    monkeypatch.setenv("TOKEN", "secret")
    _, added = await run(rig, capsys, "add", "--env", "TOKEN", "notes", *COMMAND)
    refused, _ = await run(rig, capsys, "allow", "notes")
    status, allowed = await run(rig, capsys, "allow", "notes", "--yes")

    assert "nothing is started yet" in added
    assert "TOKEN" in added
    assert "secret" not in added + allowed
    assert (refused, status) == (2, 0)
    assert "says that it only reads; asks each time" in allowed


async def test_what_is_known_of_a_server_is_given_to_programs(rig, capsys, tmp_path):
    file = tmp_path / "servers.json"
    servers = {"notes": {"command": COMMAND[0], "args": COMMAND[1:]}}
    file.write_text(json.dumps({"mcpServers": servers}))
    await run(rig, capsys, "import", str(file))
    await run(rig, capsys, "allow", "notes", "--yes")
    await run(rig, capsys, "trust", "notes", "echo")

    _, listed = await run(rig, capsys, "list", "--json")

    (server,) = json.loads(listed)["servers"]
    assert (server["name"], server["is_allowed"], server["is_running"]) == ("notes", True, True)
    assert [one["runs_unasked"] for one in server["tools"]] == [True, False, False]


async def test_a_resource_is_listed_and_fetched(rig, capsys, tmp_path):
    await run(rig, capsys, "add", "notes", *COMMAND)
    await run(rig, capsys, "allow", "notes", "--yes")

    _, listed = await run(rig, capsys, "resources", "notes")
    _, fetched = await run(
        rig, capsys, "fetch", "notes", "note://a/plan.md", "--out", str(tmp_path)
    )

    assert "The plan" in listed
    assert fetched.strip().endswith("plan.md")


async def test_a_server_is_checked_switched_off_and_removed(rig, capsys):
    await run(rig, capsys, "add", "notes", *COMMAND)
    await run(rig, capsys, "allow", "notes", "--yes")

    _, checked = await run(rig, capsys, "check", "notes")
    _, off = await run(rig, capsys, "off", "notes")
    _, removed = await run(rig, capsys, "remove", "notes")
    _, listed = await run(rig, capsys, "list")

    assert "as they were" in checked
    assert "not offered" in off
    assert "“notes” is removed." in removed
    assert "No servers of tools" in listed
