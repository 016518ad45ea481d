"""Show a filled-in meeting, to be corrected and added with a click."""

from typing import Annotated

from desktop_assist.calendars.meeting_time import start_moment
from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.domain.errors import ToolInputError, UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _DraftMeeting(Arguments, frozen=True, kw_only=True):
    title: Annotated[str, describe("What the meeting is called.")]
    start: Annotated[str, describe("ISO 8601 date-time, in the user's own zone.")]
    duration_minutes: Annotated[int | None, describe("Null: the user's usual length.")] = None
    attendees: Annotated[list[str] | None, describe("People, by name or address.")] = None
    reminder_minutes: Annotated[int | None, describe("Minutes before it. Null: as usual.")] = None
    description: Annotated[str | None, describe("Notes.")] = None


class DraftMeeting:
    """Writes nothing: the card's own button does.

    Args:
        settings: Say how long a meeting usually is.
        workers: Reads them.
    """

    def __init__(self, settings: SettingsStore, workers: WorkerPool) -> None:
        self._settings = settings
        self._workers = workers

    spec = ToolSpec(
        name="draft_meeting",
        description="Show a filled-in meeting that the user can add with a click.",
        parameters=schema(_DraftMeeting),
        effect="read",
        is_offered=False,
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Fill the card in."""
        given = parse(_DraftMeeting, arguments)
        try:
            start_moment(given.start, context.now.tzinfo)
        except UsageError as error:
            raise ToolInputError(error.message, error.hint) from error
        usual = (await self._workers.run(self._settings.current)).calendar
        return _outcome(given, given.duration_minutes or usual.default_duration_minutes)


def _outcome(given: _DraftMeeting, minutes: int) -> ToolOutcome:
    is_reminder = given.reminder_minutes == 0
    kept = {
        "attendees": given.attendees or None,
        "reminder_minutes": given.reminder_minutes,
        "description": given.description,
    }
    adding: JsonObject = {
        "title": given.title,
        "start": given.start,
        "duration_minutes": minutes,
        **{name: value for name, value in kept.items() if value is not None},
    }
    people = ", ".join(given.attendees or ())
    label = "Add reminder" if is_reminder else "Add meeting"
    card = Card(
        kind="meeting",
        title="Reminder" if is_reminder else "New meeting",
        subtitle="Nothing is in your calendar yet.",
        fields=(
            CardField("Title", given.title, name="title"),
            CardField("Start", given.start.replace("T", " "), name="start"),
            CardField("Minutes", str(minutes), name="duration_minutes", kind="number"),
            *((CardField("With", people),) if people else ()),
        ),
        footnote="Nobody is invited by this." if people else "",
        actions=(CardAction(label, "create_meeting", adding, is_primary=True),),
    )
    summary = f"{given.title} is filled in; nothing is in your calendar yet."
    return ToolOutcome(output={**adding, "summary": summary}, card=card, is_outside=True)
