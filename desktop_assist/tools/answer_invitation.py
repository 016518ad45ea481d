"""Accept or decline an invitation that came as a file."""

from datetime import UTC
from pathlib import Path
from typing import Annotated

from desktop_assist.calendars.invitations.incoming_message import IncomingMessage, read_message
from desktop_assist.calendars.invitations.incoming_store import Answer, IncomingStore
from desktop_assist.calendars.invitations.invitation_card import (
    handed_over_summary,
    invitation_card,
)
from desktop_assist.calendars.invitations.invitation_store import HandedOver
from desktop_assist.calendars.invitations.taken_message import taken_outcome
from desktop_assist.calendars.meeting_json import meeting_json
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import ToolInputError, UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _AnswerInvitation(Arguments, frozen=True):
    file: Annotated[str, describe("Path of the invitation: an .ics or .eml file.")]
    answer: Annotated[
        Answer, describe("What to answer; none puts the meeting into the calendar without a word.")
    ]
    attendee: Annotated[
        str | None,
        describe("The address under which the user was invited. Null: as it is known."),
    ] = None


class AnswerInvitation:
    """Writes the meeting with the answer, and the mail that tells it; both can be taken back."""

    def __init__(self, incoming: IncomingStore, workers: WorkerPool) -> None:
        self._incoming = incoming
        self._workers = workers

    spec = ToolSpec(
        name="answer_invitation",
        description=(
            "Put the meeting of an invitation file into the user's calendar with the user's "
            "answer, and prepare the mail that tells whoever invited. Nothing is sent."
        ),
        parameters=schema(_AnswerInvitation),
        effect="write",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Answer, or only take the meeting in."""
        given = parse(_AnswerInvitation, arguments)
        home = context.now.tzinfo or UTC
        message = await self._workers.run_isolated(read_message, Path(given.file), home)
        if message is None or message.method != "REQUEST":
            raise ToolInputError("This file is no invitation to a single meeting.")
        cause = Cause(
            f"Answered the invitation to {message.meeting.title}",
            "answer_invitation",
            context.origin,
            context.turn_id,
        )
        try:
            if given.answer == "none":
                change = await self._workers.run(self._incoming.take, message, cause)
                return taken_outcome(message, change)
            done = await self._workers.run(self._answer, message, given, cause)
        except UsageError as error:
            raise ToolInputError(error.message, error.hint) from error
        return ToolOutcome(
            output={
                **meeting_json(done.meeting),
                "title": done.meeting.title,
                "answer": given.answer,
                "draft": str(done.messages[0].draft),
                "summary": handed_over_summary(done),
            },
            card=invitation_card(done),
            change_id=done.change.id,
            is_outside=True,
        )

    def _answer(
        self, message: IncomingMessage, given: _AnswerInvitation, cause: Cause
    ) -> HandedOver:
        return self._incoming.answer(message, given.answer, given.attendee or "", cause)
