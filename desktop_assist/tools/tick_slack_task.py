"""Tick an action item of a discussion off, or take the tick away."""

from typing import Annotated

from desktop_assist.connectors.slack.slack_room import SlackRoom
from desktop_assist.connectors.slack.thread_card import thread_card
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _TickSlackTask(Arguments, frozen=True):
    channel_id: Annotated[str, describe("Where the discussion is.")]
    thread_ts: Annotated[str, describe("Its first message.")]
    item: Annotated[str, describe("Which action item.")]
    is_done: Annotated[bool, describe("False takes the tick away.")]


class TickSlackTask:
    """Keeps the tick on this laptop only; nothing of it goes to Slack.

    Args:
        slack: Keeps discussions.
        workers: Runs what blocks.
    """

    def __init__(self, slack: SlackRoom, workers: WorkerPool) -> None:
        self._slack = slack
        self._workers = workers

    spec = ToolSpec(
        name="tick_slack_task",
        description="Tick an action item of a Slack discussion off.",
        parameters=schema(_TickSlackTask),
        effect="write",
        is_offered=False,
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Keep it, and show the discussion as it is now."""
        given = parse(_TickSlackTask, arguments)
        run, store, threads = self._workers.run, self._slack.threads.store, self._slack.threads
        place = (given.channel_id, given.thread_ts)
        thread = await run(threads.kept, *place)
        if thread is None:
            raise ToolInputError("The discussion is not kept here any more.", "Fetch it again.")
        await run(store.tick, *place, given.item, is_done=given.is_done)
        summary = "Ticked off." if given.is_done else "Not done after all."
        digests = self._slack.digests
        card = thread_card(thread, await digests.of(thread), digests.zone)
        return ToolOutcome(output={"summary": summary}, card=card, is_outside=True)
