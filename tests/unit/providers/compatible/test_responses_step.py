"""One step over the Responses API of a server that is not OpenAI's."""

import json

import pytest

from desktop_assist.domain.errors import ProviderUnreachableError
from desktop_assist.domain.turn_event import TextDelta
from desktop_assist.providers.compatible.responses_step import NotSpokenError
from tests.helpers.openai_requests import text_of
from tests.helpers.responses_server import Reply, answered, called, said
from tests.helpers.steps import calls_in, step


def as_llama_cpp(reply):
    """Without places and numbers, and without an event for finished arguments."""
    left_out = {"output_index", "content_index"}
    kept = [one for one in reply.events if one["type"] != "response.function_call_arguments.done"]
    return Reply(tuple({k: v for k, v in one.items() if k not in left_out} for one in kept))


async def test_events_without_places_are_understood(server):
    server.responses = as_llama_cpp(answered(said("Hello"), called("list_expenses", "{}")))

    events = await step(server)

    assert text_of(events) == "Hello"
    assert calls_in(events) == [("list_expenses", {})]


async def test_hosted_tools_and_kept_conversations_are_never_asked_for(server):
    server.responses = answered(said("Hello"))

    await step(server)

    (body,) = (one.body for one in server.requests if one.path == "/v1/responses")
    assert body["store"] is False
    assert {tool["type"] for tool in body["tools"]} == {"function"}
    assert "previous_response_id" not in json.dumps(body)


async def test_a_full_answer_is_not_called_complete(server):
    server.responses = answered(said("and"), usage={"input_tokens": 5, "output_tokens": 4096})

    end = (await step(server))[-1]

    assert end.status == "incomplete"
    assert "greatest length" in end.reason


@pytest.mark.parametrize("events", [(), (b"data: {}\n\n",)])
async def test_what_is_no_answer_of_this_kind_is_told(server, events):
    server.responses = Reply(events)

    with pytest.raises(NotSpokenError, match="does not speak"):
        await step(server, wire="responses")


async def test_a_broken_answer_is_a_failure(server):
    server.responses = answered(said("Hello there")).until(4, "end")

    with pytest.raises(ProviderUnreachableError, match="broke off"):
        await step(server)


async def test_a_server_that_forgets_to_end_is_not_waited_for(server):
    whole = answered(said("Hello"))
    server.responses = whole.until(len(whole.events) - 1, "end")

    events = await step(server)

    assert TextDelta("Hello") in events
    assert events[-1].status == "incomplete"
