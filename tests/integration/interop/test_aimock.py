"""The product with aimock (npm), over Responses and over Chat Completions."""

import asyncio
from datetime import date

import pytest

from tests.helpers.relay import relay_to

WIRES = pytest.mark.parametrize(
    ("wire", "path"), [("responses", "/v1/responses"), ("chat", "/v1/chat/completions")]
)


def asked_over(aimock, path):
    journal = aimock.get("/__aimock/journal?limit=1000")
    return [entry for entry in journal if entry["path"] == path]


@WIRES
async def test_an_answer_is_streamed(aimock, product, wire, path):
    desk = await product(aimock, wire=wire, model_id="gpt-4o")

    outcome = await desk.send("good morning")

    assert outcome.text == "Guten Morgen! Schön, dass Sie da sind."
    assert outcome.deltas > 1
    assert (outcome.status, outcome.end.provider) == ("completed", "compatible")
    assert asked_over(aimock, path)


@WIRES
async def test_one_tool_call_makes_a_meeting(aimock, product, wire, path):
    desk = await product(aimock, wire=wire, model_id="gpt-4o")

    outcome = await desk.send("one meeting, please")

    assert outcome.text == "The review is on Tuesday at 14:00."
    assert desk.meetings(date(2026, 11, 24)) == ["Review"]


@WIRES
async def test_two_calls_of_one_answer_make_two_meetings(aimock, product, wire, path):
    desk = await product(aimock, wire=wire, model_id="gpt-4o")

    outcome = await desk.send("two meetings, please")

    assert [result.ok for result in outcome.results] == [True, True]
    assert outcome.text == "Both are on Wednesday."
    assert desk.meetings(date(2026, 11, 25)) == ["Planning", "Retrospective"]


@WIRES
async def test_the_server_sees_that_the_person_stopped(aimock, product, wire, path):
    async with relay_to(aimock) as relay:
        desk = await product(relay, wire=wire, model_id="gpt-4o")

        outcome = await desk.send_and_stop("a story")
        await asyncio.wait_for(relay.client_left.wait(), 5)

    assert outcome.status == "cancelled"
    assert desk.last_messages()[-1].status == "cancelled"


async def test_by_itself_it_finds_that_the_server_has_responses(aimock, product):
    desk = await product(aimock)

    outcome = await desk.send("good morning")

    assert outcome.status == "completed"
    assert "good morning" in str(asked_over(aimock, "/v1/responses")[-1])
