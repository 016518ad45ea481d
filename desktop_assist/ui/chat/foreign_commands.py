"""What servers of tools offer, as chores after a slash under the servers' names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from desktop_assist.connectors.mcp.offers import RemotePrompt, RemoteResource
from desktop_assist.connectors.mcp.server import KnownTool, McpServer
from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.slash_commands import SlashCommand
from desktop_assist.ui.qt_override import override

Offer: TypeAlias = KnownTool | RemotePrompt | RemoteResource
_MOST = 300
_LONGEST_HINT = 200


@dataclass(frozen=True, slots=True)
class ForeignCommand(SlashCommand):
    """A chore of another program; what it is called and what it does are that program's words.

    Attributes:
        server: Whose it is.
        offer: What is chosen with it.
    """

    server: str
    offer: Offer

    @property
    @override
    def words(self) -> str:
        return self.hint


def foreign_commands(servers: Iterable[McpServer]) -> tuple[ForeignCommand, ...]:
    """All that is offered: texts to begin with, things to be read, and tools."""
    return tuple(one for server in servers for one in _of(server))[:_MOST]


def _of(server: McpServer) -> Iterator[ForeignCommand]:
    for prompt in server.offers.prompts:
        words = tr("Attach this text of “{server}”", server=server.name)
        yield _command(server, prompt, prompt.title, _hint(words, prompt.description))
    for resource in server.offers.resources:
        words = tr("Attach this from “{server}”", server=server.name)
        yield _command(server, resource, resource.name, _hint(words, resource.description))
    for tool in server.tools:
        words = tr("Have a model use this tool of “{server}”", server=server.name)
        yield _command(server, tool, tool.name, _hint(words, tool.description))


def _command(server: McpServer, offer: Offer, name: str, hint: str) -> ForeignCommand:
    begins = tr("Use “{tool}” of “{server}”: ", tool=name, server=server.name)
    return ForeignCommand("", f"{server.name}:{name}", hint, begins, server.name, offer)


def _hint(words: str, said: str) -> str:
    return f"{words}: {' '.join(said.split())[:_LONGEST_HINT]}" if said else words
