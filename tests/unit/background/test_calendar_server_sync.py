"""Servers are asked when it is time; a person is told only what a person has to decide."""

from contextlib import aclosing, suppress
from datetime import timedelta

import pytest

from desktop_assist.background.calendar_server_sync import server_notices
from tests.helpers.scripted_engine import ScriptedPackages
from tests.helpers.server_desk import ServerDesk, event_text


@pytest.fixture
def packages():
    return ScriptedPackages()


@pytest.fixture
async def desk(tmp_path, packages):
    made = ServerDesk(tmp_path, packages)
    await made.join("https://cal.example.org")
    yield made
    made.close()


class EnoughError(Exception):
    """It has looked as often as it was to."""


async def told(desk, looks=4):
    """What is said while it looks some times, hours apart."""
    heard, left = [], [looks]

    async def rest(_):
        desk.clock.advance(timedelta(hours=7))
        left[0] -= 1
        if left[0] < 0:
            raise EnoughError

    with suppress(EnoughError):
        async with aclosing(server_notices(desk.store, desk.clock, desk.workers, rest)) as notices:
            async for notice in notices:
                heard.append(notice)  # noqa: PERF401 - those before the end count as well
    return heard


async def test_a_server_that_is_due_is_asked_without_a_word(desk, packages):
    packages.there["a"] = event_text("a", "Plan")

    assert await told(desk) == []
    assert desk.titles() == {"a": "Plan"}


async def test_events_changed_on_both_sides_are_told_once(desk, packages):
    packages.there["a"] = event_text("a", "Theirs")
    desk.put("a", "Mine")

    (notice,) = await told(desk)

    assert "Meetings of “cal.example.org” were changed here and at the server (1)." in notice.text
    assert notice.shown_by == "show_calendar_conflicts"


async def test_what_only_a_person_can_mend_is_told(desk, packages):
    packages.failure = "login"

    (notice,) = await told(desk)

    assert "does not accept the user name or the password" in notice.text
    assert notice.shown_by == ""


async def test_what_passes_by_itself_is_not_told(desk, packages):
    packages.failure = "network"

    assert await told(desk) == []


async def test_a_server_that_is_asked_only_by_hand_is_left_alone(desk, packages):
    desk.store.set_pace(desk.server, 0)

    await told(desk)

    assert [job["action"] for job in packages.jobs] == ["discover"]
