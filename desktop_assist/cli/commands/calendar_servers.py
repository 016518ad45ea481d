"""`calendar servers`: accounts at calendar servers, kept in step with folders here."""

import getpass
import sys
from collections.abc import Sequence
from typing import assert_never

from desktop_assist.cli import prompt, terminal
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
from desktop_assist.cli.commands.calendar_server_view import (
    show_changes,
    show_conflicts,
    show_found,
    show_reports,
    show_servers,
)
from desktop_assist.connectors.calendar_server.calendar_servers import (
    CalendarServers,
    NewAccount,
)
from desktop_assist.connectors.calendar_server.server_values import (
    CalendarServer,
    FoundCalendar,
    ServerCalendar,
    SyncReport,
)
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr
from desktop_assist.domain.worker_pool import WorkerPool

_FAILED = 1


async def use_calendar_servers(
    options: CalendarServerOptions,
    store: CalendarServers,
    workers: WorkerPool,
    *,
    is_json: bool,
) -> int:
    """List accounts and calendars, change which there are, or bring them into step."""
    match options:
        case ListCalendarServers():
            show_servers(await workers.run(store.listing), is_json=is_json)
        case ShowSyncChanges(most):
            show_changes(await workers.run(store.changes, most), is_json=is_json)
        case ShowConflicts():
            show_conflicts(await workers.run(store.conflicts), is_json=is_json)
        case FindServerCalendars(name):
            server = await workers.run(store.named, name)
            show_found(await store.found(server), is_json=is_json)
        case SyncServers() | KeepVersion():
            return await _sync(options, store, workers, is_json=is_json)
        case _:
            await _change(options, store, workers)
            show_servers(await workers.run(store.listing), is_json=is_json)
    return 0


async def _change(
    options: AddServer
    | FollowCalendar
    | LeaveCalendar
    | TurnCalendar
    | SetServerPace
    | RemoveServer,
    store: CalendarServers,
    workers: WorkerPool,
) -> None:
    match options:
        case AddServer():
            await _add(options, store, workers)
        case FollowCalendar(name, wanted, direction, folder):
            server = await workers.run(store.named, name)
            found = _named(await store.found(server), wanted)
            await workers.run(store.follow, server, found, direction, folder)
        case LeaveCalendar(name):
            await workers.run(store.leave, await workers.run(_kept, store, name))
        case TurnCalendar(name, direction):
            await workers.run(store.turn, await workers.run(_kept, store, name), direction)
        case SetServerPace(name, minutes):
            await workers.run(store.set_pace, await workers.run(store.named, name), minutes)
        case RemoveServer(name):
            await store.remove(await workers.run(store.named, name))
        case _:
            assert_never(options)


async def _add(options: AddServer, store: CalendarServers, workers: WorkerPool) -> None:
    read = sys.stdin.readline if options.is_from_stdin else _ask
    password = (await prompt.read(read)).rstrip("\r\n")
    account = NewAccount(options.address, options.user, password, options.name)
    made = await store.add(account, terminal.show_note)
    if made.password.place != "keyring":
        terminal.show_note(tr("The password lasts until the command ends."))
        terminal.show_note(tr_told(made.password.reason))
    wanted: Sequence[FoundCalendar] = [_named(made.found, one) for one in options.calendars]
    for found in made.found if options.is_everything else wanted:
        direction = options.direction if found.is_writable else "fetch"
        await workers.run(store.follow, made.server, found, direction)
    if not (options.is_everything or wanted):
        show_found(made.found, is_json=False)


async def _sync(
    options: SyncServers | KeepVersion,
    store: CalendarServers,
    workers: WorkerPool,
    *,
    is_json: bool,
) -> int:
    if isinstance(options, KeepVersion):
        chosen = await workers.run(store.choose, options.conflict, options.keep)
        everyone = await workers.run(store.listing)
        servers = [one for one in everyone if _holds(one, chosen.calendar)]
    elif options.server is None:
        servers = list(await workers.run(store.listing))
    else:
        servers = [await workers.run(store.named, options.server)]
    accepts_empty = isinstance(options, SyncServers) and options.accepts_empty
    reports: list[SyncReport] = []
    for one in servers:
        report = await store.sync(one.id, terminal.show_note, accepts_empty=accepts_empty)
        reports += [report] if report else []
    show_reports(reports, is_json=is_json)
    return _FAILED if any(one.server.problem for one in reports) else 0


def _holds(server: CalendarServer, calendar: str) -> bool:
    return any(one.name == calendar for one in server.calendars)


def _kept(store: CalendarServers, name: str) -> ServerCalendar:
    for server in store.listing():
        for one in server.calendars:
            if one.name.casefold() == name.casefold():
                return one
    raise UsageError(
        tr("No calendar called “{name}” is kept in step.", name=name),
        tr("“desktop-assist calendar servers list” lists them."),
    )


def _named(found: Sequence[FoundCalendar], name: str) -> FoundCalendar:
    for one in found:
        if one.name.casefold() == name.casefold():
            return one
    names = ", ".join(one.name for one in found) or "-"
    raise UsageError(
        tr("The account has no calendar called “{name}”.", name=name),
        tr("It has: {names}.", names=names),
    )


def _ask() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline()
    return getpass.getpass(tr("Password of the account (not shown): "))
