"""Changes of the calendars' files are noticed, whoever makes them."""

import asyncio
from contextlib import aclosing

import pytest

from desktop_assist.background.calendar_watch import CalendarWatch
from desktop_assist.domain.calendar_source import CalendarSource
from desktop_assist.domain.errors import SettingsError
from tests.helpers.inline_workers import InlineWorkers


class Sources:
    def __init__(self, *paths):
        self.paths, self.is_broken = list(paths), False
        self.looks, self.was_looked_at = 0, asyncio.Event()

    def current(self):
        self.looks += 1
        if self.looks > 1:
            self.was_looked_at.set()
        if self.is_broken:
            raise SettingsError("The settings cannot be read.")
        return tuple(CalendarSource(path.name, path) for path in self.paths)


@pytest.fixture
def calendar(tmp_path):
    folder = tmp_path / "calendar"
    folder.mkdir()
    (folder / "a.ics").write_text("a")
    return folder


@pytest.fixture
def sources(calendar):
    return Sources(calendar)


async def changed(sources, change):
    """The names of the files of the next change that is told after `change`."""
    watch = CalendarWatch(sources, InlineWorkers(), look_every_s=0.001)
    async with (
        aclosing(watch.changes()) as changes,
        asyncio.timeout(5),
        asyncio.TaskGroup() as tasks,
    ):
        tasks.create_task(once_looked(sources, change))
        return {path.name for path in (await anext(changes)).files}


async def once_looked(sources, change):
    """Make the change when the files have been seen as they were, however slow the computer is."""
    await sources.was_looked_at.wait()
    change()


@pytest.mark.parametrize("name", ["b.ics", "inner/b.ICS"])
async def test_a_new_file_is_told(sources, calendar, name):
    def change():
        (calendar / name).parent.mkdir(exist_ok=True)
        (calendar / name).write_text("b")

    assert await changed(sources, change) == {(calendar / name).name}


async def test_a_changed_file_is_told(sources, calendar):
    assert await changed(sources, lambda: (calendar / "a.ics").write_text("aa")) == {"a.ics"}


async def test_a_removed_file_is_told(sources, calendar):
    assert await changed(sources, (calendar / "a.ics").unlink) == {"a.ics"}


async def test_a_single_file_is_watched_like_a_folder(tmp_path):
    file = tmp_path / "own.ics"

    assert await changed(Sources(file), lambda: file.write_text("a")) == {"own.ics"}


async def test_a_calendar_that_is_added_is_told(sources, tmp_path):
    other = tmp_path / "other.ics"
    other.write_text("o")

    assert await changed(sources, lambda: sources.paths.append(other)) == {"other.ics"}


async def test_other_files_and_hidden_ones_are_none_of_its_business(sources, calendar):
    def change():
        (calendar / ".a.ics.tmp").write_text("half")
        (calendar / ".hidden.ics").write_text("half")
        (calendar / "notes.txt").write_text("no calendar")
        (calendar / "b.ics").write_text("b")

    assert await changed(sources, change) == {"b.ics"}


async def test_settings_that_cannot_be_read_just_now_are_no_change(sources, calendar):
    def change():
        sources.is_broken = True
        asyncio.get_running_loop().call_later(0.02, mend)

    def mend():
        sources.is_broken = False
        (calendar / "a.ics").write_text("aa")

    assert await changed(sources, change) == {"a.ics"}


async def test_who_waits_is_woken_by_a_change(sources, calendar):
    watch = CalendarWatch(sources, InlineWorkers(), look_every_s=0.001)
    async with aclosing(watch.changes()) as changes, asyncio.TaskGroup() as group:
        waiting = group.create_task(watch.wait(5))
        asyncio.get_running_loop().call_later(0.02, (calendar / "b.ics").write_text, "b")
        await anext(changes)
        await asyncio.wait_for(waiting, 1)

    assert watch.version == 1


async def test_waiting_ends_by_itself(sources):
    await asyncio.wait_for(CalendarWatch(sources, InlineWorkers()).wait(0.001), 1)
