"""A model that cannot call tools by itself, held to a choice."""

import json

import pytest

from desktop_assist.domain.message import TextPart
from desktop_assist.domain.provider import CallBroken
from desktop_assist.domain.tool import ToolCall, ToolResult
from tests.helpers.chat_server import said, whole
from tests.helpers.openai_requests import message, text_of
from tests.helpers.steps import calls_in, notices_in, step

ASKED = message("user", TextPart("What did I spend?"))
CALL = ToolCall("a", "list_expenses", {"from": "2026-11-01"})
RESULT = ToolResult("a", "list_expenses", ok=True, output={"summary": "12.00 EUR"})


def chose(name):
    return whole({"content": json.dumps({"next": name})})


def filled(arguments):
    return whole({"content": json.dumps(arguments)})


@pytest.fixture
def server(server):
    server.can_call = False
    return server


async def test_it_chooses_a_tool_and_then_its_arguments(server):
    server.replies += [chose("list_expenses"), filled({"from": "2026-11-01"})]

    events = await step(server, ASKED)

    assert calls_in(events) == [("list_expenses", {"from": "2026-11-01"})]
    assert "one tool at a time" in notices_in(events)[0]
    assert events[-1].usage.input_tokens == 240
    choice, arguments = server.chats()
    shape = choice["response_format"]["json_schema"]["schema"]
    assert shape["properties"]["next"]["enum"] == ["answer", "list_expenses"]
    assert arguments["response_format"]["json_schema"]["schema"]["required"] == ["from"]


async def test_it_chooses_to_answer(server):
    server.replies += [chose("answer"), said("Hello to you")]

    events = await step(server)

    assert text_of(events) == "Hello to you"
    assert "tools" not in server.chats()[-1]


async def test_a_result_is_told_in_words(server):
    server.replies += [chose("answer"), said("You spent 12 euros.")]

    await step(server, ASKED, message("assistant", CALL), message("tool", RESULT))

    assert "12.00 EUR" in server.chats()[-1]["messages"][-1]["content"]


async def test_the_same_call_again_ends_in_an_answer(server):
    server.replies += [chose("list_expenses"), filled(CALL.arguments), said("12 euros.")]

    events = await step(server, ASKED, message("assistant", CALL), message("tool", RESULT))

    assert (calls_in(events), text_of(events)) == ([], "12 euros.")


async def test_after_three_calls_it_answers(server):
    server.replies.append(said("That is all."))
    done = [message("assistant", CALL), message("tool", RESULT)] * 3

    assert text_of(await step(server, ASKED, *done)) == "That is all."


async def test_arguments_that_are_cut_off_are_told_as_broken(server):
    server.replies += [chose("list_expenses"), whole({"content": '{"from": "2026'})]

    events = await step(server, ASKED)

    assert [type(event) for event in events if isinstance(event, CallBroken)] == [CallBroken]


@pytest.mark.parametrize("prose", ["I would list them.", '{"next": "fly"}', "[]", '{"a": 1}'])
async def test_a_server_that_lets_it_ramble_is_only_talked_to(server, prose):
    server.replies += [whole({"content": prose}), said("I cannot see them.")]

    events = await step(server, ASKED)

    assert text_of(events) == "I cannot see them."
    assert any("only talks" in text for text in notices_in(events))
