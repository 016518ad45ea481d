"""Shows calendar servers in the terminal: accounts, changes, conflicts, rounds."""

from collections.abc import Sequence

from desktop_assist.cli import terminal
from desktop_assist.connectors.calendar_server.event_text import event_start, event_title
from desktop_assist.connectors.calendar_server.server_values import (
    CalendarServer,
    FoundCalendar,
    ServerCalendar,
    SyncChange,
    SyncConflict,
    SyncReport,
)
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr


def show_servers(servers: Sequence[CalendarServer], *, is_json: bool) -> None:
    """The accounts, and how their calendars stand."""
    if is_json:
        terminal.show_json({"servers": [server_json(one) for one in servers]})
        return
    if not servers:
        terminal.show(tr("No calendar server is added."))
        return
    rows: list[tuple[str, ...]] = [
        (server.name, one.name, one.direction, _as_of(one), one.problem)
        for server in servers
        for one in server.calendars
    ]
    rows += [(one.name, tr("none yet"), "", "", "") for one in servers if not one.calendars]
    terminal.show_table(
        (tr("server"), tr("calendar"), tr("direction"), tr("in step"), tr("problem")), rows
    )
    hints = (one.hint for server in servers for one in server.calendars if one.hint)
    for hint in dict.fromkeys(hints):
        terminal.show(hint)


def show_found(found: Sequence[FoundCalendar], *, is_json: bool) -> None:
    """The calendars of an account at its server."""
    if is_json:
        rows = [{"name": one.name, "writable": one.is_writable} for one in found]
        terminal.show_json({"calendars": rows})
        return
    for one in found:
        terminal.show(
            one.name if one.is_writable else tr("{name} (may only be read)", name=one.name)
        )
    if not found:
        terminal.show(tr("The account has no calendars."))


def show_changes(changes: Sequence[SyncChange], *, is_json: bool) -> None:
    """What was brought into step."""
    if is_json:
        terminal.show_json({"changes": [change_json(one) for one in changes]})
    elif changes:
        rows = [(f"{one.at:%Y-%m-%d %H:%M}", one.calendar, one.words) for one in changes]
        terminal.show_table((tr("when"), tr("calendar"), tr("what")), rows)
    else:
        terminal.show(tr("Nothing was changed yet."))


def show_conflicts(conflicts: Sequence[SyncConflict], *, is_json: bool) -> None:
    """Events changed on both sides, each with its two versions."""
    if is_json:
        terminal.show_json({"conflicts": [conflict_json(one) for one in conflicts]})
        return
    for one in conflicts:
        terminal.show(f"{one.id}  {one.calendar}: {one.title}")
        terminal.show(f"    {tr('mine')}: {_version(one.mine)}")
        terminal.show(f"    {tr('theirs')}: {_version(one.theirs)}")
    if conflicts:
        terminal.show(
            tr("“desktop-assist calendar servers keep ID mine”, or theirs, or both, settles one.")
        )
    else:
        terminal.show(tr("No event waits for you."))


def show_reports(reports: Sequence[SyncReport], *, is_json: bool) -> None:
    """What rounds with servers did."""
    if is_json:
        terminal.show_json({"rounds": [report_json(one) for one in reports]})
        return
    for report in reports:
        terminal.show(tr_told(report.words))
        for one in report.changes:
            terminal.show(f"  {one.calendar}: {one.words}")
        for hint in dict.fromkeys(one.hint for one in report.server.calendars if one.hint):
            terminal.show(f"  {hint}")
    if not reports:
        terminal.show(tr("There is nothing to bring into step."))


def server_json(server: CalendarServer) -> dict[str, object]:
    """An account for programs."""
    return {
        "name": server.name,
        "url": server.url,
        "user": server.user,
        "every_minutes": server.every_minutes,
        "calendars": [_calendar_json(one) for one in server.calendars],
    }


def change_json(change: SyncChange) -> dict[str, object]:
    """A change for programs."""
    return {
        "calendar": change.calendar,
        "side": change.side,
        "kind": change.kind,
        "title": change.title,
        "at": change.at,
        "change_id": change.change_id,
    }


def conflict_json(conflict: SyncConflict) -> dict[str, object]:
    """An event changed on both sides, for programs."""
    return {
        "id": conflict.id,
        "calendar": conflict.calendar,
        "title": conflict.title,
        "mine": conflict.mine,
        "theirs": conflict.theirs,
    }


def report_json(report: SyncReport) -> dict[str, object]:
    """A round for programs."""
    return {
        "server": report.server.name,
        "changes": [change_json(one) for one in report.changes],
        "conflicts": report.conflicts,
        "left": report.left,
        "problem": report.server.problem,
    }


def _calendar_json(calendar: ServerCalendar) -> dict[str, object]:
    return {
        "name": calendar.name,
        "folder": str(calendar.folder),
        "direction": calendar.direction,
        "as_of": calendar.as_of,
        "problem": calendar.problem,
        "hint": calendar.hint,
    }


def _as_of(calendar: ServerCalendar) -> str:
    return f"{calendar.as_of:%Y-%m-%d %H:%M}" if calendar.as_of else tr("never yet")


def _version(text: str) -> str:
    title, start = event_title(text), event_start(text)
    return f"{title or tr('without a title')}, {start or tr('without a start')}"
