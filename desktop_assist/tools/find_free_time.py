"""Find time for a meeting in the user's calendar."""

from datetime import date, datetime, timedelta
from typing import Annotated

import msgspec

from desktop_assist.calendars.free_time import (
    FreeTime,
    FreeTimeWish,
    free_time_json,
    free_times,
    suggestions,
    usual_breaks,
    usual_hours,
    working_hours,
)
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.meeting_time import zone_named
from desktop_assist.calendars.wording import and_words, day_words
from desktop_assist.domain.card import Card, CardAction, CardField, CardTable
from desktop_assist.domain.errors import ToolInputError, UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_TITLE = "Meeting"
_MOST_SHOWN = 50
_MOST_MINUTES = 24 * 60


class _FindFreeTime(Arguments, frozen=True, kw_only=True):
    first_day: Annotated[date, describe("First day, included (ISO 8601 date).")] = msgspec.field(
        name="from"
    )
    last_day: Annotated[date, describe("Last day, included (ISO 8601 date).")] = msgspec.field(
        name="to"
    )
    duration_minutes: Annotated[
        int, msgspec.Meta(ge=1, le=_MOST_MINUTES, description="How much time is needed.")
    ]
    working_hours: Annotated[
        str | None, describe('Such as "09:00-17:30". Null: the hours in the user\'s settings.')
    ] = None
    time_zones: Annotated[
        list[str] | None,
        describe(
            "IANA names of the zones where other participants are: only hours that are working "
            "hours there too. Null: none."
        ),
    ] = None


class FindFreeTime:
    """Finds the stretches without meetings within working hours."""

    def __init__(
        self, meetings: MeetingStore, settings: SettingsStore, workers: WorkerPool
    ) -> None:
        self._meetings = meetings
        self._settings = settings
        self._workers = workers

    spec = ToolSpec(
        name="find_free_time",
        description="Find when the user has time, within working hours and without a clash.",
        parameters=schema(_FindFreeTime),
        effect="read",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Read the calendar and look for gaps."""
        given = parse(_FindFreeTime, arguments)
        found = await self._workers.run(self._find, given, context.now)
        shown = found[:_MOST_SHOWN]
        suggested = suggestions(found, timedelta(minutes=given.duration_minutes))
        return ToolOutcome(
            output={
                "free": [free_time_json(one) for one in shown],
                "suggestions": [free_time_json(one) for one in suggested],
                "left_out": len(found) - len(shown),
                "other_days": _other_days(found),
                "summary": _summary(found, given),
            },
            card=_card(shown, given.duration_minutes),
        )

    def _find(self, given: _FindFreeTime, now: datetime) -> list[FreeTime]:
        try:
            wish = self._wish(given)
            wish.check()
            meetings = self._meetings.list(*wish.window(now.tzinfo)).meetings
            return free_times(meetings, wish, now)
        except (UsageError, OverflowError) as error:
            message = getattr(error, "message", "These days cannot be searched.")
            raise ToolInputError(message, getattr(error, "hint", "")) from error

    def _wish(self, given: _FindFreeTime) -> FreeTimeWish:
        settings, hours = self._settings.current().calendar, given.working_hours
        return FreeTimeWish(
            first=given.first_day,
            last=given.last_day,
            length=timedelta(minutes=given.duration_minutes),
            hours=working_hours(hours) if hours else usual_hours(settings),
            breaks=usual_breaks(settings),
            zones=tuple(map(zone_named, given.time_zones or ())),
        )


def _summary(found: list[FreeTime], given: _FindFreeTime) -> str:
    length = f"{given.duration_minutes} minutes"
    if not found:
        days = f"{day_words(given.first_day)} to {day_words(given.last_day)}"
        return f"There is no free time of {length} from {days}."
    day = found[0].start.date()
    times = and_words([_times(one) for one in found if one.start.date() == day])
    others = _other_days(found)
    more = {0: "", 1: " Another day has time, too."}.get(
        others, f" {others} other days have time, too."
    )
    return f"There is time for {length} on {day_words(day)}: {times}.{more}"


def _times(one: FreeTime) -> str:
    return f"{one.start:%H:%M}\N{EN DASH}{one.end:%H:%M}"


def _other_days(found: list[FreeTime]) -> int:
    """Besides the first one."""
    return len({one.start.date() for one in found} - {one.start.date() for one in found[:1]})


def _card(found: list[FreeTime], minutes: int) -> Card | None:
    """The times; when there are none, the answer says all there is to say."""
    if not found:
        return None
    rows = tuple((day_words(one.start), _times(one), str(one.minutes)) for one in found)
    table = CardTable(("Day", "Time", "Minutes"), rows, numeric=(2,))
    start = found[0].start
    adding: JsonObject = {
        "title": _TITLE, "start": f"{start:%Y-%m-%dT%H:%M}", "duration_minutes": minutes,
    }  # fmt: skip
    label = f"Add a meeting at {start:%H:%M}"
    return Card(
        kind="meeting_list",
        title="Free time",
        table=table,
        fields=(CardField("Title", _TITLE, name="title", is_needed=True),),
        actions=(CardAction(label, tool="create_meeting", arguments=adding, keeps_card=True),),
    )
