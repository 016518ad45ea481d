"""`mcp-servers`: other programs whose tools may be used here."""

import os
from collections.abc import Iterable
from typing import TypeAlias, assert_never

from desktop_assist.cli import prompt, terminal
from desktop_assist.cli.mcp_options import (
    AddServer,
    AllowServer,
    CheckServer,
    FetchResource,
    ImportServers,
    ListResources,
    ListServers,
    McpOptions,
    RemoveServer,
    SwitchServer,
    TrustServer,
)
from desktop_assist.cli.services import CliServices
from desktop_assist.connectors.mcp.mcp_room import McpRoom
from desktop_assist.connectors.mcp.server import KnownTool, McpServer, ServerConfig
from desktop_assist.connectors.mcp.server_config import (
    given_pairs,
    launched,
    reached,
    read_config,
)
from desktop_assist.connectors.mcp.server_state import ServerState
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.translation import marked, tr, tr_count

_Change: TypeAlias = SwitchServer | TrustServer | CheckServer | RemoveServer

_FAILED = 1
_WARNING = marked(
    "It runs with your own rights: it can read and change whatever you can. Let it start only if"
    " you know who made it."
)


async def use_mcp_servers(options: McpOptions, services: CliServices, *, is_json: bool) -> int:
    """Do what was asked with servers of tools."""
    room = services.others.mcp
    match options:
        case AddServer() | ImportServers():
            return await _add(options, services, is_json=is_json)
        case ListServers():
            return await _list(options, room, is_json=is_json)
        case AllowServer():
            return await _allow(options, room, is_json=is_json)
        case ListResources() | FetchResource():
            return await _read(options, services, is_json=is_json)
        case _:
            return await _change(options, room, is_json=is_json)


async def _change(options: _Change, room: McpRoom, *, is_json: bool) -> int:
    match options:
        case SwitchServer(name, is_on):
            server = await room.switch(name, is_on=is_on)
            _say(_offer_words(server), _server_json(server), is_json=is_json)
        case TrustServer():
            server = await _trust(options, room)
            _say(_offer_words(server), _server_json(server), is_json=is_json)
        case CheckServer(name):
            news = await room.look_again(name)
            lists = {"added": news.added, "changed": news.changed, "gone": news.gone}
            words = tr("Its tools: {news}.", news=news.in_words())
            words += tr(" “mcp-servers allow” takes that over.") if news else ""
            _say(words, {"name": name, **lists}, is_json=is_json)
        case RemoveServer(name):
            await room.remove(name)
            _say(tr("“{name}” is removed.", name=name), {"removed": name}, is_json=is_json)
        case _:
            assert_never(options)
    return 0


async def _trust(options: TrustServer, room: McpRoom) -> McpServer:
    if options.tool:
        return await room.trust_tool(options.name, options.tool, is_trusted=options.is_trusted)
    return await room.trust_words(options.name, is_trusted=options.is_trusted)


async def _add(options: AddServer | ImportServers, services: CliServices, *, is_json: bool) -> int:
    if isinstance(options, AddServer):
        configs: Iterable[ServerConfig] = (_config(options),)
    else:
        configs = await services.workers.run(read_config, options.file)
    for config in configs:
        reason = await services.others.mcp.add(config)
        state = await services.others.mcp.state(config.name)
        if reason:
            terminal.show_note(
                tr("The values of “{name}” are not kept: {reason}", name=config.name, reason=reason)
            )
        if is_json:
            terminal.show_json(_state_json(state))
        else:
            terminal.show(tr("“{name}” is added; nothing is started yet.", name=config.name))
            _show_start(state)
            terminal.show(
                tr("“desktop-assist mcp-servers allow {name}” lets it start.", name=config.name)
            )
    return 0


def _config(options: AddServer) -> ServerConfig:
    if options.url:
        return reached(options.name, options.url, given_pairs(map(_filled, options.headers)))
    variables = given_pairs(map(_filled, options.variables))
    return launched(options.name, options.command, variables, options.folder)


def _filled(pair: str) -> str:
    """NAME alone is NAME with the value that the environment has: so it stays out of histories."""
    if "=" in pair:
        return pair
    if pair not in os.environ:
        raise UsageError(tr("There is no variable {name} in the environment.", name=pair))
    return f"{pair}={os.environ[pair]}"


async def _list(options: ListServers, room: McpRoom, *, is_json: bool) -> int:
    states = (await room.state(options.name),) if options.name else await room.listing()
    if is_json:
        terminal.show_json({"servers": [_state_json(one) for one in states]})
    elif options.name:
        _show_one(states[0])
    elif states:
        terminal.show_table(
            (tr("Server"), tr("State")), [(one.server.name, one.words) for one in states]
        )
    else:
        terminal.show(
            tr("No servers of tools; “mcp-servers add” and “mcp-servers import” bring them.")
        )
    return 0


async def _allow(options: AllowServer, room: McpRoom, *, is_json: bool) -> int:
    state = await room.state(options.name)
    if not options.approves:
        _show_start(state)
        if not terminal.is_interactive():
            raise UsageError(
                tr("This needs a yes."), tr("Add --yes, having read what it starts with.")
            )
        answer = await prompt.read(lambda: input(tr("Let it start? [y/N] ")))
        if not prompt.is_yes(answer):
            terminal.show(tr("Nothing was started."))
            return _FAILED
    server = await room.allow(options.name)
    if is_json:
        terminal.show_json(_server_json(server))
        return 0
    terminal.show(_offer_words(server))
    _show_tools(server)
    return 0


async def _read(
    options: ListResources | FetchResource, services: CliServices, *, is_json: bool
) -> int:
    room = services.others.mcp
    if isinstance(options, FetchResource):
        folder = options.folder or services.folders.tool_servers / "fetched"
        file = await room.fetch(options.name, options.uri, folder)
        _say(str(file), {"file": str(file)}, is_json=is_json)
        return 0
    found = (await room.offered(options.name)).resources
    if is_json:
        rows = [{"uri": one.uri, "name": one.name, "type": one.media_type} for one in found]
        terminal.show_json({"resources": rows})
    else:
        terminal.show_table((tr("Name"), "URI"), [(one.name, one.uri) for one in found])
    return 0


def _show_start(state: ServerState) -> None:
    for heading, words in state.starts_with:
        terminal.show(f"  {heading}: {words}")
    terminal.show(f"  {tr(_WARNING)}")


def _show_one(state: ServerState) -> None:
    terminal.show(f"{state.server.name}: {state.words}")
    _show_start(state)
    _show_tools(state.server)


def _show_tools(server: McpServer) -> None:
    rows = [(tool.name, tool.effect_words, tool.description) for tool in server.tools]
    if rows:
        headings = (tr("Tool"), tr("Effect, by its own word"), tr("What it says"))
        terminal.show_table(headings, rows)


def _offer_words(server: McpServer) -> str:
    name, count = server.name, len(server.tools)
    if not server.is_used:
        return tr_count(
            "{name}: 1 tool, not offered.", "{name}: {count} tools, not offered.", count, name=name
        )
    if server.trusts_words:
        return tr_count(
            "{name}: 1 tool; what it says of itself is trusted.",
            "{name}: {count} tools; what they say of themselves is trusted.",
            count,
            name=name,
        )
    return tr_count(
        "{name}: 1 tool; while it is offered, whatever a model changes asks first.",
        "{name}: {count} tools; while they are offered, whatever a model changes asks first.",
        count,
        name=name,
    )


def _say(words: str, value: JsonObject, *, is_json: bool) -> None:
    if is_json:
        terminal.show_json(value)
    else:
        terminal.show(words)


def _state_json(state: ServerState) -> JsonObject:
    return {
        **_server_json(state.server),
        "state": state.words,
        "is_running": state.is_running,
        "starts_with": dict(state.starts_with),
    }


def _server_json(server: McpServer) -> JsonObject:
    return {
        "name": server.name,
        "is_allowed": server.is_allowed,
        "is_on": server.is_on,
        "trusts_words": server.trusts_words,
        "tools": [_tool_json(tool) for tool in server.tools],
    }


def _tool_json(tool: KnownTool) -> JsonObject:
    return {
        "name": tool.name,
        "description": tool.description,
        "reads_only": tool.claims.reads_only,
        "runs_unasked": tool.is_trusted,
    }
