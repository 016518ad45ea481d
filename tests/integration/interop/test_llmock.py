"""The product with llmock (PyPI), which breaks on purpose and grades how that is taken."""

import asyncio
from datetime import date

import pytest

from tests.helpers.relay import relay_to
from tests.integration.interop.aimock_script import meeting

REVIEW = meeting("Review", "2026-11-24T14:00:00")
WIRES = pytest.mark.parametrize("wire", ["chat", pytest.param("responses", marks=pytest.mark.slow)])


def plan(llmock, *behaviors):
    """What happens to the next streams; the trial of the model is not one."""
    on_streams = [{"match": {"stream": True}, **one} for one in behaviors]
    llmock.post("/_llmock/scenario", {"behaviors": on_streams})


def assert_taken_well(llmock):
    verdict = llmock.get("/_llmock/verdict")
    assert [one for one in verdict["findings"] if one["severity"] == "error"] == []


@WIRES
async def test_an_answer_is_streamed(llmock, product, wire):
    plan(llmock, {"type": "reply", "text": "Good morning to everybody in the office."})
    desk = await product(llmock, wire=wire)

    outcome = await desk.send("Hello")

    assert outcome.text == "Good morning to everybody in the office."
    assert outcome.deltas > 1
    assert outcome.status == "completed"


@WIRES
async def test_a_tool_call_makes_a_meeting(llmock, product, wire):
    done = {"type": "reply", "text": "It is on Tuesday."}
    plan(llmock, {"type": "reply", "tool_calls": [REVIEW]}, done)
    desk = await product(llmock, wire=wire)

    outcome = await desk.send("Schedule the review")

    assert outcome.text == "It is on Tuesday."
    assert desk.meetings(date(2026, 11, 24)) == ["Review"]


@WIRES
@pytest.mark.parametrize(
    "fault", [{"status": 429, "retry_after": 0.3}, {"status": 503}], ids=["busy", "down"]
)
async def test_what_passes_is_waited_for(llmock, product, wire, fault):
    plan(llmock, {"type": "fail", **fault}, {"type": "reply", "text": "There I am."})
    desk = await product(llmock, wire=wire)

    outcome = await desk.send("Hello")

    assert outcome.text == "There I am."
    assert_taken_well(llmock)


@WIRES
@pytest.mark.parametrize("status", [400, 401, 403, 404])
async def test_what_does_not_pass_is_told_at_once(llmock, product, wire, status):
    plan(llmock, {"type": "fail", "status": status, "times": None})
    desk = await product(llmock, wire=wire)

    outcome = await desk.send("Hello")

    assert outcome.status == "failed"
    assert outcome.failure.hint
    assert_taken_well(llmock)


@WIRES
@pytest.mark.parametrize("kind", ["disconnect", "truncate", "malformed"])
async def test_a_stream_that_breaks_is_never_a_whole_answer(llmock, product, wire, kind):
    text = "A long answer of many words that will not come to its end today."
    fault = {"type": "stream_fault", "kind": kind, "after_chunks": 6}
    plan(llmock, {"type": "reply", "text": text}, fault)
    desk = await product(llmock, wire=wire)

    outcome = await desk.send("Hello")

    assert outcome.status == "failed"
    assert outcome.failure.hint
    assert outcome.text != text
    if kind != "truncate":  # llmock cannot see that it was told as a failure, and not asked again
        assert_taken_well(llmock)


@WIRES
async def test_a_stream_that_hangs_is_not_waited_for(llmock, product, wire):
    fault = {"type": "stream_fault", "kind": "stall", "stall_seconds": 20, "after_chunks": 3}
    plan(llmock, {"type": "reply", "text": "One two three four five six seven."}, fault)
    desk = await product(llmock, wire=wire)
    desk.parts.models.compatible.provider()._idle_limit_s = 1.0

    outcome = await asyncio.wait_for(desk.send("Hello"), 15)

    assert outcome.status == "failed"
    assert_taken_well(llmock)


@WIRES
@pytest.mark.parametrize("kind", ["malformed_arguments", "unknown_tool"])
async def test_a_call_that_makes_no_sense_goes_back_to_the_model(llmock, product, wire, kind):
    done = {"type": "reply", "text": "I could not do that."}
    fault = {"type": "tool_fault", "kind": kind}
    plan(llmock, {"type": "reply", "tool_calls": [REVIEW]}, fault, done)
    desk = await product(llmock, wire=wire)

    outcome = await desk.send("Schedule the review")

    assert [result.ok for result in outcome.results] == [False]
    assert outcome.text == "I could not do that."
    assert desk.meetings(date(2026, 11, 24)) == []


@WIRES
async def test_the_server_sees_that_the_person_stopped(llmock, product, wire):
    slow = {"type": "stream_fault", "kind": "stall", "stall_seconds": 20, "after_chunks": 5}
    plan(llmock, {"type": "reply", "text": "A story without an end, told slowly."}, slow)
    async with relay_to(llmock) as relay:
        desk = await product(relay, wire=wire)

        outcome = await desk.send_and_stop("Tell a story")
        await asyncio.wait_for(relay.client_left.wait(), 5)

    assert outcome.status == "cancelled"
