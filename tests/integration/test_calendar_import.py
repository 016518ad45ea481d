"""A calendar file from outside is read in a process of its own before it is copied."""

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.system.worker_pool import ExecutorPool
from desktop_assist.tools.import_calendar import ImportCalendar
from tests.helpers.calendar_desk import CalendarDesk
from tests.helpers.tool_run import run_tool

CALENDAR = b"""\
BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
SUMMARY:Review
DTSTART;TZID=Europe/Berlin:20261124T140000
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def workers():
    pool = ExecutorPool()
    yield pool
    pool.close()


async def test_events_and_refusals_come_back_from_the_other_process(tmp_path, workers):
    desk = CalendarDesk(tmp_path)
    tool = ImportCalendar(desk.store, desk.incoming, workers)
    good, bad = tmp_path / "good.ics", tmp_path / "bad.ics"
    good.write_bytes(CALENDAR)
    bad.write_bytes(b"no calendar")

    await run_tool(tool, file=str(good))

    assert desk.titles() == ["Review"]
    with pytest.raises(UnreadableFileError, match="not a calendar file") as refusal:
        await run_tool(tool, file=str(bad))
    assert refusal.value.hint
