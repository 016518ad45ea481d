"""On the wire: with a model chosen, clear chores are done here and nothing of them leaves."""

import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.turn_event import TextDelta, TurnFinished, TurnStarted
from desktop_assist.system.folders import portable_folders
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.responses_server import GOOD_KEY, ResponsesServer, answered, called, said

SYNC = "Schedule a team sync for next Tuesday 2 pm for 30 minutes"


@pytest.fixture
async def server():
    async with ResponsesServer() as running:
        yield running


@pytest.fixture
async def parts(tmp_path, server, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", GOOD_KEY)
    moment = Moment(SUNDAY_MORNING, "Europe/Berlin")
    parts = Parts(portable_folders(tmp_path), moment, uses_environment=True)
    parts.settings.set("openai.base_url", server.url)
    parts.settings.set("assistant.provider", "openai")
    yield parts
    await parts.close()


async def send(parts, text, **more):
    return [event async for event in parts.assistant().send(Draft(text, **more))]


def said_in(events):
    return "".join(event.text for event in events if isinstance(event, TextDelta))


async def test_a_clear_chore_is_done_here_and_recorded_as_such(parts, server):
    events = await send(parts, SYNC)

    assert server.requests == []
    assert isinstance(events[0], TurnStarted)
    assert isinstance(events[-1], TurnFinished)
    assert (events[0].provider, events[-1].provider) == ("embedded", "embedded")
    assert events[-1].model_id == "embedded-1"
    assert "is in your calendar" in said_in(events)


async def test_how_the_program_is_used_is_told_from_its_guide(parts, server):
    events = await send(parts, "How do I connect Outlook?")

    assert server.requests == []
    assert events[-1].provider == "embedded"
    assert "Subscribed" in said_in(events)


async def test_everything_else_goes_to_the_model(parts, server):
    server.replies.append(answered(said("Roses are red.")))

    events = await send(parts, "Write a poem about Berlin")

    assert len(server.requests) == 1
    assert events[-1].provider == "openai"


async def test_both_go_on_in_one_conversation(parts, server):
    server.replies += [answered(said("Roses are red.")), answered(said("You spent nothing."))]
    first = await send(parts, "Write a poem about Berlin")
    conversation = {"conversation_id": first[0].conversation_id}
    await send(parts, "What did I spend in October?", **conversation)

    await send(parts, "Why so little?", **conversation)

    kinds = [item["type"] for item in server.requests[-1].body["input"]]
    assert len(server.requests) == 2
    assert {"function_call", "function_call_output"} < set(kinds)


async def test_it_can_be_switched_off(parts, server):
    parts.settings.set("assistant.chores_first", "false")
    server.replies += [answered(said("Which Tuesday?"))]

    await send(parts, SYNC)

    assert len(server.requests) == 1


async def test_who_is_asked_by_name_answers_always(parts, server):
    server.replies += [
        answered(called("calculate", '{"expression": "15% of 340"}')),
        answered(said("51.")),
    ]

    events = await send(parts, "15% of 340", provider="openai")

    assert len(server.requests) == 2
    assert events[-1].provider == "openai"
