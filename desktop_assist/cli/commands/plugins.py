"""`plugins`: packages that add tools, model services and types of files."""

from typing import assert_never

from desktop_assist.cli import prompt, terminal
from desktop_assist.cli.plugin_options import (
    AllowPlugin,
    ForbidPlugin,
    ListPlugins,
    PluginOptions,
    TrustPluginTool,
)
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.translation import marked, tr
from desktop_assist.plugins.plugin_room import PluginRoom
from desktop_assist.plugins.plugin_state import PluginState

_FAILED = 1
_WARNING = marked(
    "It runs inside this program, with your own rights: it can read, change and send whatever you"
    " can. Allow it only if you know who made it."
)


async def use_plugins(options: PluginOptions, room: PluginRoom, *, is_json: bool) -> int:
    """Do what was asked with plugins."""
    match options:
        case ListPlugins(name):
            return await _list(name, room, is_json=is_json)
        case AllowPlugin():
            return await _allow(options, room, is_json=is_json)
        case ForbidPlugin(name):
            await room.forbid(name)
            said = tr("“{name}” is forbidden. What of it has run stays until you quit.", name=name)
            _say(said, {"forbidden": name}, is_json=is_json)
        case TrustPluginTool(name, tool, is_trusted):
            state = await room.trust_tool(name, tool, is_trusted=is_trusted)
            _say(_tool_words(state, tool), _json(state), is_json=is_json)
        case _:
            assert_never(options)
    return 0


async def _list(name: str, room: PluginRoom, *, is_json: bool) -> int:
    states = (await room.state(name),) if name else await room.listing()
    if is_json:
        terminal.show_json({"plugins": [_json(one) for one in states]})
    elif name:
        _show_one(states[0])
    elif states:
        rows = [(one.name, one.version, one.words) for one in states]
        terminal.show_table((tr("Plugin"), tr("Version"), tr("State")), rows)
    else:
        terminal.show(tr("No plugins are installed."))
    return 0


async def _allow(options: AllowPlugin, room: PluginRoom, *, is_json: bool) -> int:
    if not options.approves:
        _show_start(await room.state(options.name))
        if not terminal.is_interactive():
            raise UsageError(tr("This needs a yes."), tr("Add --yes, having read what it is."))
        answer = await prompt.read(lambda: input(tr("Allow it? [y/N] ")))
        if not prompt.is_yes(answer):
            terminal.show(tr("Nothing of it was run."))
            return _FAILED
    state = await room.allow(options.name)
    if is_json:
        terminal.show_json(_json(state))
    else:
        terminal.show(tr("“{name}” is allowed. Each of its tools asks first.", name=state.name))
        _show_brought(state)
    return 0


def _show_start(state: PluginState) -> None:
    for heading, words in state.starts_with:
        terminal.show(f"  {heading}: {words}")
    terminal.show(f"  {tr(_WARNING)}")


def _show_one(state: PluginState) -> None:
    terminal.show(f"{state.name} {state.version}: {state.words}")
    if state.hint:
        terminal.show(f"  {state.hint}")
    _show_start(state)
    _show_brought(state)


def _show_brought(state: PluginState) -> None:
    for line in state.brings:
        terminal.show(f"  {line}")
    for tool in state.tools:
        terminal.show(f"  {_tool_words(state, tool.name)} {tool.description}")


def _tool_words(state: PluginState, tool: str) -> str:
    if state.runs_unasked(tool):
        return tr("{tool} runs without asking.", tool=tool)
    return tr("{tool} asks each time.", tool=tool)


def _say(words: str, value: JsonObject, *, is_json: bool) -> None:
    if is_json:
        terminal.show_json(value)
    else:
        terminal.show(words)


def _json(state: PluginState) -> JsonObject:
    loaded = state.loaded
    return {
        "name": state.name,
        "version": state.version,
        "state": state.words,
        "is_allowed": state.allowed is not None,
        "is_used": loaded is not None,
        "problem": state.problem,
        "starts_with": dict(state.starts_with),
        "tools": [
            {
                "name": tool.name,
                "description": tool.description,
                "reads_only": tool.effect == "read",
                "runs_unasked": state.runs_unasked(tool.name),
            }
            for tool in state.tools
        ],
        "providers": [one.name for one in loaded.providers] if loaded else [],
        "file_types": [list(one.suffixes) for one in loaded.file_types] if loaded else [],
    }
