"""Work runs off the loop's thread; a job that dies or hangs takes nothing with it."""

import asyncio
import os
import subprocess
import sys
import threading
import time

import pytest

from desktop_assist.domain.errors import ToolFailedError, UnreadableFileError
from desktop_assist.system import worker_pool
from desktop_assist.system.worker_pool import ExecutorPool, _limit_process, _with_processor_limit


@pytest.fixture
def pool():
    pool = ExecutorPool(time_limit_s=90)  # a busy machine gives little of it
    yield pool
    pool.close()


def refuse():
    raise UnreadableFileError("It is broken.", "Ask for it again.")


def spend_processor_time(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


async def test_threads_are_not_the_loops_thread(pool):
    assert await pool.run(threading.get_ident) != threading.get_ident()


async def test_the_isolated_process_is_another_one(pool):
    assert await pool.run_isolated(os.getpid) != os.getpid()


async def test_an_error_in_the_process_arrives_with_its_hint(pool):
    with pytest.raises(UnreadableFileError) as caught:
        await pool.run_isolated(refuse)
    assert caught.value.hint == "Ask for it again."


async def test_a_crash_is_reported_and_the_next_job_runs(pool):
    with pytest.raises(ToolFailedError, match="stop"):
        await pool.run_isolated(os._exit, 3)
    assert await pool.run_isolated(len, "four") == 4


async def test_a_job_that_hangs_is_ended():
    pool = ExecutorPool(time_limit_s=1.0)
    with pytest.raises(ToolFailedError, match="within 1 seconds"):
        await pool.run_isolated(time.sleep, 60)
    pool.close()


def test_a_system_that_refuses_a_limit_still_reads_files(monkeypatch):
    resource = pytest.importorskip("resource", reason="POSIX only")
    tried = []

    def refused(limit, _):
        tried.append(limit)
        raise ValueError("current limit exceeds maximum limit")

    monkeypatch.setattr(resource, "setrlimit", refused)

    _limit_process()

    assert (_with_processor_limit(len, "four"), tried) == (
        4,
        [resource.RLIMIT_AS, resource.RLIMIT_CPU],
    )


async def test_each_job_has_processor_time_of_its_own(pool):
    resource = pytest.importorskip("resource", reason="POSIX only")

    first, _ = await pool.run_isolated(resource.getrlimit, resource.RLIMIT_CPU)
    await pool.run_isolated(spend_processor_time, 1.5)
    later, _ = await pool.run_isolated(resource.getrlimit, resource.RLIMIT_CPU)

    assert later > first


@pytest.mark.skipif(os.name == "nt", reason="there is no nice on Windows")
async def test_a_process_that_gives_way_has_the_lowest_priority_and_is_broken_off():
    pool = ExecutorPool(gives_way=True)
    assert await pool.run_isolated(os.nice, 0) == 19
    asyncio.get_running_loop().call_later(0.2, pool.close)
    begun = time.monotonic()

    with pytest.raises(ToolFailedError):
        await pool.run_isolated(time.sleep, 30)
    assert time.monotonic() - begun < 10


@pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does")
def test_the_process_ends_with_a_program_that_is_killed():
    program = (
        "import asyncio, os, sys\n"
        "from desktop_assist.system.worker_pool import ExecutorPool\n"
        "print(asyncio.run(ExecutorPool().run_isolated(os.getpid)), flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE, check=False)

    # The pipe ends only when the process, which has it too, has ended as well.
    assert ended.stdout.strip().isdigit()


@pytest.mark.skipif(os.name == "nt", reason="there is no nice on Windows")
async def test_the_window_goes_before_the_isolated_process(pool):
    assert await pool.run_isolated(os.nice, 0) == min(os.nice(0) + 10, 19)


async def test_it_is_replaced_after_some_use_also_while_jobs_wait(pool, monkeypatch):
    monkeypatch.setattr(worker_pool, "_JOBS_PER_PROCESS", 10)

    used = [pid for _ in range(12) for pid in await gather_pids(pool)]

    assert len(used) == 36
    assert 3 <= len(set(used)) <= 5


async def gather_pids(pool):
    return await asyncio.gather(*(pool.run_isolated(os.getpid) for _ in range(3)))
