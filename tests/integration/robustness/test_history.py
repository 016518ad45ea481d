"""Cases 1 to 9: the history that goes along is one that the service takes.

The server of the tests refuses what the real one refuses; see tests/helpers/request_rules.py.
"""

import asyncio
from dataclasses import replace

import pytest

from desktop_assist.domain.message import Message, ReasoningPart, TextPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.notebook_tool import FailingTool
from tests.helpers.responses_server import answered, called, reasoned, refused, said
from tests.helpers.wired_assistant import Seen

WRITE = called("write_note", '{"text": "milk"}', "call_w")


def message(role, *parts, name="m1"):
    return Message(name, role, parts, SUNDAY_MORNING, turn_id="turn_gone")


def kinds(items):
    return [item["type"] for item in items]


async def test_case_01_a_call_that_was_cancelled_is_answered_before_the_next_request(house):
    house.server.replies.append(answered(called("slow_write", "{}", "call_s"), WRITE))
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        task = group.create_task(house.send_into(Seen(), "Write"))
        await house.slow.has_begun.wait()
        asyncio.get_running_loop().call_soon(house.slow.may_end.set)
        task.cancel()

    await house.check_that_it_goes_on()

    outputs = {one["call_id"]: one["output"] for one in house.sent() if "output" in one}
    assert "Slowly done" in outputs["call_s"]
    assert "cancelled by the person" in outputs["call_w"]
    assert house.notes == []


async def test_case_01_a_call_that_a_crash_left_open_is_answered_before_the_next_request(house):
    call = ToolCall("call_1", "write_note", {"text": "milk"})
    left = (message("user", TextPart("Write")), message("assistant", call, name="m2"))
    house.conversation_id = house.rig.leave_running_turn("turn_gone", left)

    await house.check_that_it_goes_on()

    (output,) = (one for one in house.sent() if one["type"] == "function_call_output")
    assert "not known whether this was done" in output["output"]


async def test_case_02_a_shortened_history_parts_no_result_from_its_call(wire):
    house = await wire(context_tokens=4_000)
    for number in range(6):
        call = called("write_note", f'{{"text": "{"word " * 500}"}}', f"call_{number}")
        asked = replace(answered(call), piece_bytes=65_536)
        house.server.replies += [asked, answered(said("Noted."))]
        assert (await house.send("Write " + "much " * 300)).status == "completed"

    assert len(house.notes) == 6
    assert len(house.sent()) < 6 * 4
    assert kinds(house.sent())[:2] == ["message", "function_call"]


async def test_case_02_a_result_whose_call_is_gone_is_not_sent(house):
    result = ToolResult("call_gone", "write_note", ok=True, output={"summary": "Noted."})
    house.conversation_id = house.rig.leave_running_turn("turn_gone", (message("tool", result),))

    await house.check_that_it_goes_on()

    assert kinds(house.sent()).count("function_call_output") == 0


async def test_case_04_of_two_calls_at_once_one_may_fail(wire):
    house = await wire(FailingTool())
    both = answered(WRITE, called("fail", "{}", "call_f", place=1))
    house.server.replies += [both, answered(said("Half done."))]

    seen = await house.send("Write and fail")

    outputs = [one for one in house.sent() if one["type"] == "function_call_output"]
    assert [one["call_id"] for one in outputs] == ["call_w", "call_f"]
    assert "The shelf is empty" in outputs[1]["output"]
    assert (seen.status, house.notes) == ("completed", ["milk"])


async def test_case_04_a_call_that_is_sent_again_in_the_turn_is_not_run_again(house):
    house.server.replies += [answered(WRITE), answered(WRITE), answered(said("Noted."))]

    seen = await house.send("Write")

    assert (seen.status, house.notes) == ("completed", ["milk"])


async def test_case_05_reasoning_stays_directly_before_what_it_led_to(house):
    house.server.replies += [
        answered(reasoned("Plan"), called("read_notes", "{}", "call_r", place=1)),
        answered(reasoned("Sum up", "rs_2"), said("None.", place=1)),
    ]
    await house.send("Read")

    await house.check_that_it_goes_on()

    assert kinds(house.sent()) == [
        "message", "reasoning", "function_call", "function_call_output",
        "reasoning", "message", "message",
    ]  # fmt: skip


async def test_case_05_reasoning_that_led_to_nothing_is_left_out(house):
    house.server.replies.append(answered(said("Yes."), reasoned("And more", place=1)))
    await house.send("Is it?")

    await house.check_that_it_goes_on()

    assert "reasoning" not in kinds(house.sent())


async def test_case_06_an_empty_summary_goes_back_as_one(house):
    done = reasoned("", "rs_1")
    done[-1]["item"].pop("summary")
    house.server.replies.append(answered(done, said("Yes.", place=1)))
    await house.send("Is it?")

    await house.check_that_it_goes_on()

    (item,) = (one for one in house.sent() if one["type"] == "reasoning")
    assert item["summary"] == []


@pytest.mark.parametrize(
    "words",
    [
        "Item with id 'rs_1' not found. Items are not persisted when `store` is set to false.",
        "The encrypted content gAAA... could not be verified.",
        "Duplicate item found with id rs_1. Remove duplicate items from your input and try again.",
    ],
)
@pytest.mark.parametrize("status", [400, 404])
async def test_case_07_what_the_service_does_not_know_again_is_left_out(house, words, status):
    house.server.replies.append(answered(reasoned("Plan"), said("Yes.", place=1)))
    await house.send("Is it?")
    house.server.replies += [refused(status, words), answered(said("Again yes."))]

    seen = await house.send("Sure?")

    assert (seen.text, seen.status) == ("Again yes.", "completed")
    assert [kinds(house.sent(n)).count("reasoning") for n in (-2, -1)] == [1, 0]


async def test_case_07_no_name_is_sent_of_an_item_that_the_service_has_not_kept(house):
    house.server.replies += [answered(WRITE), answered(said("Noted."))]
    await house.send("Write")

    await house.check_that_it_goes_on()

    assert [one for one in house.sent() if "id" in one] == []


async def test_case_08_an_item_that_was_sent_twice_goes_back_once(house):
    house.server.replies += [
        answered(reasoned("Plan"), said("One.", place=1)),
        answered(reasoned("Plan"), said("Two.", "msg_2", place=1)),
    ]
    await house.send("First")
    await house.send("Second")

    await house.check_that_it_goes_on()

    assert kinds(house.sent()).count("reasoning") == 1


async def test_case_09_reasoning_of_another_key_is_not_sent(house):
    house.server.replies.append(answered(reasoned("Plan"), said("Yes.", place=1)))
    await house.send("Is it?")
    house.server.accepts("sk-test-another")
    house.key.append("sk-test-another")

    await house.check_that_it_goes_on()

    assert "reasoning" not in kinds(house.sent())


async def test_case_09_reasoning_of_another_model_is_not_sent(wire):
    house = await wire()
    old = {"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "gAAA"}
    part = ReasoningPart("", "openai", "gpt-5.6", old)
    kept = message("assistant", part, TextPart("Yes."))
    house.conversation_id = house.rig.leave_running_turn("turn_gone", (kept,))

    await house.check_that_it_goes_on()

    assert "reasoning" not in kinds(house.sent())


async def test_case_09_sealed_reasoning_that_is_refused_leaves_the_chat_usable(house):
    house.server.replies.append(answered(reasoned("Plan"), said("Yes.", place=1)))
    await house.send("Is it?")
    refusal = refused(400, "The encrypted content is invalid.", "invalid_encrypted_content")
    house.server.replies += [refusal, answered(said("Still yes."))]
    assert (await house.send("Sure?")).status == "completed"

    await house.check_that_it_goes_on()

    asked = [request for request in house.server.requests if request.path == "/v1/responses"]
    assert len(asked) == 4  # it was refused once and never sent again


async def test_case_09_a_refusal_that_goes_on_is_told(house):
    refusal = refused(400, "The encrypted content is invalid.", "invalid_encrypted_content")
    house.server.replies.append(answered(reasoned("Plan"), said("Yes.", place=1)))
    await house.send("Is it?")
    house.server.replies += [refusal, replace(refusal)]

    seen = await house.send("Sure?")

    assert (seen.status, "refused the request" in seen.failure) == ("failed", True)
