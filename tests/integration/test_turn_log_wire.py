"""Every line of a varied run with a service has the published shape."""

from contextlib import closing

import pytest

from desktop_assist.domain.tool import ToolCall
from tests.helpers.assistant_rig import assistant_rig, conversation_of
from tests.helpers.notebook_tool import ReadNotes
from tests.helpers.openai_requests import connected
from tests.helpers.responses_server import (
    ResponsesServer,
    answered,
    called,
    reasoned,
    refused,
    said,
)
from tests.helpers.scripted_provider import ScriptedProvider, calls, says
from tests.helpers.turn_log_schema import valid_lines


@pytest.fixture
async def server():
    async with ResponsesServer() as running:
        yield running


async def test_every_line_of_a_varied_run_is_valid(server, tmp_path):
    why = {"reason": "content_filter"}
    server.replies += [
        answered(reasoned("Hm."), said("Hi.", place=1)),
        answered(called("read_notes", "{}"), called("no_such_tool", "{}", "call_2", 1)),
        answered(said("Nothing noted.")),
        answered(called("read_notes", "not JSON")),
        answered(said("Sorry.")),
        answered(said("Half"), ending="incomplete", incomplete_details=why),
        answered(said("Broken")).until(4, "abort"),
        refused(400, "Not like this.", "invalid_prompt"),
    ]
    async with connected(server) as provider:
        with closing(assistant_rig(tmp_path, provider, ReadNotes([]))) as rig:
            conversation = None
            for number in range(6):
                conversation = conversation_of(await rig.send(f"Turn {number}", conversation))
            here = rig.with_provider(
                ScriptedProvider(
                    calls(ToolCall("c", "read_notes", {})), says("Here."), is_local=True
                )
            )
            await here.send("And here", conversation)

    lines = valid_lines(tmp_path / "logs")

    assert [(one["status"], one["error_code"]) for one in lines] == [
        ("completed", None),
        ("completed", None),
        ("completed", None),
        ("completed", None),
        ("completed", None),
        ("incomplete", None),
        ("failed", "provider_unreachable"),
        ("failed", "provider_request"),
        ("completed", None),
        ("completed", None),
    ]
    assert lines[0]["request_id"] == "req_test"
    assert lines[0]["rate_limits"] == {"openai-processing-ms": "7"}
    assert [(one["name"], one["ok"]) for one in lines[1]["tools"]] == [
        ("read_notes", True),
        ("no_such_tool", False),
    ]
    assert (lines[0]["model_asked"], lines[0]["model_answered"]) == (
        "gpt-6-luna",
        "gpt-6-luna-served",
    )
    assert [one["is_estimate"] for one in lines] == [False] * 6 + [True, False, False, False]
