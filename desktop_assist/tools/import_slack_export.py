"""Take an export of a Slack workspace in, so that it can be searched."""

from pathlib import Path
from typing import Annotated

from desktop_assist.connectors.slack.progress import SlackProgress
from desktop_assist.connectors.slack.slack_room import SlackRoom
from desktop_assist.domain.card import Card, CardAction
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _ImportSlackExport(Arguments, frozen=True):
    file: Annotated[str, describe("Path of the ZIP file.")]


class ImportSlackExport:
    """Copies what was said into the program's own data; the file stays as it is.

    Args:
        slack: Keeps what was said.
    """

    def __init__(self, slack: SlackRoom) -> None:
        self._slack = slack

    spec = ToolSpec(
        name="import_slack_export",
        description="Import an export of a Slack workspace (ZIP), so that it can be searched.",
        parameters=schema(_ImportSlackExport),
        effect="read",
        is_offered=False,
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Read all of it."""
        path = Path(parse(_ImportSlackExport, arguments).file)
        taken = await self._slack.imports.take(path)
        self._slack.waits.tell(SlackProgress(taken.messages, taken.messages, is_over=True))
        summary = taken.in_words()
        return ToolOutcome(
            output={"name": taken.name, "messages": taken.messages, "summary": summary},
            card=Card(
                kind="slack_thread",
                title=f"{taken.name} is imported",
                subtitle=summary,
                footnote="It is kept on this computer only, for as long as the settings say.",
                actions=(CardAction("Remove again", "remove_slack_export", {"name": taken.name}),),
            ),
            is_outside=True,
        )
