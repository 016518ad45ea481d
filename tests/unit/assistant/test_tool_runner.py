"""Whatever happens in a tool becomes a result."""

import asyncio

import pytest

from desktop_assist.assistant.tool_runner import CallLimits, ToolRunner
from desktop_assist.domain.errors import (
    FileInUseError,
    ToolInputError,
    UndoError,
    UnreadableFileError,
)
from desktop_assist.domain.tool import ToolCall, ToolContext, ToolResult, ToolSpec
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.notebook_tool import FailingTool, ReadNotes, SlowWrite, WriteNote

CALL = ToolCall("c1", "write_note", {"text": "milk"})


def context(origin="assistant"):
    return ToolContext(SUNDAY_MORNING, origin, "conv", "turn_1")


def hidden_tool():
    tool = WriteNote([])
    tool.spec = ToolSpec("write_note", "", {}, "write", is_offered=False)
    return tool


async def test_a_result_holds_what_the_tool_gave():
    result = await ToolRunner([WriteNote([])]).run(CALL, context())

    assert result == ToolResult(
        "c1", "write_note", ok=True, output={"summary": "Noted."}, change_id="change-1"
    )


async def test_a_tool_for_clicks_alone_is_unknown_to_a_model():
    tools = ToolRunner([hidden_tool()])

    by_model, by_click = [
        await tools.run(CALL, context(origin)) for origin in ("assistant", "user")
    ]

    assert (tools.offered(), tools.spec("write_note")) == ((), None)
    assert (by_model.ok, by_click.ok) == (False, True)


async def test_it_can_be_limited_to_some_tools():
    tools = ToolRunner([WriteNote([]), ReadNotes([])])

    limited = tools.limited_to(("read_notes", "unheard_of"))

    assert [spec.name for spec in limited.offered()] == ["read_notes"]
    assert not (await limited.run(CALL, context("user"))).ok
    assert tools.limited_to(None) is tools
    assert tools.limited_to(()).offered() == ()


@pytest.mark.parametrize(
    ("error", "has_card"),
    [(FileInUseError("Held.", "Close it."), True), (ToolInputError("Held.", "Close it."), False)],
)
async def test_an_error_is_told_to_the_model_and_where_it_helps_to_the_person(error, has_card):
    result = await ToolRunner([FailingTool(error)]).run(ToolCall("f1", "fail", {}), context())

    told = {"error": "Held.", "hint": "Close it.", "summary": "Held."}
    assert result.output == (told | {"code": "file_in_use"} if has_card else told)
    assert (result.ok, result.card is not None) == (False, has_card)


@pytest.mark.parametrize(
    ("error", "is_outside"),
    [(UnreadableFileError("The sheet “Pay me” is odd."), True), (UndoError("No change."), False)],
)
async def test_what_is_said_of_a_file_may_be_its_own_words(error, is_outside):
    result = await ToolRunner([FailingTool(error)]).run(ToolCall("f1", "fail", {}), context())

    assert result.is_outside is is_outside


async def test_a_fault_says_where_it_happened(caplog):
    await ToolRunner([FailingTool(ZeroDivisionError("7 milk"))]).run(
        ToolCall("f1", "fail", {}), context()
    )

    (record,) = caplog.records
    assert (record.tool, record.error) == ("fail", "ZeroDivisionError")
    assert record.where.startswith("notebook_tool.py:")


async def test_a_read_that_takes_too_long_is_given_up():
    tools = ToolRunner([ReadNotes([], while_reading=asyncio.Event().wait)], CallLimits(read_s=0.01))

    result = await tools.run(ToolCall("r1", "read_notes", {}), context())

    assert (result.ok, "too long" in result.output["error"]) == (False, True)


async def test_a_change_is_never_given_up_half_way():
    slow = SlowWrite()
    asyncio.get_running_loop().call_later(0.05, slow.may_end.set)

    result = await ToolRunner([slow], CallLimits(read_s=0.01)).run(
        ToolCall("s", "slow_write", {}), context()
    )

    assert result.ok


async def test_a_time_limit_of_the_tool_itself_is_a_fault(caplog):
    result = await ToolRunner([FailingTool(TimeoutError())]).run(
        ToolCall("f1", "fail", {}), context()
    )

    assert (result.ok, caplog.records[0].error) == (False, "TimeoutError")


async def test_a_change_that_hangs_is_waited_for_no_longer_and_ends_by_itself(caplog):
    slow = SlowWrite()
    tools = ToolRunner([slow], CallLimits(change_s=0.01))

    result = await tools.run(ToolCall("c1", "slow_write", {}), context())
    slow.may_end.set()
    await asyncio.sleep(0)
    await asyncio.sleep(0)

    assert (result.ok, slow.is_done) == (False, True)
    assert "not known whether it will be done" in result.output["error"]
    assert [record.message for record in caplog.records] == ["tool_late"]
