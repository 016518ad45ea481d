"""What `plugins` was asked to do, as plain values."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ListPlugins:
    """The plugins that are installed; with a name, all that is known of one."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class AllowPlugin:
    """Show what is known of a plugin, and use it after a yes; `approves` says it beforehand."""

    name: str
    approves: bool = False


@dataclass(frozen=True, slots=True)
class ForbidPlugin:
    """Use nothing of a plugin any more."""

    name: str


@dataclass(frozen=True, slots=True)
class TrustPluginTool:
    """Let a tool run without being asked for, or ask for it again."""

    name: str
    tool: str
    is_trusted: bool


PluginOptions: TypeAlias = ListPlugins | AllowPlugin | ForbidPlugin | TrustPluginTool
