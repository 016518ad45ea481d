"""The stream of one answer; its faults on the wire are tested in tests/integration."""

import asyncio

import pytest

from desktop_assist.domain.errors import ProviderUnreachableError
from desktop_assist.providers.service.client import make_client
from desktop_assist.providers.service.identity import Address, Service
from desktop_assist.providers.service.stream import opened
from tests.helpers.responses_server import ResponsesServer, answered, refused, said

SERVICE = Service("compatible", "local server", "key set")
BODY = {"model": "m", "input": []}


async def read_key():
    return "sk-test-0123456789"


async def events_of(server, limit_s=5.0):
    async with (
        make_client(SERVICE, Address(server.url), read_key) as client,
        opened(client, "/responses", BODY, SERVICE) as stream,
    ):
        return [event["type"] async for event in stream.events(lambda: limit_s)]


@pytest.fixture
async def server():
    async with ResponsesServer() as server:
        yield server


async def test_every_event_arrives_as_it_was_sent(server):
    server.replies.append(answered(said("Hello")))

    events = await events_of(server)

    assert (events[0], events[-1]) == ("response.created", "response.completed")
    assert server.requests[0].body == {**BODY, "stream": True}


async def test_a_silent_service_is_not_waited_for(server):
    server.replies.append(answered(said("Hello")).until(2, "stall"))

    assert len(await events_of(server, limit_s=0.2)) == 2


async def test_what_passes_is_asked_once_more(server):
    server.replies += [refused(500, "Oops"), answered(said("Hello"))]

    assert await events_of(server)
    assert len(server.requests) == 2


async def test_it_is_asked_no_third_time(server):
    server.replies += [refused(500, "Oops"), refused(500, "Oops")]

    with pytest.raises(ProviderUnreachableError):
        await events_of(server)


async def test_leaving_early_closes_the_connection(server):
    server.replies.append(answered(said("Hello")).until(2, "stall"))

    async with make_client(SERVICE, Address(server.url), read_key) as client:
        async with opened(client, "/responses", BODY, SERVICE):
            pass
        await asyncio.wait_for(server.client_left.wait(), 5)
