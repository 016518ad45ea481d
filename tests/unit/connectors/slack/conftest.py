"""Slack with a server on this computer."""

import pytest

from tests.helpers.slack_desk import SlackDesk, travel_thread
from tests.helpers.slack_server import slack_server


@pytest.fixture
def server():
    with slack_server() as running:
        yield running


@pytest.fixture
def desk(tmp_path, server):
    """Slack with a token, which the server knows."""
    desk = SlackDesk(tmp_path, server)
    yield desk
    desk.close()


@pytest.fixture
def offline(tmp_path):
    """Slack without a token."""
    desk = SlackDesk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
async def travel(desk, server):
    """A thread of five messages, and what it comes to."""
    thread = await desk.threads.by_permalink(travel_thread(server), desk.patience)
    return thread, await desk.room.digests.of(thread)
