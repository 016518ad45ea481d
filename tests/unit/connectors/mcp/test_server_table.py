"""Servers come back from the database as they were kept."""

import pytest

from desktop_assist.connectors.mcp.offers import (
    PromptArgument,
    RemotePrompt,
    RemoteResource,
    ServerOffers,
)
from desktop_assist.connectors.mcp.server import (
    Address,
    KnownTool,
    Launch,
    McpServer,
    ToolClaims,
)
from desktop_assist.domain.errors import UsageError

OFFERS = ServerOffers(
    (RemoteResource("note://a", "The plan"),),
    (RemotePrompt("weather", "Weather", arguments=(PromptArgument("city", is_required=True),)),),
)
TOOL = KnownTool("t", "Does it.", {"type": "object"}, ToolClaims(reads_only=True), is_trusted=True)


async def test_every_kind_comes_back_by_name(desk):
    launch = Launch("npx", ("-y",), "/tmp", ("A",))
    one = McpServer("b", launch, is_allowed=True, tools=(TOOL,), offers=OFFERS)
    other = McpServer("a", Address("https://example.org", ("X",)), is_on=False, trusts_words=True)
    for server in (one, other):
        desk.table.keep(server)

    assert desk.table.servers() == (other, one)


async def test_one_that_is_not_there_is_said_so(desk):
    desk.table.keep(McpServer("a", Launch("npx")))
    desk.table.remove("a")

    with pytest.raises(UsageError, match="no server “a”"):
        desk.table.server("a")
