"""The calendar is read beside the window."""

import asyncio
from datetime import date

import pytest

from desktop_assist.ui.calendar.calendar_reading import CalendarReading
from desktop_assist.ui.calendar.period import Period

WEEK = Period("week", date(2026, 11, 25))


class SlowWorkers:
    """Each piece of work takes a moment; which ones were done is kept."""

    def __init__(self) -> None:
        self.days = []
        self.fault = None

    async def run(self, function, services, days):
        await asyncio.sleep(0.01)
        if self.fault is not None:
            raise self.fault
        self.days.append(days[0])
        return function(services, days)


@pytest.fixture
def reading(rig):
    rig.desk.create(title="Team sync")
    workers = SlowWorkers()
    services = rig.services
    object.__setattr__(services, "workers", workers)
    reading = CalendarReading(services, rig.tasks)
    reading.workers, reading.seen = workers, []
    reading.read.connect(lambda period, picture: reading.seen.append((period, picture)))
    return reading


async def test_what_was_asked_for_is_read_and_then_its_neighbours(reading, rig):
    reading.show(WEEK)
    assert reading.seen == []
    await rig.settle()
    ((period, picture),) = reading.seen
    assert (period, [one.title for one in picture.meetings]) == (WEEK, ["Team sync"])
    assert reading.workers.days == [date(2026, 11, n) for n in (23, 30, 16)]


async def test_a_neighbour_is_there_at_once(reading, rig):
    reading.show(WEEK)
    await rig.settle()
    reading.show(WEEK.stepped(1))
    assert reading.seen[-1][0] == WEEK.stepped(1)
    await rig.settle()


async def test_paging_quickly_reads_only_where_it_ends(reading, rig):
    for steps in range(8):
        reading.show(WEEK.stepped(steps))
    await rig.settle()
    assert [period for period, _ in reading.seen] == [WEEK.stepped(7)]


async def test_after_a_change_it_is_read_again(reading, rig):
    reading.show(WEEK)
    await rig.settle()
    rig.desk.create(title="Lunch", start="2026-11-25T12:00", end="2026-11-25T13:00")
    reading.refresh()
    await rig.settle()
    assert [one.title for one in reading.seen[-1][1].meetings] == ["Team sync", "Lunch"]


async def test_what_was_read_beforehand_is_forgotten_with_a_change(reading, rig):
    reading.show(WEEK)
    await rig.settle()
    rig.desk.create(title="Later", start="2026-12-01T12:00", end="2026-12-01T13:00")
    reading.refresh()
    await rig.settle()
    reading.show(WEEK.stepped(1))
    assert [one.title for one in reading.seen[-1][1].meetings] == ["Later"]
    await rig.settle()


async def test_why_it_cannot_be_read_is_told_and_it_goes_on(reading, rig, qtbot):
    reading.workers.fault = OSError("gone")
    with qtbot.waitSignal(reading.failed, raising=False) as told:
        reading.show(WEEK)
        await rig.settle()
    assert isinstance(told.args[0], OSError)
    reading.workers.fault = None
    reading.show(WEEK)
    await rig.settle()
    assert reading.seen
