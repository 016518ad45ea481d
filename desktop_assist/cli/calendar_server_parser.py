"""What can be typed after `desktop-assist calendar servers`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from desktop_assist.cli import arguments
from desktop_assist.cli.calendar_server_options import (
    AddServer,
    CalendarServerOptions,
    FindServerCalendars,
    FollowCalendar,
    KeepVersion,
    LeaveCalendar,
    ListCalendarServers,
    RemoveServer,
    SetServerPace,
    ShowConflicts,
    ShowSyncChanges,
    SyncServers,
    TurnCalendar,
)
from desktop_assist.connectors.calendar_server.server_values import DIRECTIONS, KEEPS
from desktop_assist.domain.translation import tr

AddAction: TypeAlias = Callable[
    [str, str, Callable[[Namespace], CalendarServerOptions]], ArgumentParser
]
_CHANGES = 50


def add_actions(add: AddAction) -> None:
    """Declare every action.

    Args:
        add: Takes an action's name, its help, and what makes its options.
    """
    _add_accounts(add)
    _add_calendars(add)
    _add_rounds(add)


def _add_accounts(add: AddAction) -> None:
    adding = add("add", tr("add an account at a calendar server"), _add)
    _text(adding, "address", "ADDRESS", tr("the server's, such as https://cloud.example.org"))
    adding.add_argument("--user", required=True, type=arguments.clean_text, metavar="NAME")
    adding.add_argument("--name", default="", type=arguments.clean_text, help=tr("what to call it"))
    adding.add_argument(
        "--stdin", action="store_true", help=tr("read the password from standard input")
    )
    adding.add_argument(
        "--calendar", action="append", default=[], type=arguments.clean_text, metavar="NAME",
        help=tr("keep this calendar in step at once"),
    )  # fmt: skip
    adding.add_argument("--all", action="store_true", help=tr("keep all of them in step"))
    _direction(adding)
    add("list", tr("list the accounts and their calendars"), lambda _: ListCalendarServers())
    pacing = add(
        "every", tr("ask a server every so many minutes"),
        lambda given: SetServerPace(given.server, given.minutes),
    )  # fmt: skip
    _text(pacing, "server", "SERVER")
    pacing.add_argument(
        "minutes", type=_minutes, metavar="MINUTES", help=tr("0 for never by itself")
    )
    removing = add(
        "remove", tr("forget an account; its calendars' files stay"),
        lambda given: RemoveServer(given.server),
    )  # fmt: skip
    _text(removing, "server", "SERVER")


def _add_calendars(add: AddAction) -> None:
    finding = add(
        "calendars", tr("list the calendars an account has at its server"),
        lambda given: FindServerCalendars(given.server),
    )  # fmt: skip
    _text(finding, "server", "SERVER")
    following = add(
        "follow", tr("keep a calendar in step"),
        lambda given: FollowCalendar(given.server, given.name, given.direction, given.folder),
    )  # fmt: skip
    _text(following, "server", "SERVER")
    _text(following, "name", "CALENDAR")
    _direction(following)
    following.add_argument(
        "--folder", type=Path, metavar="DIR", help=tr("a folder of events of your own")
    )
    leaving = add(
        "leave", tr("keep a calendar in step no longer; its files stay"),
        lambda given: LeaveCalendar(given.name),
    )  # fmt: skip
    _text(leaving, "name", "CALENDAR")
    turning = add(
        "turn", tr("say which side follows the other"),
        lambda given: TurnCalendar(given.name, given.direction),
    )  # fmt: skip
    _text(turning, "name", "CALENDAR")
    turning.add_argument("direction", choices=DIRECTIONS)


def _add_rounds(add: AddAction) -> None:
    syncing = add(
        "sync", tr("bring calendars into step now"),
        lambda given: SyncServers(given.server, given.accept_empty),
    )  # fmt: skip
    syncing.add_argument("server", nargs="?", type=arguments.clean_text, metavar="SERVER")
    syncing.add_argument(
        "--accept-empty", action="store_true",
        help=tr("a calendar that lost all its events on one side is emptied on the other, too"),
    )  # fmt: skip
    changes = add(
        "changes", tr("show what was changed"), lambda given: ShowSyncChanges(given.limit)
    )
    changes.add_argument("--limit", type=_minutes, default=_CHANGES, metavar="N")
    add("conflicts", tr("show events changed on both sides"), lambda _: ShowConflicts())
    keeping = add(
        "keep", tr("say which version of such an event stays"),
        lambda given: KeepVersion(given.conflict, given.version),
    )  # fmt: skip
    _text(keeping, "conflict", "ID")
    keeping.add_argument("version", choices=KEEPS)


def _text(parser: ArgumentParser, name: str, shown: str, words: str | None = None) -> None:
    parser.add_argument(name, type=arguments.clean_text, metavar=shown, help=words)


def _direction(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--direction", choices=DIRECTIONS, default="both",
        help=tr("fetch: it is only read here; send: it is only read there"),
    )  # fmt: skip


def _minutes(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number


def _add(given: Namespace) -> AddServer:
    return AddServer(
        address=given.address,
        user=given.user,
        name=given.name,
        calendars=tuple(given.calendar),
        is_everything=given.all,
        direction=given.direction,
        is_from_stdin=given.stdin,
    )
