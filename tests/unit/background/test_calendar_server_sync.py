"""Servers are asked when it is time; a person is told only what a person has to decide."""

import asyncio
from contextlib import suppress
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


def hardly_rest(_):
    return asyncio.sleep(0.02)


async def told(desk, limit_s=0.3):
    """What is said in a short while, with many looks in it."""
    heard = []
    with suppress(TimeoutError):
        async with asyncio.timeout(limit_s):
            notices = server_notices(desk.store, desk.clock, desk.workers, hardly_rest)
            async for notice in notices:
                heard.append(notice.text)
                desk.clock.advance(timedelta(hours=7))
    return heard


async def test_a_server_that_is_due_is_asked_without_a_word(desk, packages):
    packages.there["a"] = event_text("a", "Plan")

    assert await told(desk) == []
    assert desk.titles() == {"a": "Plan"}


async def test_events_changed_on_both_sides_are_told_once(desk, packages):
    packages.there["a"] = event_text("a", "Theirs")
    desk.put("a", "Mine")

    (text,) = await told(desk)

    assert "Meetings of “cal.example.org” were changed here and at the server (1)." in text


async def test_what_only_a_person_can_mend_is_told(desk, packages):
    packages.failure = "login"

    (text,) = await told(desk)

    assert "does not accept the user name or the password" in text


async def test_what_passes_by_itself_is_not_told(desk, packages):
    packages.failure = "network"

    assert await told(desk) == []


async def test_a_server_that_is_asked_only_by_hand_is_left_alone(desk, packages):
    desk.store.set_pace(desk.server, 0)

    await told(desk)

    assert [job["action"] for job in packages.jobs] == ["discover"]
