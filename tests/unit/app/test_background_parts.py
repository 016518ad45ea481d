"""What goes on by itself is built of the same parts as everything else."""

import asyncio
from contextlib import aclosing, suppress

import pytest

from desktop_assist.app.background_parts import background_services
from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.background.heartbeat import Heartbeat
from desktop_assist.system.folders import portable_folders
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.reminder_desk import RecordingNotifier, ReminderDesk


async def read_nothing():
    """In place of what reads documents."""


@pytest.fixture
async def parts(tmp_path):
    built = Parts(portable_folders(tmp_path), Moment(SUNDAY_MORNING, "Europe/Berlin"))
    yield built
    await built.close()


async def test_meetings_of_the_workspace_are_reminded_of(parts, tmp_path):
    desk = ReminderDesk(tmp_path / "desk")
    desk.calendar = parts.workspace.current().calendar
    desk.add("Standup", "10:05")
    notifier = RecordingNotifier(parts.clock)
    desk.close()

    async with asyncio.timeout(20), asyncio.TaskGroup() as group:
        running = group.create_task(
            background_services(parts, read_nothing, Heartbeat()).remind(notifier)
        )
        while not notifier.shown:  # noqa: ASYNC110 - what a thread does has no event here
            await asyncio.sleep(0.01)
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running

    assert notifier.titles == [("10:00:00", "Standup")]


async def test_what_is_watched_and_fetched_ends_when_it_is_told_to(parts):
    services = background_services(parts, read_nothing, Heartbeat())

    for notices in (services.extras(), services.subscriptions(), services.calendar_changes()):
        async with aclosing(notices) as going, asyncio.TaskGroup() as group:
            waiting = group.create_task(anext(going))
            await asyncio.sleep(0)
            waiting.cancel()
