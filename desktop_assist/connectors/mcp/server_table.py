"""What is kept of the servers in the database: everything but the values they are given."""

import json
from dataclasses import asdict, replace
from typing import Any

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
    Place,
    ToolClaims,
)
from desktop_assist.domain.database import Database, Migration, SqlValue, Statement
from desktop_assist.domain.errors import UsageError

MIGRATIONS = (
    Migration(
        room="mcp",
        number=1,
        statements=(
            """
            CREATE TABLE mcp_servers (
                name TEXT NOT NULL PRIMARY KEY,
                place TEXT NOT NULL,
                is_allowed INTEGER NOT NULL,
                is_on INTEGER NOT NULL,
                trusts_words INTEGER NOT NULL,
                tools TEXT NOT NULL
            ) WITHOUT ROWID
            """,
        ),
    ),
    Migration(
        room="mcp",
        number=2,
        statements=("ALTER TABLE mcp_servers ADD COLUMN offers TEXT NOT NULL DEFAULT '{}'",),
    ),
)
_ALL = """
SELECT name, place, is_allowed, is_on, trusts_words, tools, offers FROM mcp_servers ORDER BY name
"""
_KEEP = "INSERT OR REPLACE INTO mcp_servers VALUES (?, ?, ?, ?, ?, ?, ?)"


class ServerTable:
    """Reads and writes the servers; blocking, safe from any worker thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def servers(self) -> tuple[McpServer, ...]:
        """All of them, by name."""
        return tuple(self._database.rows(_server, _ALL))

    def server(self, name: str) -> McpServer:
        """One of them.

        Raises:
            UsageError: There is none of that name.
        """
        known = {one.name: one for one in self.servers()}
        if name not in known:
            raise UsageError(
                f"There is no server “{name}”.", f"Known: {', '.join(known) or 'none'}."
            )
        return known[name]

    def keep(self, server: McpServer) -> None:
        """Keep one as it is now."""
        row: tuple[SqlValue, ...] = (
            server.name,
            json.dumps(asdict(server.place)),
            server.is_allowed,
            server.is_on,
            server.trusts_words,
            json.dumps([asdict(tool) for tool in server.tools]),
            json.dumps(asdict(server.offers)),
        )
        self._database.write(Statement(_KEEP, row))

    def withdraw(self) -> None:
        """Take back every yes: the servers are kept, and asked about before they start again."""
        for server in self.servers():
            tools = tuple(replace(tool, is_trusted=False) for tool in server.tools)
            self.keep(replace(server, is_allowed=False, trusts_words=False, tools=tools))

    def remove(self, name: str) -> None:
        """Forget one."""
        self._database.write(Statement("DELETE FROM mcp_servers WHERE name = ?", (name,)))


def _server(  # noqa: PLR0913 - a row
    name: str,
    place: str,
    is_allowed: int,
    is_on: int,
    trusts_words: int,
    tools: str,
    offers: str,
) -> McpServer:
    return McpServer(
        name,
        _place(json.loads(place)),
        is_allowed=bool(is_allowed),
        is_on=bool(is_on),
        trusts_words=bool(trusts_words),
        tools=tuple(_tool(one) for one in json.loads(tools)),
        offers=_offers(json.loads(offers)),
    )


# As json gives it back.
def _place(kept: dict[str, Any]) -> Place:
    if "url" in kept:
        return Address(kept["url"], tuple(kept["headers"]))
    arguments, variables = tuple(kept["arguments"]), tuple(kept["variables"])
    return Launch(kept["command"], arguments, kept["folder"], variables)


def _tool(kept: dict[str, Any]) -> KnownTool:
    return KnownTool(**{**kept, "claims": ToolClaims(**kept["claims"])})


def _offers(kept: dict[str, Any]) -> ServerOffers:
    return ServerOffers(
        tuple(RemoteResource(**one) for one in kept.get("resources", ())),
        tuple(_prompt(one) for one in kept.get("prompts", ())),
    )


def _prompt(kept: dict[str, Any]) -> RemotePrompt:
    arguments = tuple(PromptArgument(**one) for one in kept["arguments"])
    return RemotePrompt(**{**kept, "arguments": arguments})
