"""Tries everything of the whole program that could open a connection."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial

from desktop_assist.app import background_parts, command, desktop_parts, voice_parts
from desktop_assist.app.parts import Parts
from desktop_assist.background.heartbeat import Heartbeat
from desktop_assist.background.region_check import region_notices
from desktop_assist.connectors.calendar_server.calendar_servers import NewAccount
from desktop_assist.connectors.calendar_server.server_table import ServerTable
from desktop_assist.connectors.calendar_server.server_values import CalendarServer, ServerCalendar
from desktop_assist.connectors.subscription_table import SubscriptionRow, SubscriptionTable
from desktop_assist.domain.errors import DesktopAssistError
from tests.helpers.mcp_desk import scripted
from tests.helpers.realtime_server import tone

FAR = "https://192.0.2.1"
_LINK = "https://acme.slack.com/archives/C0TRAVEL1/p1795000000000100"


async def furnish(parts: Parts) -> None:
    """While the program may still go out: what will be tried needs something to work with."""
    await parts.mcp.add(scripted("plain"))
    await parts.mcp.allow("notes")
    table = SubscriptionTable(parts.database, parts.clock, parts.folders.subscriptions)
    table.add(
        SubscriptionRow("boss", "Boss", "2026-11-01T08:00:00Z", "2026-11-01T09:00:00Z", 86_400)
    )
    await parts.secrets.set("subscription boss", f"{FAR}/boss.ics")
    server = CalendarServer("s1", "Work", FAR, "ada", 15, parts.clock.now() - timedelta(days=1))
    servers = ServerTable(parts.database, parts.clock)
    servers.add(server)
    folder = parts.folders.data / "work"
    servers.add_calendar(ServerCalendar("c1", "s1", f"{FAR}/c", "Work", folder, "both"))
    await parts.secrets.set("calendar server s1", "correct horse")
    parts.settings.set("desktop.update_url", f"{FAR}/release.json")
    parts.settings.set("compatible.base_url", f"{FAR}/v1")


async def tried_everything(parts: Parts) -> dict[str, str]:
    """How each ended: the code of an error, or what was given."""
    return {name: await _tried(way) for name, way in _ways(parts).items()}


def _ways(parts: Parts) -> dict[str, Callable[[], Awaitable[object]]]:
    voice = voice_parts.voice_services(parts)
    background = background_parts.background_services(parts, _nothing, Heartbeat())
    feed = background_parts._update_feed(parts)
    calendars = parts.calendar
    openai = parts.models.openai
    return {
        "voice": partial(voice.realtime.connect, "gpt-realtime-2.1-mini"),
        "dictation": partial(voice.writer.write_down, tone(500)),
        "subscribe": partial(calendars.subscriptions.subscribe, "New", f"{FAR}/new.ics"),
        "refresh": partial(calendars.subscriptions.refresh, "boss"),
        "add server": partial(calendars.servers.add, NewAccount(FAR, "ada", "pw")),
        "sync now": partial(calendars.servers.sync, "s1"),
        "tools": partial(parts.mcp.fetch, "notes", "note://one", parts.folders.data),
        "allow tools": partial(parts.mcp.allow, "notes"),
        "update": feed.newer,
        "Slack": partial(parts.slack.threads.by_permalink, _LINK),
        "Slack token": partial(parts.slack.threads.check, "xoxp-1"),
        "documents": parts.hosted.copy.stores,
        "key": partial(openai.check_key, "sk-test"),
        "region": partial(_all, partial(region_notices, parts.settings, openai.read_key,
                                        openai.check_key, parts.workers)),
        "extras": partial(_all, background.extras),
        "doctor": partial(command.look_at, parts),
        "tray": partial(parts.workers.run, desktop_parts.model_trouble, parts),
        "warm up": parts.warm_up,
    }  # fmt: skip


async def _tried(way: Callable[[], Awaitable[object]]) -> str:
    try:
        return type(await way()).__name__
    except DesktopAssistError as error:
        return error.code


async def _all(notices: Callable) -> list:
    return [one async for one in notices()]


async def _nothing() -> None:
    """In place of what reads documents."""
