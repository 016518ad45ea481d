"""Looking around often while somebody is there, and seldom else."""

import asyncio
from contextlib import suppress

import pytest

from desktop_assist.background.heartbeat import Heartbeat

BEAT_S = 60.0


@pytest.fixture
async def heartbeat():
    return Heartbeat(BEAT_S)


def ends_at(heartbeat, seconds):
    return asyncio.get_running_loop().time() + heartbeat.stretched(seconds)


async def test_a_rest_is_as_long_as_asked_while_somebody_is_there(heartbeat):
    assert heartbeat.stretched(5.0) == 5.0
    assert await heartbeat.rest(0.001) is False


async def test_unattended_all_rests_end_with_the_same_beat(heartbeat):
    heartbeat.attend(False)
    ends = [ends_at(heartbeat, seconds) for seconds in (1.0, 1.1, 1.2)]
    assert max(ends) - min(ends) == pytest.approx(0, abs=0.01)
    assert ends[0] % BEAT_S == pytest.approx(0, abs=0.01) or ends[0] % BEAT_S > BEAT_S - 0.01
    assert heartbeat.stretched(1.0) >= 1.0


async def test_a_longer_rest_is_never_cut_short(heartbeat):
    heartbeat.attend(False)
    assert 3600 <= heartbeat.stretched(3600) <= 3600 + BEAT_S


async def test_what_may_come_late_is_looked_at_with_every_fifth_beat():
    heartbeat = Heartbeat(beat_s=0.02)
    heartbeat.attend(False)
    await heartbeat.rest_slowly(0.001)
    assert asyncio.get_running_loop().time() % 0.1 == pytest.approx(0.01, abs=0.01)
    heartbeat.attend(True)
    assert await heartbeat.rest_slowly(0.001) is False


async def woken(heartbeat, wake):
    """What a long rest gives when something happens meanwhile."""
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        resting = tasks.create_task(heartbeat.rest(3600))
        await asyncio.sleep(0)
        wake()
        return await resting


async def test_who_comes_back_finds_it_fresh(heartbeat):
    heartbeat.attend(False)
    assert await woken(heartbeat, lambda: heartbeat.attend(True)) is True


async def test_it_is_woken_when_the_computer_slept(heartbeat):
    assert await woken(heartbeat, heartbeat.wake) is True


async def test_who_is_there_all_along_ends_no_rest(heartbeat):
    with suppress(TimeoutError):
        async with asyncio.timeout(0.01):
            await woken(heartbeat, lambda: heartbeat.attend(True))
            pytest.fail("It was woken.")
