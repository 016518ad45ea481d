"""Other programs' tools: set up, looked at, allowed, called, and taken away again."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.connectors.mcp.answer import Answer
from desktop_assist.connectors.mcp.mcp_tool import McpCall, McpTool
from desktop_assist.connectors.mcp.offers import NO_OFFERS, ServerOffers
from desktop_assist.connectors.mcp.resource_file import keep_prompt, keep_resource
from desktop_assist.connectors.mcp.running_servers import RunningServers, secret_name
from desktop_assist.connectors.mcp.server import (
    KnownTool,
    Launch,
    McpServer,
    ServerConfig,
    place_words,
)
from desktop_assist.connectors.mcp.server_rule import NOT_ON_THE_LIST, ServerRule
from desktop_assist.connectors.mcp.server_state import ServerState, ToolNews, news_of
from desktop_assist.connectors.mcp.server_table import ServerTable
from desktop_assist.domain.errors import ForeignToolError, ToolServerError, UsageError
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.worker_pool import WorkerPool

if TYPE_CHECKING:
    from desktop_assist.connectors.mcp.connection import Connection

_LOOK = "Look at it in the settings, under Tools: nothing of it is used until then."


class McpRoom:
    """A ToolSource, and what its settings work with.

    Args:
        table: Keeps the servers.
        running: Starts and asks them.
        secrets: Keeps the values they are given.
        workers: Runs what blocks.
        rule: Which servers may be used.
    """

    def __init__(
        self,
        table: ServerTable,
        running: RunningServers,
        secrets: SecretStore,
        workers: WorkerPool,
        rule: ServerRule,
    ) -> None:
        self._table = table
        self._rule = rule
        self._running = running
        self._secrets = secrets
        self._workers = workers
        self._tools: tuple[McpTool, ...] = ()
        self._in_use: tuple[McpServer, ...] = ()
        self._problems: dict[str, str] = {}
        # What a running server was last seen to offer.
        self._seen: dict[str, tuple[KnownTool, ...]] = {}

    def refresh(self) -> None:
        """Look which tools there are now; blocking. No server is started for that."""
        self._in_use = tuple(
            one for one in self._table.servers() if one.is_used and self._rule.allows(one.place)
        )
        self._tools = tuple(
            McpTool(server, tool, self._call) for server in self._in_use for tool in server.tools
        )

    def tools(self) -> tuple[McpTool, ...]:
        """Those of servers that are allowed and on."""
        return self._tools

    def in_use(self) -> tuple[McpServer, ...]:
        """The servers that are allowed and on, with what they offered at the last look."""
        return self._in_use

    async def listing(self) -> tuple[ServerState, ...]:
        """Every server."""
        servers = await self._workers.run(self._table.servers)
        return tuple([await self._state(one) for one in servers])

    async def state(self, name: str) -> ServerState:
        """One of them.

        Raises:
            UsageError: There is none of that name.
        """
        return await self._state(await self._workers.run(self._table.server, name))

    async def add(self, config: ServerConfig) -> str:
        """Keep a server; it is not started. Gives why its values are not in a keyring, if so.

        Raises:
            UsageError: There is one of that name, or it may not be used.
        """
        await self._workers.run(self._rule.check, config.name, config.place)
        known = await self._workers.run(self._table.servers)
        if any(one.name == config.name for one in known):
            raise UsageError(
                f"There is a server “{config.name}” already.", "Remove it first, or name it anew."
            )
        reason = ""
        for variable, value in config.secrets.items():
            status = await self._secrets.set(secret_name(config.name, variable), value)
            reason = status.reason if status.place == "session" else reason
        await self._workers.run(self._table.keep, McpServer(config.name, config.place))
        return reason

    async def allow(self, name: str) -> McpServer:
        """Start a server for the first time, and take its tools over, each to be asked for.

        Raises:
            UsageError: There is none of that name, or it may not be used.
            ToolServerError: It cannot be started, or does not say what it offers.
        """
        server = await self._workers.run(self._table.server, name)
        await self._workers.run(self._rule.check, name, server.place)
        tools = await self._look(server)
        trusted = {one.fingerprint for one in server.tools if one.is_trusted}
        taken = tuple(replace(one, is_trusted=one.fingerprint in trusted) for one in tools)
        is_same = taken == server.tools
        return await self._keep(
            replace(
                server,
                is_allowed=True,
                is_on=True,
                tools=taken,
                trusts_words=server.trusts_words and is_same,
                offers=await self._offers(server),
            )
        )

    async def look_again(self, name: str) -> ToolNews:
        """Start a server anew, and compare what it offers with what was taken over.

        Raises:
            UsageError: There is none of that name, or it was not allowed to start.
            ToolServerError: It cannot be started, or does not say what it offers.
        """
        server = await self._allowed(name)
        await self._running.end(name)
        tools = await self._look(server)
        await self._keep(replace(server, offers=await self._offers(server)))
        return news_of(server.tools, tools)

    async def switch(self, name: str, *, is_on: bool) -> McpServer:
        """Offer a server's tools, or do not; one that is switched off is ended."""
        server = await self._keep(replace(await self._allowed(name), is_on=is_on))
        if not is_on:
            await self._running.end(name)
        return server

    async def trust_words(self, name: str, *, is_trusted: bool) -> McpServer:
        """Note that the person has read what the tools say of themselves."""
        return await self._keep(replace(await self._allowed(name), trusts_words=is_trusted))

    async def trust_tool(self, name: str, tool: str, *, is_trusted: bool) -> McpServer:
        """Let a tool run without being asked for, or do not.

        Raises:
            UsageError: There is no such tool, or it does not even say that it only reads.
        """
        server = await self._allowed(name)
        found = next((one for one in server.tools if one.name == tool), None)
        if found is None:
            raise UsageError(f"“{name}” has no tool “{tool}”.")
        if is_trusted and not found.claims.reads_only:
            raise UsageError(
                f"“{tool}” may change something: it is asked for each time.",
                "Only tools that say that they only read can run without asking.",
            )
        tools = tuple(
            replace(one, is_trusted=is_trusted) if one.name == tool else one for one in server.tools
        )
        return await self._keep(replace(server, tools=tools))

    async def remove(self, name: str) -> None:
        """Forget a server with the values it was given; it is ended."""
        server = await self._workers.run(self._table.server, name)
        await self._running.end(name)
        place = server.place
        for variable in place.variables if isinstance(place, Launch) else place.headers:
            await self._secrets.delete(secret_name(name, variable))
        await self._workers.run(self._table.remove, name)
        self._problems.pop(name, None)
        await self._workers.run(self.refresh)

    async def forget(self) -> None:
        """Forget every server with the values it was given; they are ended.

        Raises:
            SecretStoreError: A value could not be taken out of the keyring.
        """
        for server in await self._workers.run(self._table.servers):
            await self.remove(server.name)

    async def offered(self, name: str) -> ServerOffers:
        """What a server offers a person besides tools; it is asked now.

        Raises:
            ToolServerError: It does not say.
        """
        server = await self._used(name)
        return await self._running.ask(server, lambda connection: connection.offers())

    async def fetch(self, name: str, uri: str, folder: Path) -> Path:
        """Fetch a resource into a file of its own, to be attached like any other.

        Raises:
            ToolServerError: The server does not give it.
        """
        server = await self._used(name)
        content = await self._running.ask(server, lambda connection: connection.read(uri))
        return await self._workers.run(keep_resource, folder, uri, content)

    async def write_prompt(
        self, name: str, prompt: str, told: Mapping[str, str], folder: Path
    ) -> Path:
        """Let a server write one of its texts into a file of its own, to be attached.

        Raises:
            ToolServerError: The server does not give it.
        """
        server = await self._used(name)
        text = await self._running.ask(server, lambda connection: connection.prompt(prompt, told))
        return await self._workers.run(keep_prompt, folder, prompt, text)

    async def end_running(self) -> None:
        """End the servers that run; each is started again when it is next needed."""
        await self._running.end_all()

    async def close(self) -> None:
        """End every server."""
        await self._running.close()

    async def _call(self, call: McpCall) -> Answer:
        """Have a server do something, if it still offers what the person took over."""
        server = await self._used(call.server)
        try:
            await self._check_unchanged(server, call.tool)
            answer = await self._running.ask(
                server, lambda connection: connection.call(call.tool.name, call.arguments)
            )
        except ToolServerError as error:
            self._problems[call.server] = error.message
            raise ForeignToolError(f"{call.server}: {error.message}", error.hint) from error
        self._problems.pop(call.server, None)
        return answer

    async def _check_unchanged(self, server: McpServer, tool: KnownTool) -> None:
        """What a tool says of itself is looked at after each start, and when it says it changed."""
        if not self._running.is_running(server.name) or await self._running.ask(
            server, _is_list_stale
        ):
            self._seen[server.name] = await self._look(server)
        now = {one.name: one.fingerprint for one in self._seen.get(server.name, ())}
        if now.get(tool.name) != tool.fingerprint:
            raise ToolServerError(f"“{tool.name}” is not what it was when it was allowed.", _LOOK)

    async def _look(self, server: McpServer) -> tuple[KnownTool, ...]:
        tools = await self._running.ask(server, lambda connection: connection.tools())
        self._seen[server.name] = tools
        return tools

    async def _offers(self, server: McpServer) -> ServerOffers:
        """Servers are allowed for their tools: one that does not tell the rest offers none."""
        try:
            return await self._running.ask(server, lambda connection: connection.offers())
        except ToolServerError:
            return NO_OFFERS

    async def _keep(self, server: McpServer) -> McpServer:
        await self._workers.run(self._table.keep, server)
        await self._workers.run(self.refresh)
        self._problems.pop(server.name, None)
        return server

    async def _allowed(self, name: str) -> McpServer:
        server = await self._workers.run(self._table.server, name)
        if not server.is_allowed:
            raise UsageError(f"“{name}” is not allowed to start yet.", "Allow it first.")
        await self._workers.run(self._rule.check, name, server.place)
        return server

    async def _used(self, name: str) -> McpServer:
        server = await self._allowed(name)
        if not server.is_on:
            raise UsageError(f"“{name}” is switched off.", "Switch it on first.")
        return server

    async def _state(self, server: McpServer) -> ServerState:
        words = await self._workers.run(
            place_words, server.place, self._running.own_folder(server.name)
        )
        problem = self._problems.get(server.name, "")
        if not await self._workers.run(self._rule.allows, server.place):
            problem = NOT_ON_THE_LIST
        return ServerState(server, self._running.is_running(server.name), words, problem)


async def _is_list_stale(connection: "Connection") -> bool:
    return connection.is_list_stale
