"""`log`: the turn log, filtered."""

import json
from contextlib import closing

import pytest

from desktop_assist.domain.errors import ProviderBusyError
from desktop_assist.domain.tool import ToolCall
from tests.helpers.cli_rig import CliRig
from tests.helpers.notebook_tool import ReadNotes
from tests.helpers.scripted_provider import ScriptedProvider, calls, says


@pytest.fixture
async def rig(tmp_path, capsys):
    """Three turns: one with a tool, one that failed, one that only says something."""
    provider = ScriptedProvider(
        calls(ToolCall("call_1", "read_notes", {})),
        says("Nothing."),
        [ProviderBusyError("Too much.")],
        says("Hi."),
    )
    with closing(CliRig(tmp_path, provider, [ReadNotes([])])) as made:
        for text in ("What did I note?", "And now?", "Hello"):
            await made.run("ask", text)
        capsys.readouterr()
        yield made


@pytest.mark.parametrize(
    ("words", "requests"),
    [
        ((), ["What did I note?", "tool", "And now?", "Hello"]),
        (("--tool", "read_notes"), ["What did I note?"]),
        (("--status", "failed"), ["And now?"]),
        (("--provider", "embedded"), []),
        (("--conversation", "last"), ["Hello"]),
        (("--limit", "2"), ["And now?", "Hello"]),
        (("--month", "2020-01"), []),
    ],
)
async def test_lines_are_filtered(rig, capsys, words, requests):
    assert await rig.run("log", "--json", *words) == 0

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    asked = [line["request"] for line in lines]
    assert [one["text"] if one["role"] == "user" else one["role"] for one in asked] == requests


async def test_people_get_a_row_a_step(rig, capsys):
    await rig.run("log", "--status", "failed")

    assert "provider_busy" in capsys.readouterr().out


async def test_an_empty_log_says_so(rig, capsys):
    await rig.run("log", "--month", "2020-01")

    assert capsys.readouterr().out == "The log of 2020-01 has no such line.\n"


async def test_the_log_is_rebuilt_on_request(rig, capsys):
    assert await rig.run("log", "--rebuild") == 0

    assert capsys.readouterr().out == "The turn log was written anew: 4 lines.\n"
