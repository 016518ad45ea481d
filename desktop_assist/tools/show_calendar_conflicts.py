"""Show a meeting that was changed here and at the calendar server, to be chosen from."""

from desktop_assist.connectors.calendar_server.conflict_card import conflict_card, conflict_json
from desktop_assist.connectors.calendar_server.conflict_settling import ConflictSettling
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, parse, schema


class _ShowCalendarConflicts(Arguments, frozen=True):
    pass


class ShowCalendarConflicts:
    """Shows the first that waits.

    Args:
        settling: Knows what waits.
        workers: Runs what blocks.
    """

    def __init__(self, settling: ConflictSettling, workers: WorkerPool) -> None:
        self._settling = settling
        self._workers = workers

    spec = ToolSpec(
        name="show_calendar_conflicts",
        description="Show meetings that were changed both here and at a calendar server.",
        parameters=schema(_ShowCalendarConflicts),
        effect="read",
        is_offered=False,
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Show what both sides hold."""
        parse(_ShowCalendarConflicts, arguments)
        waiting = await self._workers.run(self._settling.waiting)
        card = conflict_card(waiting)
        return ToolOutcome(
            output={"conflicts": [conflict_json(one) for one in waiting], "summary": card.title},
            card=card,
            # Whoever may write the calendar at the server wrote it.
            is_outside=True,
        )
