"""The way to the service: one more try where that may help, failures in words."""

import asyncio

import pytest

from desktop_assist.domain.errors import (
    ProviderAccessError,
    ProviderRequestError,
    ProviderUnreachableError,
    StoreGoneError,
)
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.providers.vector_store import OpenAIHostedStores, StoreConnection
from tests.helpers.hosted_house import no_pause
from tests.helpers.responses_server import GOOD_KEY, Reply, refused
from tests.helpers.vector_store_server import VectorStoreServer


@pytest.fixture
async def server():
    async with VectorStoreServer() as running:
        running.add_store("Company")
        yield running


@pytest.fixture
async def connect(server):
    made = []

    def connection(key=GOOD_KEY, limit_s=5.0):
        async def read_key():
            return key

        settings = OpenAISettings(base_url=server.url)
        made.append(StoreConnection(lambda: settings, read_key, limit_s, no_pause))
        return made[-1]

    yield connection
    for one in made:
        await one.aclose()


@pytest.mark.parametrize("trouble", [refused(503, "Down."), Reply(ending="hang_up")])
async def test_it_asks_once_more_where_that_may_help(server, connect, trouble):
    server.first.append(trouble)

    assert (await OpenAIHostedStores(connect()).find("vs_1")).name == "Company"


@pytest.mark.parametrize(
    ("replies", "failure"),
    [
        ([refused(503, "Down.")] * 2, ProviderUnreachableError),
        ([refused(400, "No.")], ProviderRequestError),
        ([refused(404, "Not here.")], StoreGoneError),
        ([refused(429, "Pay.", "insufficient_quota")], ProviderAccessError),
    ],
)
async def test_what_the_service_refuses_is_told_in_our_terms(server, connect, replies, failure):
    server.first += replies

    with pytest.raises(failure):
        await OpenAIHostedStores(connect()).find("vs_1")

    assert len(server.requests) == len(replies)


@pytest.mark.parametrize("key", ["sk-wrong", None])
async def test_a_wrong_key_and_none_are_told(connect, key):
    with pytest.raises(ProviderAccessError):
        await OpenAIHostedStores(connect(key)).find("vs_1")


async def test_a_service_that_says_nothing_is_not_waited_for(connect):
    async def never(client):
        await asyncio.Event().wait()

    with pytest.raises(ProviderUnreachableError, match="in time"):
        await connect(limit_s=0.05).ask(never)
