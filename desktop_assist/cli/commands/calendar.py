"""`calendar`: the meetings in the user's calendar, or in any calendar file."""

from datetime import datetime, time, timedelta, tzinfo

from desktop_assist.calendars.meeting import Meeting, MeetingListing
from desktop_assist.calendars.meeting_json import listing_json
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.cli import terminal
from desktop_assist.cli.options import ListMeetings
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.worker_pool import WorkerPool

_DAYS_AHEAD = 31


async def list_meetings(
    options: ListMeetings, store: MeetingStore, clock: Clock, workers: WorkerPool, *, is_json: bool
) -> int:
    """Show the meetings wanted, by start; without days named, from today for a month."""
    first = options.first or clock.now().date()
    last = options.last or first + timedelta(days=_DAYS_AHEAD)
    if last < first:
        raise UsageError(f"--to {last} lies before --from {first}.")
    start = datetime.combine(first, time(), clock.time_zone)
    end = datetime.combine(last + timedelta(days=1), time(), clock.time_zone)
    if options.files:
        listing = await workers.run(store.list_files, options.files, start, end)
    else:
        listing = await workers.run(store.list, start, end)
    if is_json:
        terminal.show_json(listing_json(listing))
    else:
        _show(listing, clock.time_zone)
    return 0


def _show(listing: MeetingListing, home: tzinfo) -> None:
    if listing.meetings:
        rows = [_row(meeting, home) for meeting in listing.meetings]
        terminal.show_table(("day", "from", "to", "meeting", "where", "with"), rows)
    else:
        terminal.show("No meetings.")
    for skipped in listing.skipped:
        terminal.show(f"Left out of {skipped.file.name}: {skipped.title}: {skipped.reason}")


def _row(meeting: Meeting, home: tzinfo) -> tuple[str, ...]:
    mark = " (cancelled)" if meeting.status == "cancelled" else ""
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
