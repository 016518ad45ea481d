"""The task runner: holds its tasks, reports their errors, ends them in order."""

import asyncio
import gc

import pytest

from desktop_assist.ui.task_runner import TaskRunner


@pytest.fixture
def errors():
    return []


@pytest.fixture
def runner(errors):
    return TaskRunner(errors.append)


async def fail() -> None:
    raise ValueError("broken")


async def wait_for_ever() -> None:
    await asyncio.Event().wait()


async def test_a_task_nobody_holds_runs_to_its_end(runner):
    done = asyncio.get_running_loop().create_future()

    async def work() -> None:
        # Nothing but the task refers to this future, so a weakly held task would be collected.
        asyncio.get_running_loop().call_later(0.01, (waited := asyncio.Event()).set)
        await waited.wait()
        done.set_result("done")

    runner.start(work(), "work")
    gc.collect()
    assert await asyncio.wait_for(done, 1) == "done"


async def test_the_result_can_be_awaited(runner):
    assert await runner.start(asyncio.sleep(0, "result"), "work") == "result"


async def test_an_error_goes_to_the_common_place(runner, errors):
    task = runner.start(fail(), "work")
    await asyncio.wait([task])
    await asyncio.sleep(0)
    assert [str(error) for error in errors] == ["broken"]


async def test_an_error_goes_to_its_own_place_when_named(runner, errors):
    own = []
    await asyncio.wait([runner.start(fail(), "work", on_error=own.append)])
    await asyncio.sleep(0)
    assert [str(error) for error in own] == ["broken"]
    assert errors == []


async def test_cancelling_by_name_leaves_the_others(runner, errors):
    first = runner.start(wait_for_ever(), "first")
    second = runner.start(wait_for_ever(), "second")
    await asyncio.sleep(0)
    assert runner.cancel("first")
    await asyncio.wait([first])
    assert first.cancelled()
    assert not second.done()
    assert errors == []
    await runner.close()


async def test_cancelling_what_does_not_run_says_so(runner):
    assert not runner.cancel("nothing")


async def test_closing_ends_the_latest_first(runner):
    ended = []

    async def note_end(name: str) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0.001)
            ended.append(name)

    for name in ("first", "second", "third"):
        runner.start(note_end(name), name)
    await asyncio.sleep(0)
    await runner.close()
    assert ended == ["third", "second", "first"]


async def test_closing_reports_a_task_that_does_not_end_in_time(runner, errors):
    release = asyncio.Event()

    async def linger() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await release.wait()

    task = runner.start(linger(), "lingering")
    await asyncio.sleep(0)
    await runner.close(time_limit_s=0.01)
    assert [str(error) for error in errors] == ["'lingering' did not end in time."]
    release.set()
    await asyncio.wait([task])


async def test_closing_spares_the_task_that_closes(runner):
    async def close_and_return() -> str:
        await runner.close()
        return "closed"

    assert await runner.start(close_and_return(), "quit") == "closed"


async def test_a_closed_runner_starts_nothing(runner, errors):
    ran = []

    async def note() -> None:
        ran.append(True)

    await runner.close()
    late = runner.start(note(), "late")
    await asyncio.wait([late])
    assert late.cancelled()
    assert (ran, errors) == ([], [])
