"""On the wire: a service that asks for a pause gets it, from every window, aloud and silently."""

from contextlib import aclosing

import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.provider import SpokenTurn
from desktop_assist.domain.turn_event import StepWaiting, TextDelta
from desktop_assist.system.folders import portable_folders
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.responses_server import GOOD_KEY, ResponsesServer, answered, refused, said
from tests.helpers.scripted_provider import ScriptedProvider, says


@pytest.fixture
async def server():
    async with ResponsesServer() as running:
        yield running


@pytest.fixture
async def windows(tmp_path, server, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", GOOD_KEY)
    folders, moment = portable_folders(tmp_path), Moment(SUNDAY_MORNING, "Europe/Berlin")
    made = [Parts(folders, moment, uses_environment=True) for _ in range(2)]
    made[0].settings.set("openai.base_url", server.url)
    made[0].settings.set("assistant.provider", "openai")
    yield made
    for one in made:
        await one.close()


def busy(seconds):
    return refused(429, "Slow down", "rate_limit_exceeded", retry_after=str(seconds))


async def until_waiting(events):
    """The first event of waiting; then the person cancels."""
    async with aclosing(events):
        async for event in events:
            if isinstance(event, StepWaiting):
                return event
    return None


async def test_a_pause_is_counted_down_and_then_the_answer_comes(windows, server):
    server.replies += [busy(2), answered(said("Here."))]

    events = [one async for one in windows[0].assistant().send(Draft("Tell me a story"))]

    assert [one.seconds for one in events if isinstance(one, StepWaiting)] == [2, 1]
    assert "".join(one.text for one in events if isinstance(one, TextDelta)) == "Here."
    assert len(server.requests) == 2


async def test_whoever_cancels_the_countdown_asks_no_more_and_other_windows_wait(windows, server):
    server.replies.append(busy(50))
    first, second = (one.assistant() for one in windows)
    spoken = SpokenTurn(ScriptedProvider(says("Never.")), "Speak.", sound_tokens=0)

    waiting = await until_waiting(first.send(Draft("Tell me a story")))
    others = [
        await until_waiting(second.send(Draft("Another story"))),
        await until_waiting(second.send(Draft("A spoken one"), spoken)),
    ]

    assert waiting == StepWaiting(50, is_refused=True)
    assert [one.seconds for one in others] == [50, 50]
    assert len(server.requests) == 1
