"""Accounts at calendar servers: added, kept in step, asked again in time, removed."""

from datetime import timedelta

import pytest

from desktop_assist.connectors.calendar_server.calendar_servers import NewAccount
from desktop_assist.connectors.calendar_server.server_values import FoundCalendar
from desktop_assist.domain.errors import CalendarServerError, UsageError
from tests.helpers.scripted_engine import ScriptedPackages
from tests.helpers.server_desk import PASSWORD, USER, ServerDesk

ADDRESS = "https://cal.example.org"


@pytest.fixture
def packages():
    return ScriptedPackages()


@pytest.fixture
def desk(tmp_path, packages):
    made = ServerDesk(tmp_path, packages)
    yield made
    made.close()


async def test_the_password_is_in_the_keyring_and_in_no_file(desk):
    await desk.join(ADDRESS)
    await desk.sync()

    files = [path.read_bytes() for path in desk.folder.rglob("*") if path.is_file()]
    assert list(desk.secrets.kept.values()) == [PASSWORD]
    assert not any(PASSWORD.encode() in content for content in files)
    assert PASSWORD not in repr(NewAccount(ADDRESS, USER, PASSWORD))


async def test_nothing_is_kept_of_a_server_that_lets_nobody_in(desk, packages):
    packages.failure = "login"

    with pytest.raises(CalendarServerError, match="does not accept"):
        await desk.store.add(NewAccount(ADDRESS, USER, PASSWORD))

    assert (desk.store.listing(), desk.secrets.kept) == ((), {})


async def test_its_calendars_are_read_beside_the_persons_own_and_marked_as_from_outside(desk):
    await desk.join(ADDRESS)

    (source,) = desk.store.current()
    assert (source.name, source.is_writable, source.is_outside) == ("work", True, True)
    assert source.path == desk.folder / "calendars" / "work"


@pytest.mark.parametrize(("direction", "is_writable"), [("fetch", False), ("send", True)])
async def test_a_calendar_that_is_only_fetched_cannot_be_written_here(desk, direction, is_writable):
    await desk.join(ADDRESS, direction)

    assert desk.store.current()[0].is_writable == is_writable


async def test_two_calendars_of_one_name_get_two_names_and_two_folders(desk):
    await desk.join(ADDRESS)
    other = FoundCalendar(f"{ADDRESS}/other/", "Work")

    made = desk.store.follow(desk.server, other)

    assert (made.name, made.folder.name) == ("Work 2", "Work 2")


async def test_a_calendar_that_may_only_be_read_is_not_written(desk):
    await desk.join(ADDRESS)

    with pytest.raises(UsageError, match="may only read"):
        desk.store.follow(desk.server, FoundCalendar(f"{ADDRESS}/t/", "Team", is_writable=False))


async def test_no_calendar_is_kept_in_step_twice(desk):
    await desk.join(ADDRESS)

    with pytest.raises(UsageError, match="already"):
        desk.store.follow(desk.server, FoundCalendar(desk.calendar.url, "work"))


async def test_no_two_servers_have_one_name(desk):
    await desk.join(ADDRESS)

    with pytest.raises(UsageError, match="is called “cal"):
        await desk.store.add(NewAccount(ADDRESS, USER, PASSWORD))
    assert desk.store.named("CAL.example.org").id == desk.server.id
    with pytest.raises(UsageError, match="No calendar server"):
        desk.store.named("none")


async def test_a_server_in_trouble_is_asked_less_and_less_often(desk, packages):
    await desk.join(ADDRESS)
    packages.failure = "network"

    waits = []
    for _ in range(3):
        await desk.sync()
        waits.append(desk.server.next_at - desk.clock.now())

    assert waits == [timedelta(minutes=30), timedelta(hours=1), timedelta(hours=2)]


async def test_a_server_that_is_only_asked_by_hand_is_not_due_in_this_life(desk):
    await desk.join(ADDRESS)
    desk.store.set_pace(desk.server, 0)

    await desk.sync()

    assert desk.server.next_at - desk.clock.now() > timedelta(days=10_000)


async def test_without_its_password_it_is_told_what_to_do(desk):
    await desk.join(ADDRESS)
    desk.secrets.kept.clear()

    report = await desk.sync()

    assert "password is not kept" in report.words
    assert report.server.needs_person


async def test_there_is_nothing_to_do_without_calendars_or_beside_another_copy(desk):
    await desk.join(ADDRESS)
    server = desk.server
    desk.store.leave(desk.calendar)

    assert await desk.store.sync(server.id) is None
    assert await desk.store.sync("none") is None


async def test_a_removed_server_leaves_the_files_and_nothing_else(desk):
    await desk.join(ADDRESS)
    desk.put("a", "Plan")
    folder = desk.calendar.folder
    await desk.sync()

    await desk.store.forget()

    assert [path.name for path in folder.iterdir()] == ["a.ics"]
    assert (desk.store.listing(), desk.secrets.kept) == ((), {})


async def test_how_far_a_round_is_is_told(desk):
    await desk.join(ADDRESS)
    told = []

    await desk.sync(report=told.append)

    assert told[-1] == "“work”: 0 of 0 events fetched."


async def test_a_broken_off_round_can_be_begun_again(desk, packages):
    await desk.join(ADDRESS)
    packages.failure = "stopped"
    await desk.sync()
    packages.failure = ""
    desk.store.stop()

    assert (await desk.sync()).server.problem == ""


async def test_the_calendars_of_an_account_can_be_looked_up_again(desk, packages):
    await desk.join(ADDRESS)
    packages.calendars.append(("new", f"{ADDRESS}/new/", True))

    assert [one.name for one in await desk.store.found(desk.server)] == ["new", "work"]


async def test_an_own_folder_may_be_kept_in_step(desk, tmp_path):
    await desk.join(ADDRESS)

    made = desk.store.follow(
        desk.server, FoundCalendar(f"{ADDRESS}/mine/", "Mine"), "both", tmp_path / "mine"
    )
    desk.store.turn(made, "send")

    assert {one.folder for one in desk.server.calendars} >= {tmp_path / "mine"}


async def test_where_nothing_may_leave_a_server_is_not_asked_and_stays_as_it_was(desk, packages):
    def refuse():
        raise CalendarServerError("Offline is on.")

    await desk.join(ADDRESS)
    before = desk.server
    desk.engine._network = refuse

    with pytest.raises(CalendarServerError, match="Offline"):
        await desk.sync()
    with pytest.raises(CalendarServerError, match="Offline"):
        await desk.store.found(before)

    assert desk.server == before
