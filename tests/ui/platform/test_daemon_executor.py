"""The executor for the few blocking calls of asyncio itself."""

import threading

import pytest

from desktop_assist.ui.platform.daemon_executor import DaemonExecutor


@pytest.fixture
def executor():
    return DaemonExecutor()


def test_a_job_gives_its_result(executor):
    assert executor.submit(max, 1, 2).result(timeout=5) == 2


def test_a_job_gives_its_error(executor):
    with pytest.raises(ZeroDivisionError):
        executor.submit(lambda: 1 / 0).result(timeout=5)


def test_jobs_run_in_threads_that_do_not_hold_up_the_end(executor):
    assert executor.submit(lambda: threading.current_thread().daemon).result(timeout=5)


def test_shutting_down_waits_for_jobs_when_told_to(executor):
    release, ended = threading.Event(), []
    executor.submit(lambda: ended.append(release.wait(5)))
    threading.Timer(0.02, release.set).start()
    executor.shutdown(wait=True)
    assert ended == [True]


def test_after_shutting_down_no_job_starts(executor):
    executor.shutdown()
    with pytest.raises(RuntimeError):
        executor.submit(int)
