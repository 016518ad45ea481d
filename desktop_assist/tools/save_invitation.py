"""Prepare the invitation to a meeting, or the news of it, as a mail that the person sends."""

from typing import Annotated

from desktop_assist.calendars.invitations.invitation_card import (
    handed_over_summary,
    invitation_card,
    organizer_card,
)
from desktop_assist.calendars.invitations.invitation_store import HandedOver, InvitationStore
from desktop_assist.calendars.invitations.participants import named
from desktop_assist.calendars.meeting_change import MeetingKey
from desktop_assist.calendars.meeting_json import meeting_json
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import ToolInputError, UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_WHO_ASKED = (
    "In whose name does the invitation go out? A name and a mail address are needed once, such as "
    "Ada Rossi <ada@example.org>. Nothing was saved yet."
)


class _SaveInvitation(Arguments, frozen=True):
    uid: Annotated[str, describe("Of the meeting, as list_meetings gives it.")]
    recurrence_id: Annotated[
        str | None,
        describe("Invite to one occurrence of a repeating meeting only. Null: to all of it."),
    ] = None
    organizer: Annotated[
        str | None,
        describe('Who invites, as "Name <address>"; only when the user has just said so.'),
    ] = None


class SaveInvitation:
    """Writes the draft and the calendar file at once; both can be taken back."""

    def __init__(self, invitations: InvitationStore, workers: WorkerPool) -> None:
        self._invitations = invitations
        self._workers = workers

    spec = ToolSpec(
        name="save_invitation",
        description=(
            "Prepare the invitation to a meeting for its attendees as a mail draft, or the update "
            "or the cancellation when they were invited before. Nothing is sent: the user opens "
            "the draft and sends it."
        ),
        parameters=schema(_SaveInvitation),
        effect="write",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Prepare it, or ask in whose name."""
        given = parse(_SaveInvitation, arguments)
        key = MeetingKey(given.uid, given.recurrence_id or "")
        done = await self._workers.run(self._save, key, given.organizer or "", context)
        if done is None:
            return ToolOutcome({"needs": "organizer", "summary": _WHO_ASKED}, organizer_card(key))
        return ToolOutcome(
            output=_output(done),
            card=invitation_card(done),
            change_id=done.change.id,
            # Whoever wrote the meeting may not have been the person.
            is_outside=True,
        )

    def _save(self, key: MeetingKey, organizer: str, context: ToolContext) -> HandedOver | None:
        cause = Cause("Saved an invitation", "save_invitation", context.origin, context.turn_id)
        try:
            if organizer:
                self._invitations.set_organizer(organizer)
            if self._invitations.organizer is None:
                return None
            return self._invitations.save(key, cause)
        except UsageError as error:
            raise ToolInputError(error.message, error.hint) from error


def _output(done: HandedOver) -> JsonObject:
    return {
        **meeting_json(done.meeting),
        "title": done.meeting.title,
        "draft": str(done.messages[0].draft),
        "invitation": str(done.messages[0].file),
        "method": done.messages[0].mail.method,
        "to": [named(one) for message in done.messages for one in message.mail.recipients],
        "without_address": list(done.without_address),
        "summary": handed_over_summary(done),
    }
