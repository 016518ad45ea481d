"""A tool of a server, as this program's models and approvals see it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from desktop_assist.connectors.mcp.answer import Answer
from desktop_assist.connectors.mcp.server import KnownTool, McpServer
from desktop_assist.domain.card import Card
from desktop_assist.domain.errors import ForeignToolError
from desktop_assist.domain.foreign_tool import offered_name
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import Effect, ToolContext, ToolOutcome, ToolSpec

_LONGEST_LINE = 160
_LONGEST_PREVIEW = 600


@dataclass(frozen=True, slots=True)
class McpCall:
    """What a server is to do."""

    server: str
    tool: KnownTool
    arguments: JsonObject


class McpTool:
    """A Tool.

    Args:
        server: Whose it is.
        tool: As the person took it over.
        run: Has the server do it.
    """

    def __init__(
        self, server: McpServer, tool: KnownTool, run: Callable[[McpCall], Awaitable[Answer]]
    ) -> None:
        self._server = server
        self._tool = tool
        self._run = run
        self.spec = ToolSpec(
            name=offered_name(server.name, tool.name),
            description=_description(server.name, tool),
            parameters=tool.parameters,
            effect=effect_of(tool),
            provided_by=server.name,
            is_outside=not server.trusts_words,
        )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:  # noqa: ARG002
        """Have the server do it."""
        answer = await self._run(McpCall(self._server.name, self._tool, arguments))
        title = f"{self._server.name}: {self._tool.name}"
        if answer.is_error:
            raise ForeignToolError(f"{title} did not work: {answer.text or 'it does not say why'}")
        first = next((line.strip() for line in answer.text.splitlines() if line.strip()), "")
        return ToolOutcome(
            output={
                "from": self._server.name,
                "text": answer.text,
                "summary": f"{title}: {first[:_LONGEST_LINE] or 'done'}",
            },
            card=_card(title, answer.text),
            is_outside=True,
        )


def effect_of(tool: KnownTool) -> Effect:
    """What running it may do: whatever it says, the person is asked unless they trust it.

    One that is trusted but reaches beyond its server could carry off what it is asked: it runs
    unasked only as long as nothing from outside may have asked for it, as a change of ours does.
    """
    if not (tool.is_trusted and tool.claims.reads_only):
        return "send"
    return "read" if tool.claims.is_closed else "write"


def _description(server: str, tool: KnownTool) -> str:
    said = tool.description or "It does not say what it does."
    return f"Tool of another program, “{server}”. In its words: {said}"


def _card(title: str, text: str) -> Card:
    shown = text[:_LONGEST_PREVIEW]
    return Card(
        kind="tool_result",
        title=title,
        subtitle=shown if shown == text else f"{shown}…",
        footnote="Said by another program.",
    )
