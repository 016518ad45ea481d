"""On the wire: what never changes is the same, byte for byte, so that a service can cache it."""

import pytest

from desktop_assist.domain.message import TextPart
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.responses_server import ResponsesServer, answered, called, said
from tests.helpers.wired_assistant import wired_assistant

CONVERSATION = b'"input":['


@pytest.fixture
async def house(tmp_path):
    async with ResponsesServer() as server, wired_assistant(tmp_path, server) as made:
        yield made


def beginnings(house):
    payloads = [request.payload for request in house.server.requests]
    return [payload[: payload.index(CONVERSATION)] for payload in payloads]


def conversations(house):
    """Without the bracket that closes each."""
    payloads = [request.payload for request in house.server.requests]
    return [payload[payload.index(CONVERSATION) : payload.rindex(b"]")] for payload in payloads]


async def test_instructions_and_tools_stay_the_same_from_step_to_step_and_turn_to_turn(house):
    house.server.replies += [
        answered(called("read_notes", "{}")),
        answered(said("None.")),
        answered(said("Still none.")),
    ]
    await house.send("Read")
    await house.send("And now?")

    first, second, third = beginnings(house)
    assert first == second == third
    assert b"Be brief." in first
    assert b"read_notes" in first


async def test_the_conversation_only_grows_at_its_end(house):
    house.server.replies += [answered(said("None.")), answered(said("Still none."))]
    await house.send("Read")
    await house.send("And now?")

    first, second = conversations(house)
    assert second.startswith(first)
    assert len(second) > len(first)


async def test_another_conversation_begins_with_the_same_bytes_but_for_its_key(house):
    house.server.replies += [answered(said("One.")), answered(said("Two."))]
    await house.send("First")
    first_key, house.conversation_id = house.conversation_id, None
    await house.send("Second")

    first, second = beginnings(house)
    assert first.replace(first_key.encode(), house.conversation_id.encode()) == second


async def test_the_moment_stands_with_each_message(house):
    house.server.replies.append(answered(said("Ten.")))

    await house.send("What time is it?")

    (asked,) = house.sent()
    assert house.messages()[0].created_at == SUNDAY_MORNING
    assert "Sunday, 22 November 2026, 10:00" in asked["content"][0]["text"]
    assert TextPart(asked["content"][1]["text"]) == house.messages()[0].parts[0]
