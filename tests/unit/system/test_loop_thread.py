"""Work on the other loop is waited for here, and broken off from here."""

import asyncio
import threading

import pytest

from desktop_assist.system.loop_thread import LoopThread


@pytest.fixture
def thread():
    made = LoopThread("other", end_limit_s=1.0)
    yield made
    made.close()


async def where() -> str:
    return threading.current_thread().name


async def test_it_is_started_at_first_use_and_named(thread):
    before = thread.is_running

    assert await thread.run(where()) == "other"
    assert (before, thread.is_running) == (False, True)


def test_a_thread_that_may_block_waits_no_longer_than_it_says(thread):
    assert thread.run_waiting(where(), 5.0) == "other"
    with pytest.raises(TimeoutError):
        thread.run_waiting(asyncio.sleep(60), 0.01)


async def test_what_is_left_is_broken_off_at_the_end(thread):
    never = asyncio.get_running_loop().create_task(thread.run(asyncio.sleep(60)))
    await thread.run(asyncio.sleep(0))

    await asyncio.to_thread(thread.close)

    with pytest.raises(asyncio.CancelledError):
        await never
