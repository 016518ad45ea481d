"""Which accounts and calendars there are."""

from datetime import timedelta

import pytest

from tests.helpers.scripted_engine import ScriptedPackages
from tests.helpers.server_desk import ServerDesk


@pytest.fixture
async def desk(tmp_path):
    made = ServerDesk(tmp_path, ScriptedPackages())
    await made.join("https://cal.example.org")
    yield made
    made.close()


async def test_an_account_comes_back_with_its_calendars(desk):
    (server,) = desk.table.servers()
    (calendar,) = server.calendars

    assert (server.name, server.user, server.every_minutes) == ("cal.example.org", "ada", 15)
    assert (calendar.name, calendar.direction, calendar.as_of) == ("work", "both", None)
    assert desk.table.server("none") is None


async def test_only_one_copy_of_the_program_takes_up_a_round(desk):
    server = desk.server
    until = desk.clock.now() + timedelta(minutes=5)

    assert desk.table.take(server, until)
    assert not desk.table.take(server, until + timedelta(1))


async def test_a_removed_account_takes_everything_about_it_along(desk):
    desk.record.add_sending(desk.calendar.id, "a", "m")

    desk.table.remove(desk.server.id)

    assert desk.table.servers() == ()
    assert desk.record.changes() == ()


async def test_direction_and_pace_are_kept(desk):
    desk.table.turn(desk.calendar.id, "fetch")
    desk.table.set_pace(desk.server.id, 0)

    assert (desk.calendar.direction, desk.server.every_minutes) == ("fetch", 0)
