"""A session is held open over a real connection, and every end of it is told."""

import asyncio
import json
from contextlib import aclosing

import pytest

from desktop_assist.domain.errors import (
    ProviderAccessError,
    ProviderRequestError,
    ProviderUnreachableError,
)
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.realtime import Respond, SessionBegun, SetUpSound
from desktop_assist.domain.sent_request import STEP_BEING_ASKED
from desktop_assist.providers.realtime.connection import OpenAIRealtime
from tests.helpers.realtime_server import RealtimeServer
from tests.helpers.responses_server import GOOD_KEY


@pytest.fixture
async def server():
    async with RealtimeServer() as running:
        yield running


def service(url, key=GOOD_KEY):
    async def read_key():
        return key

    return OpenAIRealtime(lambda: OpenAISettings(base_url=url), read_key)


async def test_a_session_is_begun_with_the_model_and_set_up(server):
    connection = await service(server.url).connect("gpt-realtime-2.1-mini")
    async with aclosing(connection.events()) as events:
        assert await anext(events) == SessionBegun()
        await connection.send(SetUpSound("server", "marin", "gpt-transcribe"))
        await connection.send(Respond(10))
        await anext(events)
    await connection.aclose()
    assert server.session.model == "gpt-realtime-2.1-mini"
    assert server.session.settings["audio"]["output"]["voice"] == "marin"


async def test_frames_that_are_no_events_are_passed_over(server):
    connection = await service(server.url).connect("m")
    async with aclosing(connection.events()) as events:
        await anext(events)
        for frame in ("no json", "[]", json.dumps({"type": "hologram"})):
            await server.session.socket.send(frame)
        await server.say(server.session, "response.created")
        await anext(events)
    await connection.aclose()


async def test_the_end_of_a_session_is_never_silent(server):
    connection = await service(server.url).connect("m")
    async with aclosing(connection.events()) as events:
        await anext(events)
        await server.session.socket.close(1000, "Session expired")
        with pytest.raises(ProviderUnreachableError):
            await anext(events)
    with pytest.raises(ProviderUnreachableError):
        await connection.send(Respond(10))


async def test_a_wrong_key_is_told(server):
    with pytest.raises(ProviderAccessError, match="does not accept the key"):
        await service(server.url, "sk-wrong-key-0123456789").connect("m")


async def test_without_a_key_nothing_is_tried(server):
    with pytest.raises(ProviderAccessError, match="no OpenAI key"):
        await service(server.url, None).connect("m")
    assert server.sessions == []


@pytest.mark.parametrize(
    ("status", "kind"), [(404, ProviderAccessError), (400, ProviderRequestError)]
)
async def test_a_refusal_is_told_in_words(server, status, kind):
    server.refusal = status
    with pytest.raises(kind):
        await service(server.url).connect("m")


async def test_a_service_that_is_not_there_is_told():
    with pytest.raises(ProviderUnreachableError, match="cannot be reached"):
        await service("http://127.0.0.1:9/v1").connect("m")


@pytest.mark.parametrize(
    ("region", "host"), [("global", "api.openai.com"), ("eu", "eu.api.openai.com")]
)
async def test_a_session_is_held_in_the_region_that_is_set(monkeypatch, region, host):
    asked = []

    async def refuse(*_, host, **__):
        asked.append(host)
        raise OSError("Nothing leaves a test.")

    async def read_key():
        return GOOD_KEY

    monkeypatch.setattr(asyncio.get_running_loop(), "create_connection", refuse)
    settings = OpenAISettings(data_residency=region)
    with pytest.raises(ProviderUnreachableError):
        await OpenAIRealtime(lambda: settings, read_key).connect("m")
    assert asked == [host]


async def test_what_is_said_is_kept_for_the_step_that_asks(server):
    kept = []

    class Recorder:
        def note(self, step_id, request):
            kept.append((step_id, request))

    async def read_key():
        return GOOD_KEY

    realtime = OpenAIRealtime(lambda: OpenAISettings(base_url=server.url), read_key, Recorder())
    connection = await realtime.connect("m")
    token = STEP_BEING_ASKED.set("step-1")
    await connection.send(Respond(10))
    STEP_BEING_ASKED.reset(token)
    await connection.aclose()
    ((step_id, request),) = kept
    assert (step_id, "response.create" in request.body) == ("step-1", True)
    assert request.url == f"ws://127.0.0.1:{server.port}/v1/realtime?model=m"


async def test_sound_never_leaves_over_an_open_line():
    with pytest.raises(ProviderRequestError, match="https"):
        await service("http://example.org/v1").connect("m")
