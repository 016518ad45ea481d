"""What can be typed after `desktop-assist calendar`."""

from pathlib import Path

from desktop_assist.cli import arguments
from desktop_assist.cli.argument_parser import add_days
from desktop_assist.cli.calendar_server_parser import add_actions as add_server_actions
from desktop_assist.cli.command_group import CommandGroup
from desktop_assist.cli.options import CheckCalendars, FindFreeTime, ImportCalendar, ListMeetings
from desktop_assist.cli.subscription_parser import add_actions as add_subscription_actions
from desktop_assist.domain.translation import tr


def add_calendar(calendar: CommandGroup) -> None:
    """Declare every action."""
    listing = calendar.add(
        "list",
        tr("list meetings"),
        lambda given: ListMeetings(given.first, given.last, tuple(given.file)),
    )
    add_days(listing)
    listing.add_argument(
        "--file", action="append", default=[], type=Path, metavar="ICS",
        help=tr("read this file instead of the calendar"),
    )  # fmt: skip
    check = calendar.add(
        "check",
        tr("say what is wrong in calendar files"),
        lambda given: CheckCalendars(tuple(given.files)),
    )
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    bringing_in = calendar.add(
        "import",
        tr("bring in a calendar file, or do what an invitation says"),
        lambda given: ImportCalendar(given.file),
    )
    bringing_in.add_argument("file", type=Path, metavar="FILE")
    _declare_free_time(calendar)
    add_subscription_actions(calendar.add)
    words = tr("calendars kept in step with a server (CalDAV)")
    calendar.group("servers", words, lambda servers: add_server_actions(servers.add))


def _declare_free_time(calendar: CommandGroup) -> None:
    free = calendar.add(
        "free",
        tr("find time without meetings"),
        lambda given: FindFreeTime(given.first, given.last, given.minutes, given.hours),
    )
    add_days(free)
    free.add_argument("--minutes", type=arguments.minutes, metavar="N", help=tr("at least so long"))
    free.add_argument(
        "--hours", default="", metavar="09:00-17:30", help=tr("instead of those in the settings")
    )
