"""How a server is just now, in words a person can act on."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_assist.connectors.mcp.server import KnownTool, McpServer


@dataclass(frozen=True, slots=True)
class ServerState:
    """A server, and what a person has to know of it.

    Attributes:
        server: As it is kept.
        is_running: Whether it runs just now.
        starts_with: What it starts with, each line with its heading.
        problem: Why it could not be used the last time; empty otherwise.
    """

    server: McpServer
    is_running: bool
    starts_with: tuple[tuple[str, str], ...]
    problem: str = ""

    @property
    def words(self) -> str:
        """How it is, in a line."""
        if not self.server.is_allowed:
            return "Not allowed to start yet"
        if not self.server.is_on:
            return "Off"
        if self.problem:
            return self.problem
        count = len(self.server.tools)
        tools = "1 tool" if count == 1 else f"{count} tools"
        return f"{tools}; {'running' if self.is_running else 'starts when it is needed'}"


@dataclass(frozen=True, slots=True)
class ToolNews:
    """How a server's tools differ from those taken over."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.gone)

    def in_words(self) -> str:
        """What is new, in a line."""
        parts = (("new", self.added), ("changed", self.changed), ("gone", self.gone))
        named = (f"{word}: {', '.join(names)}" for word, names in parts if names)
        return "; ".join(named) or "as they were"


def news_of(taken: Iterable[KnownTool], now: Iterable[KnownTool]) -> ToolNews:
    """How what a server offers now differs from what was taken over."""
    before = {one.name: one.fingerprint for one in taken}
    after = {one.name: one.fingerprint for one in now}
    return ToolNews(
        tuple(name for name in after if name not in before),
        tuple(name for name, mark in after.items() if before.get(name, mark) != mark),
        tuple(name for name in before if name not in after),
    )
