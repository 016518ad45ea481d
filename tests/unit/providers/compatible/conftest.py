"""A server of the tests that speaks Chat Completions."""

import pytest

from tests.helpers.chat_server import ChatServer


@pytest.fixture
async def server():
    async with ChatServer() as running:
        yield running
