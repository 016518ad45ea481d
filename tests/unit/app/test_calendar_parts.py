"""The calendars of the workspace and those from elsewhere are one."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.connectors.subscription_table import SubscriptionRow, SubscriptionTable
from desktop_assist.system.folders import portable_folders
from tests.helpers.calendar_desk import berlin
from tests.helpers.ics_text import calendar, event

SUNDAY = Moment(datetime(2026, 11, 22, 10, tzinfo=ZoneInfo("Europe/Berlin")), "Europe/Berlin")
FETCHED = SubscriptionRow("boss", "Boss", "2026-11-22T09:00:00Z", "2026-11-23T09:00:00Z", 86_400)


@pytest.fixture
async def parts(tmp_path):
    parts = Parts(portable_folders(tmp_path), SUNDAY)
    yield parts
    await parts.close()


def test_meetings_of_all_of_them_are_listed(parts):
    folder = parts.folders.subscriptions
    SubscriptionTable(parts.database, parts.clock, folder).add(FETCHED)
    own = parts.workspace.current().calendar
    for file, title in ((own / "own.ics", "Own"), (folder / "boss.ics", "Fetched")):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(calendar(event(title)))

    listed = parts.calendar.meetings.list(berlin("2026-11-24"), berlin("2026-11-25"))

    assert {meeting.title for meeting in listed.meetings} == {"Own", "Fetched"}
