"""Installed plugins for the tests of this folder."""

import pytest

from tests.helpers.plugin_shelf import PluginDesk


@pytest.fixture
def desk(tmp_path):
    made = PluginDesk(tmp_path)
    yield made
    made.close()


@pytest.fixture
async def weather(desk):
    """The sample, allowed."""
    desk.shelf.install()
    await desk.room.allow("desk-weather")
    return desk
