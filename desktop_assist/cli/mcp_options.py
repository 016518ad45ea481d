"""What `mcp-servers` was asked to do, as plain values."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class AddServer:
    """Keep a server of tools; nothing is started.

    Attributes:
        name: What to call it.
        command: What starts it; empty where it has an address.
        url: Where it is; empty where it is started here.
        variables: NAME=VALUE, or NAME for the value that this program's own environment has.
        headers: The same, for an address.
        folder: Where it runs; empty: an empty folder of its own.
    """

    name: str
    command: tuple[str, ...] = ()
    url: str = ""
    variables: tuple[str, ...] = field(default=(), repr=False)
    headers: tuple[str, ...] = field(default=(), repr=False)
    folder: str = ""


@dataclass(frozen=True, slots=True)
class ImportServers:
    """Keep the servers in a file of the common format; nothing is started."""

    file: Path


@dataclass(frozen=True, slots=True)
class ListServers:
    """The servers; with a name, all that is known of one."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class AllowServer:
    """Show what a server starts with, and let it, after a yes; `approves` says it beforehand."""

    name: str
    approves: bool = False


@dataclass(frozen=True, slots=True)
class SwitchServer:
    """Offer a server's tools, or do not."""

    name: str
    is_on: bool


@dataclass(frozen=True, slots=True)
class TrustServer:
    """Trust what a server's tools say of themselves, or with `tool` let that run unasked."""

    name: str
    tool: str = ""
    is_trusted: bool = True


@dataclass(frozen=True, slots=True)
class CheckServer:
    """Start a server anew, and say what is new in its tools."""

    name: str


@dataclass(frozen=True, slots=True)
class ListResources:
    """What a server offers to be read."""

    name: str


@dataclass(frozen=True, slots=True)
class FetchResource:
    """Fetch one of these into a file, which can then be attached."""

    name: str
    uri: str
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class RemoveServer:
    """Forget a server, and the values it was given."""

    name: str


McpOptions: TypeAlias = (
    AddServer
    | ImportServers
    | ListServers
    | AllowServer
    | SwitchServer
    | TrustServer
    | CheckServer
    | ListResources
    | FetchResource
    | RemoveServer
)
