"""Show what is in the user's calendar."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Annotated

import msgspec

from desktop_assist.calendars.meeting import Meeting, MeetingListing
from desktop_assist.calendars.meeting_json import listing_json
from desktop_assist.calendars.meeting_search import MeetingWish, fitting
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.wording import day_words
from desktop_assist.domain.card import Card, CardTable
from desktop_assist.domain.date_words import short_date_words
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_YEARS = range(1900, 2200)
_MOST_DAYS = 3660


class _ListMeetings(Arguments, frozen=True):
    first_day: Annotated[date, describe("First day, included (ISO 8601 date).")] = msgspec.field(
        name="from"
    )
    last_day: Annotated[date, describe("Last day, included (ISO 8601 date).")] = msgspec.field(
        name="to"
    )
    person: Annotated[
        str | None, describe("Only those that somebody of this name takes part in. Null: all.")
    ] = None
    coming: Annotated[
        int | None,
        describe(
            "Only so many of those that are still to begin, with what is going on now. Null: all."
        ),
    ] = None


class ListMeetings:
    """Lists the meetings of some days, repeated ones at each of their times."""

    def __init__(self, meetings: MeetingStore, workers: WorkerPool) -> None:
        self._meetings = meetings
        self._workers = workers

    spec = ToolSpec(
        name="list_meetings",
        description="List the meetings in the user's calendar from one day to another.",
        parameters=schema(_ListMeetings),
        effect="read",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Read the calendar."""
        days = parse(_ListMeetings, arguments)
        _check(days)
        home = context.now.tzinfo
        start = _midnight(days.first_day, home)
        end = _midnight(days.last_day + timedelta(days=1), home)
        listing = await self._workers.run(self._meetings.list, start, end)
        if days.person:
            theirs = fitting(listing.meetings, MeetingWish(person=days.person))
            listing = replace(listing, meetings=tuple(theirs))
        if days.coming is None:
            summary = _summary(listing, days)
        else:
            listing = _still_to_come(listing, days.coming, context.now)
            summary = _coming_summary(listing, days.last_day)
        return ToolOutcome(
            output={**listing_json(listing, home), "summary": summary},
            card=_card(listing, summary, home),
            is_outside=True,
        )


def _check(days: _ListMeetings) -> None:
    if days.last_day < days.first_day:
        raise ToolInputError('"to" lies before "from".')
    if days.first_day.year < _YEARS.start or days.last_day.year not in _YEARS:
        raise ToolInputError(f"Only {_YEARS.start} to {_YEARS[-1]} can be listed.")
    if (days.last_day - days.first_day).days > _MOST_DAYS:
        raise ToolInputError(f"At most {_MOST_DAYS} days can be listed at once.")
    if days.coming is not None and days.coming < 1:
        raise ToolInputError('"coming" is at least 1.')


def _still_to_come(listing: MeetingListing, most: int, now: datetime) -> MeetingListing:
    """What is going on, and the next ones; what lasts whole days is no next meeting."""
    timed = [one for one in listing.meetings if isinstance(one.start, datetime) and not one.is_off]
    running = [one for one in timed if _point(one.start) <= now < _point(one.end)]
    coming = [one for one in timed if _point(one.start) > now]
    coming.sort(key=lambda one: _point(one.start))
    return replace(listing, meetings=(*running, *coming[:most]))


def _point(moment: date) -> datetime:
    """The moment of a meeting that is known to have a time."""
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time())


def _coming_summary(listing: MeetingListing, last_day: date) -> str:
    match len(listing.meetings):
        case 0:
            return f"There are no more meetings until {day_words(last_day)}."
        case 1:
            return "Your next meeting."
    return "Your next meetings."


def _midnight(day: date, home: tzinfo | None) -> datetime:
    return datetime.combine(day, time(), home)


def _summary(listing: MeetingListing, days: _ListMeetings) -> str:
    count = sum(not meeting.is_off for meeting in listing.meetings)
    meetings = {0: "no meetings", 1: "1 meeting"}.get(count, f"{count} meetings")
    if days.first_day == days.last_day:
        if days.person:
            return f"You have {meetings} with {days.person} on {day_words(days.first_day)}."
        return f"You have {meetings} on {day_words(days.first_day)}."
    if days.person:
        first_day, last_day = day_words(days.first_day), day_words(days.last_day)
        return f"You have {meetings} with {days.person} from {first_day} to {last_day}."
    return f"You have {meetings} from {day_words(days.first_day)} to {day_words(days.last_day)}."


def _card(listing: MeetingListing, summary: str, home: tzinfo | None) -> Card:
    rows = tuple(_row(meeting, home) for meeting in listing.meetings)
    return Card(
        kind="meeting_list",
        title="Meetings",
        subtitle=summary,
        table=CardTable(("Day", "Time", "Meeting", "Where"), rows) if rows else None,
        warnings=tuple(
            f"{one.title or one.file.name} cannot be shown: {one.reason}" for one in listing.skipped
        ),
        footnote="; ".join(listing.notes),
    )


def _row(meeting: Meeting, home: tzinfo | None) -> tuple[str, ...]:
    mark = " (cancelled)" if meeting.status == "cancelled" else ""
    mark = " (declined)" if meeting.is_declined else mark
    zone = f" (zone {meeting.unknown_zone} unknown)" if meeting.unknown_zone else ""
    title = f"{meeting.title}{mark}{zone}"
    start, end = meeting.start, meeting.end
    if isinstance(start, datetime) and isinstance(end, datetime):
        start, end = start.astimezone(home), end.astimezone(home)
        hours = f"{start:%H:%M}\N{EN DASH}{end:%H:%M}"
        return (short_date_words(start), hours, title, meeting.location)
    return (short_date_words(start), "all day", title, meeting.location)
