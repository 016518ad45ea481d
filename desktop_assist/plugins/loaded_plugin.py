"""A plugin whose code runs: loaded as it was allowed, and what it brings looked at."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_assist.domain.errors import PluginError
from desktop_assist.domain.foreign_tool import LONGEST_DESCRIPTION, is_usable_schema
from desktop_assist.domain.hidden_signs import in_plain_sight
from desktop_assist.domain.plugin import FileType, Plugin
from desktop_assist.domain.provider import Abilities, Provider
from desktop_assist.domain.tool import Tool, ToolSpec
from desktop_assist.files.formats.added_formats import OUR_SUFFIXES
from desktop_assist.plugins.installed_plugin import InstalledPlugin
from desktop_assist.plugins.plugin_table import AllowedPlugin
from desktop_assist.plugins.plugin_thread import PluginThread

_TOOL_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
_PROVIDER_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,16}")
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]{1,80}")


@dataclass(frozen=True, slots=True)
class BroughtTool:
    """A tool, and what it said of itself when it was loaded."""

    spec: ToolSpec
    tool: Tool


@dataclass(frozen=True, slots=True)
class BroughtProvider:
    """A model service, and what it said of itself when it was loaded."""

    name: str
    model_id: str
    abilities: Abilities
    provider: Provider


@dataclass(frozen=True, slots=True)
class LoadedPlugin:
    """What can be used of a plugin.

    Attributes:
        allowed: As which it was loaded.
        thread: Where its code runs.
        tools: For models.
        providers: Model services.
        file_types: Files that can be read.
    """

    allowed: AllowedPlugin
    thread: PluginThread
    tools: tuple[BroughtTool, ...]
    providers: tuple[BroughtProvider, ...]
    file_types: tuple[FileType, ...]


def load_plugin(installed: InstalledPlugin, allowed: AllowedPlugin) -> LoadedPlugin:
    """Load a plugin; blocking.

    Raises:
        PluginError: It is not what was allowed, cannot be loaded, or brings what cannot be used.
    """
    check_unchanged(installed, allowed)
    thread = PluginThread(installed.name)
    try:
        return thread.load(lambda: _loaded(installed, allowed, thread))
    except PluginError:
        thread.close()
        raise


def check_unchanged(installed: InstalledPlugin, allowed: AllowedPlugin) -> None:
    """Whether a plugin is the one that was allowed; blocking.

    Raises:
        PluginError: It is another one.
    """
    if installed.fingerprint != allowed.fingerprint:
        versions = dict.fromkeys((allowed.version, installed.version))
        raise PluginError(
            f"“{installed.name}” is not what it was when it was allowed"
            f" ({' → '.join(versions)}). Nothing of it has run.",
            "Allow it anew, if you know what has changed.",
        )


def brought_by(installed: InstalledPlugin) -> Plugin:
    """Import a plugin, and ask what it brings. It may raise anything."""
    made = [entry.load()() for entry in installed.entries]
    for one in made:
        if not isinstance(one, Plugin):
            raise PluginError("What it gives is not a Plugin.")
    return Plugin(
        tuple(tool for one in made for tool in one.tools),
        tuple(provider for one in made for provider in one.providers),
        tuple(kind for one in made for kind in one.file_types),
    )


def _loaded(
    installed: InstalledPlugin, allowed: AllowedPlugin, thread: PluginThread
) -> LoadedPlugin:
    brought = brought_by(installed)
    tools = tuple(BroughtTool(_checked_spec(tool.spec), tool) for tool in brought.tools)
    providers = tuple(_checked_provider(one) for one in brought.providers)
    for kind in brought.file_types:
        _check_file_type(kind)
    _check_once(one.spec.name for one in tools)
    _check_once(one.name for one in providers)
    return LoadedPlugin(allowed, thread, tools, providers, brought.file_types)


def _checked_spec(spec: ToolSpec) -> ToolSpec:
    name = _name(spec.name, _TOOL_NAME)
    # As JSON has it: what is no JSON would break every request that tells of the tool.
    schema = json.loads(in_plain_sight(json.dumps(spec.parameters, allow_nan=False)))
    if not (isinstance(schema, dict) and is_usable_schema(schema)):
        raise PluginError(f"The arguments of its tool “{name}” are not described as an object.")
    return ToolSpec(
        name,
        in_plain_sight(str(spec.description))[:LONGEST_DESCRIPTION],
        schema,
        "read" if spec.effect == "read" else "send",
    )


def _checked_provider(provider: Provider) -> BroughtProvider:
    name = _name(provider.name, _PROVIDER_NAME)
    said = provider.abilities
    abilities = Abilities(bool(said.reads_pictures), bool(said.reads_pdfs))
    return BroughtProvider(name, str(provider.model_id)[:100], abilities, provider)


def _check_file_type(kind: FileType) -> None:
    _name(kind.media_type, _MEDIA_TYPE)
    if not kind.suffixes:
        raise PluginError(f"Its type of file “{kind.name}” has no suffix.")
    for suffix in kind.suffixes:
        _name(suffix, _SUFFIX)
        if suffix in OUR_SUFFIXES:
            raise PluginError(f"It would read {suffix}, which this program reads itself.")


def _name(name: str, wanted: re.Pattern[str]) -> str:
    if not (isinstance(name, str) and wanted.fullmatch(name)):
        raise PluginError(f"It brings a name that cannot be used: “{name}”.")
    return name


def _check_once(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise PluginError(f"It brings “{name}” twice.")
        seen.add(name)
