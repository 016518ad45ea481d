"""One step over Chat Completions, on the wire."""

import asyncio
from contextlib import aclosing

import pytest

from desktop_assist.domain.errors import ProviderUnreachableError
from tests.helpers.chat_server import called, chatting, said
from tests.helpers.openai_requests import request, text_of
from tests.helpers.steps import calls_in, step


async def test_a_text_is_streamed_and_its_usage_counted(server):
    server.replies.append(said("Grüße aus dem Büro"))

    events = await step(server)

    assert text_of(events) == "Grüße aus dem Büro"
    assert (events[-1].usage.input_tokens, events[-1].usage.cached_tokens) == (120, 64)
    assert events[-1].model_id == "small-model-served"


async def test_two_calls_of_one_answer(server):
    server.replies.append(called(("list_expenses", '{"from": "a"}'), ("list_expenses", "{}")))

    assert calls_in(await step(server)) == [("list_expenses", {"from": "a"}), ("list_expenses", {})]


async def test_a_stream_that_ends_without_a_reason_is_a_failure(server):
    server.replies.append(said("Half an").until(2, "end"))

    with pytest.raises(ProviderUnreachableError, match="broke off"):
        await step(server)


async def test_the_end_is_enough_where_no_usage_follows(server):
    server.replies.append(said("Hello", usage=None))

    assert (await step(server))[-1].status == "completed"


async def test_leaving_closes_the_connection(server):
    server.replies.append(said("A long story").until(3, "stall"))

    async with chatting(server) as provider:
        async with aclosing(provider.stream(request())) as events:
            async for _ in events:
                break
        await asyncio.wait_for(server.client_left.wait(), 5)
