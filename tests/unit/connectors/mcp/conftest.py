"""Servers of tools for the tests of this folder."""

import pytest

from desktop_assist.connectors.mcp.time_limits import TimeLimits
from tests.helpers.mcp_desk import McpDesk


@pytest.fixture
async def desk(tmp_path):
    made = McpDesk(tmp_path, TimeLimits(start_s=5.0, call_s=0.8, look_s=5.0))
    yield made
    await made.close()
