"""One step with a server of the tests, and what came of it."""

from contextlib import aclosing

from desktop_assist.domain.provider import CallReady
from desktop_assist.domain.turn_event import NoticeGiven
from tests.helpers.chat_server import chatting
from tests.helpers.openai_requests import request


async def step(server, *messages, **settings):
    """The events of one step with a provider of its own."""
    async with chatting(server, **settings) as provider:
        return await step_of(provider, *messages)


async def step_of(provider, *messages):
    """The events of one more step with this provider."""
    async with aclosing(provider.stream(request(*messages))) as events:
        return [event async for event in events]


def calls_in(events):
    return [(e.call.name, e.call.arguments) for e in events if isinstance(e, CallReady)]


def notices_in(events):
    return [event.text for event in events if isinstance(event, NoticeGiven)]
