"""`calendar`: the meetings of the user's calendar or of any calendar file, and the time between."""

from datetime import datetime, time, timedelta, tzinfo

from desktop_assist.calendars.free_time import (
    FreeTime,
    FreeTimeWish,
    free_time_json,
    free_times,
    usual_breaks,
    usual_hours,
    working_hours,
)
from desktop_assist.calendars.meeting import Meeting, MeetingListing
from desktop_assist.calendars.meeting_json import listing_json
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.cli import terminal
from desktop_assist.cli.options import FindFreeTime, ListMeetings
from desktop_assist.cli.services import CliServices
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.translation import marked, tr
from desktop_assist.domain.worker_pool import WorkerPool

_DAYS_AHEAD = 31
_WEEK = 6


async def list_meetings(
    options: ListMeetings, store: MeetingStore, clock: Clock, workers: WorkerPool, *, is_json: bool
) -> int:
    """Show the meetings wanted, by start; without days named, from today for a month."""
    first = options.first or clock.now().date()
    last = options.last or first + timedelta(days=_DAYS_AHEAD)
    if last < first:
        raise UsageError(tr("--to {last} lies before --from {first}.", last=last, first=first))
    start = datetime.combine(first, time(), clock.time_zone)
    end = datetime.combine(last + timedelta(days=1), time(), clock.time_zone)
    if options.files:
        listing = await workers.run(store.list_files, options.files, start, end)
    else:
        listing = await workers.run(store.list, start, end)
    if is_json:
        terminal.show_json(listing_json(listing, clock.time_zone))
    else:
        _show(listing, clock.time_zone)
    return 0


async def find_free_time(options: FindFreeTime, services: CliServices, *, is_json: bool) -> int:
    """Show when nothing is in the calendar; without days named, from today for a week."""
    clock, settings = services.clock, services.settings.current().calendar
    first = options.first or clock.now().date()
    wish = FreeTimeWish(
        first,
        options.last or first + timedelta(days=_WEEK),
        timedelta(minutes=options.minutes or settings.default_duration_minutes),
        working_hours(options.hours) if options.hours else usual_hours(settings),
        usual_breaks(settings),
    )
    wish.check()
    window = wish.window(clock.time_zone)
    listing = await services.workers.run(services.meetings.list, *window)
    found = free_times(listing.meetings, wish, clock.now().astimezone(clock.time_zone))
    if is_json:
        terminal.show_json({"free": [free_time_json(one) for one in found]})
    elif found:
        rows = [_free_row(one) for one in found]
        terminal.show_table(
            (marked("day"), marked("from"), marked("to"), marked("minutes")), rows, numeric=(3,)
        )
    else:
        terminal.show(tr("No free time."))
    return 0


def _free_row(free: FreeTime) -> tuple[str, ...]:
    return (
        f"{free.start:%a %Y-%m-%d}",
        f"{free.start:%H:%M}",
        f"{free.end:%H:%M}",
        str(free.minutes),
    )


def _show(listing: MeetingListing, home: tzinfo) -> None:
    if listing.meetings:
        rows = [_row(meeting, home) for meeting in listing.meetings]
        terminal.show_table(
            (
                marked("day"),
                marked("from"),
                marked("to"),
                marked("meeting"),
                marked("where"),
                marked("with"),
            ),
            rows,
        )
    else:
        terminal.show(tr("No meetings."))
    for note in listing.notes:
        terminal.show(note)
    for skipped in listing.skipped:
        terminal.show(
            tr(
                "Left out of {name}: {title}: {reason}",
                name=skipped.file.name,
                title=skipped.title,
                reason=skipped.reason,
            )
        )


def _row(meeting: Meeting, home: tzinfo) -> tuple[str, ...]:
    mark = tr(" (cancelled)") if meeting.status == "cancelled" else ""
    return (
        *_times(meeting, home),
        f"{meeting.title}{mark}",
        meeting.location,
        ", ".join(meeting.attendees),
    )


def _times(meeting: Meeting, home: tzinfo) -> tuple[str, ...]:
    """The day, and the hours in the home zone; a whole day has no hours."""
    start, end = meeting.start, meeting.end
    if not (isinstance(start, datetime) and isinstance(end, datetime)):
        return f"{start:%a %Y-%m-%d}", "", ""
    start, end = start.astimezone(home), end.astimezone(home)
    last_day = "" if start.date() == end.date() else f"{end:%a} "
    return f"{start:%a %Y-%m-%d}", f"{start:%H:%M}", f"{last_day}{end:%H:%M}"
