"""Brings calendars of servers into step when it is time, and tells what a person has to decide."""

import asyncio
from collections.abc import AsyncGenerator

from desktop_assist.background.heartbeat import Rest
from desktop_assist.connectors.calendar_server.calendar_servers import CalendarServers
from desktop_assist.connectors.calendar_server.conflict_card import SHOW
from desktop_assist.connectors.calendar_server.server_values import CalendarServer, SyncReport
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.notice import Notice
from desktop_assist.domain.worker_pool import WorkerPool

# The start of the window comes first.
FIRST_LOOK_AFTER_S = 20.0
LOOK_EVERY_S = 30.0


async def server_notices(
    servers: CalendarServers,
    clock: Clock,
    workers: WorkerPool,
    rest: Rest = asyncio.sleep,
) -> AsyncGenerator[Notice, None]:
    """Ask each server when it is due, for as long as the program runs."""
    told: dict[str, str] = {}
    await rest(FIRST_LOOK_AFTER_S)
    while True:
        for one in await _due(servers, clock, workers):
            report = await _synced(servers, one)
            words = _words(report) if report else ""
            if report and words and told.get(one.id) != words:
                yield Notice(f"calendar server {one.id}", words, shown_by=_shown_by(report))
            told[one.id] = words
        await rest(LOOK_EVERY_S)


async def _due(servers: CalendarServers, clock: Clock, workers: WorkerPool) -> list[CalendarServer]:
    try:
        listed = await workers.run(servers.listing)
    except DesktopAssistError:  # the database is busy: the next look's work
        return []
    now = clock.now()
    return [one for one in listed if one.every_minutes and one.calendars and one.next_at <= now]


async def _synced(servers: CalendarServers, one: CalendarServer) -> SyncReport | None:
    try:
        return await servers.sync(one.id)
    except DesktopAssistError:  # the database is busy: the next look's work
        return None


def _shown_by(report: SyncReport) -> str:
    return SHOW if report.conflicts else ""


def _words(report: SyncReport) -> str:
    """What a person has to know; empty for what passes by itself."""
    name = report.server.name
    if report.conflicts:
        return (
            f"Meetings of “{name}” were changed here and at the server ({report.conflicts}). Both "
            "versions are kept until you choose."
        )
    if report.server.needs_person and report.server.problem:
        hints = (one.hint for one in report.server.calendars if one.problem)
        return f"“{name}” is not in step: {report.server.problem} {next(hints, '')}".rstrip()
    return ""
