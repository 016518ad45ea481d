"""Builds what goes on by itself while the window is there."""

from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import aclosing
from functools import partial
from typing import TYPE_CHECKING

from desktop_assist import __version__
from desktop_assist.app.parts import Parts
from desktop_assist.background.calendar_ahead import CalendarAhead
from desktop_assist.background.calendar_server_sync import server_notices
from desktop_assist.background.calendar_watch import CalendarWatch
from desktop_assist.background.expense_outbox import outbox_notices
from desktop_assist.background.extra_notices import extra_notices
from desktop_assist.background.heartbeat import Heartbeat
from desktop_assist.background.offline_watch import watch_switch
from desktop_assist.background.online_rest import online_rest
from desktop_assist.background.region_check import region_notices
from desktop_assist.background.reminder_record import ReminderRecord
from desktop_assist.background.reminders import Reminders
from desktop_assist.background.slack_catch_up import catch_up, slack_notices
from desktop_assist.background.subscription_refresh import subscription_notices
from desktop_assist.background.update_notices import update_notices
from desktop_assist.calendars.reminder_plan import ReminderPlan
from desktop_assist.connectors.calendar_download import CalendarDownload, NetworkAccess
from desktop_assist.connectors.slack.tables import anything_kept
from desktop_assist.connectors.update_feed import LARGEST_BYTES, UpdateFeed
from desktop_assist.domain.notice import Notice
from desktop_assist.domain.notifier import Notifier
from desktop_assist.system.desktop_notifier import DesktopNotifier
from desktop_assist.ui.background_services import BackgroundServices

if TYPE_CHECKING:
    from desktop_assist.connectors.slack.slack_room import SlackRoom


def background_services(
    parts: Parts,
    read_documents: Callable[[], Coroutine[object, object, None]],
    heartbeat: Heartbeat,
) -> BackgroundServices:
    """All of it, ready to be started; it looks around by this heartbeat."""
    calendar, clock, workers = parts.calendar, parts.clock, parts.workers
    is_offline, openai = parts.outgoing.is_shut, parts.models.openai
    slowly = heartbeat.rest_slowly
    rest_offline = online_rest(slowly, is_offline, workers)
    watch = CalendarWatch(calendar.sources, workers, rest=heartbeat.rest)
    reminders = _reminders(parts, watch)

    def subscriptions() -> AsyncGenerator[Notice, None]:
        return subscription_notices(calendar.subscriptions, clock, workers, rest_offline)

    def remind(notifier: Notifier) -> Coroutine[object, object, None]:
        return reminders.run(notifier, heartbeat.stretched)

    _end_what_runs_when_shut(parts)
    ahead = CalendarAhead(calendar.meetings, watch, clock, workers)
    return BackgroundServices(
        extras=partial(_first_notices, parts),
        subscriptions=subscriptions,
        calendar_servers=partial(server_notices, calendar.servers, clock, workers, rest_offline),
        waiting_expenses=partial(outbox_notices, parts.deliver_expenses, workers, rest=slowly),
        calendar_changes=watch.changes,
        remind=remind,
        notifier=DesktopNotifier(),
        read_ahead=ahead.run,
        read_documents=read_documents,
        slack=partial(slack_notices, parts.slack_waits),
        fetch_the_rest=partial(catch_up, partial(_kept_slack, parts), workers, rest=rest_offline),
        updates=partial(update_notices, _update_feed(parts), rest_offline),
        attend=heartbeat.attend,
        wake=heartbeat.wake,
        stay_offline=partial(watch_switch, partial(parts.outgoing.keep, workers), heartbeat.rest),
        region=partial(region_notices, parts.settings, openai.read_key, openai.check_key, workers),
    )


def _kept_slack(parts: Parts) -> "SlackRoom | None":
    """Slack, as far as there is anything of it to see to; blocking."""
    return parts.slack if anything_kept(parts.database) else None


async def _first_notices(parts: Parts) -> AsyncGenerator[Notice, None]:
    """What happened to the database at the start, then what becomes of missing parts."""
    if parts.database_note:
        yield Notice("database", parts.database_note)
    extras = extra_notices(parts.extras, parts.workers, parts.outgoing.is_shut)
    async with aclosing(extras) as notices:
        async for notice in notices:
            yield notice


def _end_what_runs_when_shut(parts: Parts) -> None:
    async def end_what_runs() -> None:
        await parts.workers.run(parts.calendar.servers.stop)
        await parts.mcp.end_running()

    parts.outgoing.when_shut(end_what_runs)


def _update_feed(parts: Parts) -> UpdateFeed:
    def network() -> NetworkAccess:
        parts.outgoing.door.check()
        # What leads out of a company's network to the model leads there as well.
        settings = parts.settings.current().openai
        return NetworkAccess(settings.proxy, settings.ca_file)

    download = CalendarDownload(network, parts.workers, largest_bytes=LARGEST_BYTES)
    return UpdateFeed(lambda: parts.settings.current().desktop.update_url, download, __version__)


def _reminders(parts: Parts, watch: CalendarWatch) -> Reminders:
    calendar, record = parts.calendar, ReminderRecord(parts.database)
    plan = ReminderPlan(calendar.sources, calendar.meetings, parts.settings, parts.clock)
    return Reminders(plan, record, watch, parts.clock, parts.workers)
