"""One server: what it refuses is not sent again, and its silence is told by its address."""

import pytest

from desktop_assist.domain.errors import (
    ProviderAccessError,
    ProviderRequestError,
    ProviderUnreachableError,
    RequestTooLongError,
)
from desktop_assist.providers.compatible.chat_body import CHAT_PATH, chat_body
from desktop_assist.providers.compatible.identity import COMPATIBLE
from desktop_assist.providers.compatible.server import Server, Traits, models_of, no_models
from desktop_assist.providers.service.client import make_client
from desktop_assist.providers.service.identity import Address
from tests.helpers.chat_server import said, whole
from tests.helpers.responses_server import refused

BODY = chat_body("m", [], 100)


async def no_key():
    return "none-needed"


@pytest.fixture
async def reached(server):
    async with make_client(COMPATIBLE, Address(server.url), no_key) as client:
        yield Server(client, server.url, "m", Traits())


async def test_what_a_server_stumbles_over_is_left_out_from_then_on(server, reached):
    server.replies += [refused(400, "Unknown field: stream_options"), said("Hi"), said("Hi")]

    for _ in range(2):
        async with reached.stream(CHAT_PATH, BODY):
            pass

    assert ["stream_options" in body for body in server.chats()] == [True, False, False]


async def test_a_refusal_of_something_else_is_told(server, reached):
    server.replies.append(refused(400, "Unknown field: messages"))

    with pytest.raises(ProviderRequestError, match="Unknown field: messages"):
        await reached.ask(CHAT_PATH, BODY)


async def test_a_request_that_is_too_long_is_told_with_its_figures(server, reached):
    words = "request (3031 tokens) exceeds the available context size (2048 tokens)"
    server.replies.append(refused(400, words))

    with pytest.raises(RequestTooLongError, match=r"3,031 tokens.*2,048"):
        await reached.ask(CHAT_PATH, BODY)


async def test_what_a_server_was_not_built_for_is_not_asked_twice(server, reached):
    server.replies.append(refused(501, "This server does not support embeddings"))

    with pytest.raises(ProviderRequestError):
        async with reached.stream(CHAT_PATH, BODY):
            pass

    assert len(server.chats()) == 1


async def test_a_model_that_is_being_loaded_is_waited_for(server, reached):
    loading = refused(503, "Loading model")
    server.replies += [loading, loading, loading, said("Hi"), loading, whole({"content": "{}"})]

    async with reached.stream(CHAT_PATH, BODY):
        pass

    assert (await reached.ask(CHAT_PATH, BODY))["choices"]


async def test_an_answer_as_a_whole(server, reached):
    server.replies.append(whole({"content": "{}"}))

    assert (await reached.ask(CHAT_PATH, BODY))["choices"][0]["message"]["content"] == "{}"


async def test_the_models_are_listed(server, reached):
    assert [one.id for one in await models_of(reached.client, server.url)] == ["small-model"]


async def test_a_server_that_is_not_there_is_named():
    url = "http://127.0.0.1:9/v1"
    async with make_client(COMPATIBLE, Address(url), no_key) as client:
        with pytest.raises(ProviderUnreachableError, match=f"Nothing answers at {url}"):
            await models_of(client, url)


async def test_something_is_said_only_once(reached):
    assert [reached.is_news("It is slow."), reached.is_news("It is slow.")] == [True, False]
    assert reached.is_near


def test_a_server_without_models_says_what_to_do():
    assert isinstance(no_models("http://127.0.0.1/v1"), ProviderAccessError)
    assert "Load one" in no_models("http://127.0.0.1/v1").hint
