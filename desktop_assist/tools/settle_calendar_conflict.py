"""Choose which version of a meeting stays that was changed here and at the calendar server."""

from typing import Annotated

from desktop_assist.connectors.calendar_server.conflict_card import settled_card, settled_words
from desktop_assist.connectors.calendar_server.conflict_settling import ConflictSettling
from desktop_assist.connectors.calendar_server.server_values import Keep
from desktop_assist.domain.errors import ToolInputError, UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _SettleCalendarConflict(Arguments, frozen=True):
    conflict_id: Annotated[str, describe("Which one.")]
    keep: Annotated[Keep, describe("The version here, the one at the server, or both.")]


class SettleCalendarConflict:
    """Writes the choice at once; it can be undone.

    Args:
        settling: Writes, and tells the server.
    """

    def __init__(self, settling: ConflictSettling) -> None:
        self._settling = settling

    spec = ToolSpec(
        name="settle_calendar_conflict",
        description="Choose which version of a meeting stays.",
        parameters=schema(_SettleCalendarConflict),
        effect="send",
        is_offered=False,
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Let it stay."""
        given = parse(_SettleCalendarConflict, arguments)
        try:
            settled = await self._settling.settle(
                given.conflict_id, given.keep, context.origin, context.turn_id
            )
        except UsageError as error:
            raise ToolInputError(error.message, error.hint) from error
        return ToolOutcome(
            output={"summary": settled_words(settled), "left": len(settled.others)},
            card=settled_card(settled),
            change_id=settled.change_id,
            is_outside=True,
        )
