"""Forget an imported export of a Slack workspace."""

from typing import Annotated

from desktop_assist.connectors.slack.slack_room import SlackRoom
from desktop_assist.domain.card import Card
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _RemoveSlackExport(Arguments, frozen=True):
    name: Annotated[str, describe("What the export is called here.")]


class RemoveSlackExport:
    """Takes what was said out of the program's own data; the file stays as it is.

    Args:
        slack: Keeps what was said.
    """

    def __init__(self, slack: SlackRoom) -> None:
        self._slack = slack

    spec = ToolSpec(
        name="remove_slack_export",
        description="Forget an imported export of a Slack workspace.",
        parameters=schema(_RemoveSlackExport),
        effect="write",
        is_offered=False,
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Forget it."""
        name = parse(_RemoveSlackExport, arguments).name
        count = await self._slack.imports.remove(name)
        summary = f"{name} is removed: {count} messages are not kept here any more."
        card = Card(kind="slack_thread", title=f"{name} is removed", subtitle=summary)
        return ToolOutcome(output={"summary": summary}, card=card)
