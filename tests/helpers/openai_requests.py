"""A provider connected to a service of the tests, and requests for it."""

from contextlib import aclosing, asynccontextmanager

from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.provider import ModelRequest
from desktop_assist.domain.tool import ToolSpec
from desktop_assist.domain.turn_event import TextDelta
from desktop_assist.privacy.redactor import identity
from desktop_assist.providers.openai_responses import OpenAIResponsesProvider
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.responses_server import (
    GOOD_KEY,
)

LIST_EXPENSES = ToolSpec(
    "list_expenses",
    "Lists expenses.",
    {
        "type": "object",
        "properties": {"from": {"type": "string"}},
        "required": ["from"],
        "additionalProperties": False,
    },
    "read",
)


@asynccontextmanager
async def connected(server, *addresses, key=GOOD_KEY, **limits):
    """A provider whose settings name the addresses one after the other, for a step each."""
    left = list(addresses)

    def settings():
        return OpenAISettings(base_url=left.pop(0) if left else server.url)

    async def read_key():
        return key

    provider = OpenAIResponsesProvider(settings, read_key, **limits)
    yield provider
    await provider.aclose()


def message(role, *parts):
    return Message("m", role, parts, SUNDAY_MORNING)


def request(*messages):
    messages = messages or (message("user", TextPart("Hello")),)
    asked = ModelRequest("conv_1", "Be brief.", messages, (LIST_EXPENSES,), SUNDAY_MORNING)
    return identity(asked).request


async def collected(provider, *messages):
    async with aclosing(provider.stream(request(*messages))) as events:
        return [event async for event in events]


def text_of(events):
    return "".join(event.text for event in events if isinstance(event, TextDelta))
