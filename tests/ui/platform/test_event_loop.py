"""The window's loop: free of each fault of qasync, fair to Qt, and steady under load."""

import asyncio
import gc
import signal
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from tests.ui.platform.loop_faults import FAULTS

POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="os.kill ends a program there")
FAULT_NAMES = [
    pytest.param(fault.__name__, marks=[POSIX_ONLY] if "signal" in fault.__name__ else [])
    for fault in FAULTS
]


def look_for(loop: str, fault: str) -> str:
    command = [sys.executable, "-m", "tests.ui.platform.loop_faults", loop, fault]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    return done.stdout.strip() or f"died with {done.returncode}: {done.stderr[-300:]}"


@pytest.mark.parametrize("fault", FAULT_NAMES)
def test_our_loop_is_free_of(fault):
    assert look_for("ours", fault) == "absent"


@pytest.mark.slow
@pytest.mark.parametrize("fault", FAULT_NAMES)
def test_plain_qasync_still_has(fault):
    assert look_for("qasync", fault) != "absent", (
        f"qasync no longer has the fault {fault!r}: the override that mends it can go."
    )


async def test_callbacks_run_in_order():
    loop, ran = asyncio.get_running_loop(), []
    for number in range(100):
        loop.call_soon(ran.append, number)
    await asyncio.sleep(0)
    assert ran == list(range(100))


async def test_timers_run_by_deadline_not_by_registration():
    loop, ran = asyncio.get_running_loop(), []
    for delay in (0.03, 0.01, 0.02):
        loop.call_later(delay, ran.append, delay)
    await asyncio.sleep(0.06)
    assert ran == [0.01, 0.02, 0.03]


async def test_a_cancelled_callback_does_not_run():
    loop, ran = asyncio.get_running_loop(), []
    loop.call_soon(ran.append, 1).cancel()
    loop.call_soon_threadsafe(ran.append, 2).cancel()
    loop.call_later(0.001, ran.append, 3).cancel()
    await asyncio.sleep(0.01)
    assert ran == []


async def test_a_deadline_that_was_cancelled_wakes_nobody():
    loop = asyncio.get_running_loop()
    early, late = loop.call_later(0.2, print), loop.call_later(5, print)
    early.cancel()
    seen = loop.create_future()
    QTimer.singleShot(10, lambda: seen.set_result(loop._alarm.remainingTime()))
    assert await seen > 1000
    late.cancel()


async def test_an_error_in_a_callback_reaches_the_handler_and_the_loop_goes_on():
    loop, errors = asyncio.get_running_loop(), []
    loop.set_exception_handler(lambda _, context: errors.append(context["exception"]))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0.001)
    assert [type(error) for error in errors] == [ZeroDivisionError]


async def test_a_burst_of_callbacks_lets_the_window_paint_and_its_timers_fire(qtbot):
    window, burst = PaintCounter(), Burst()
    qtbot.addWidget(window)
    window.show()
    timer = QTimer(window)
    timer.timeout.connect(burst.take_breath)
    timer.timeout.connect(window.update)
    timer.start(0)
    await burst.done
    timer.stop()
    assert burst.longest < STEPS // 10
    assert window.paints > 2


STEPS = 300


class Burst:
    """Callbacks that each take a millisecond at least and call for the next.

    How many run before Qt has a turn is counted, not how long they take: a slow machine runs fewer
    in a slice of time, never more, and a loop that starves Qt runs all of them.
    """

    def __init__(self):
        self._left, self._since = STEPS, 0
        self.longest = 0
        self.done = asyncio.get_running_loop().create_future()
        self._step()

    def take_breath(self):
        self._since = 0

    def _step(self):
        end = time.monotonic() + 0.001
        while time.monotonic() < end:
            pass
        self._left -= 1
        self._since += 1
        self.longest = max(self.longest, self._since)
        loop = asyncio.get_running_loop()
        _ = loop.call_soon(self._step) if self._left else self.done.set_result(None)


class PaintCounter(QWidget):
    def __init__(self):
        super().__init__()
        self.paints = 0

    def paintEvent(self, event):
        self.paints += 1


async def test_two_thousand_deltas_leave_no_timers():
    async def send(_reader, writer):
        for _ in range(2_000):
            writer.write(b"delta\n")
            await writer.drain()
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(send, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    most = 0
    for number in range(2_000):
        async with asyncio.timeout(600):
            await reader.readline()
        if number % 500 == 0:
            most = max(most, live_timers())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()
    assert most < 150


def live_timers() -> int:
    return sum(isinstance(each, asyncio.TimerHandle) for each in gc.get_objects())


async def test_forty_streams_run_side_by_side():
    async def send(_reader, writer):
        for _ in range(50):
            writer.write(b"x" * 99 + b"\n")
            await writer.drain()
        writer.close()
        await writer.wait_closed()

    async def receive(address) -> int:
        reader, writer = await asyncio.open_connection(*address)
        received = len(await reader.read(-1))
        writer.close()
        await writer.wait_closed()
        return received

    server = await asyncio.start_server(send, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with asyncio.TaskGroup() as group:
        streams = [group.create_task(receive(address)) for _ in range(40)]
    server.close()
    await server.wait_closed()
    assert [stream.result() for stream in streams] == [5_000] * 40


async def test_threads_wake_an_idle_loop():
    loop, reached = asyncio.get_running_loop(), []

    def call_back() -> None:
        for number in range(500):
            loop.call_soon_threadsafe(reached.append, number)

    await asyncio.gather(*(asyncio.to_thread(call_back) for _ in range(4)))
    await asyncio.sleep(0)
    assert len(reached) == 2_000


async def test_a_subprocess_is_awaited():
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", "print('done')", stdout=asyncio.subprocess.PIPE
    )
    output, _ = await process.communicate()
    assert output.split() == [b"done"]


def test_a_closed_loop_refuses_callbacks(application):
    from desktop_assist.ui.platform.event_loop import EventLoop

    loop = EventLoop(application)
    loop.close()
    with pytest.raises(RuntimeError):
        loop.call_soon(int)


IDLE = """
import asyncio, signal, sys
from PySide6.QtWidgets import QApplication
from desktop_assist.ui.platform.event_loop import EventLoop
app = QApplication([])
async def idle():
    print("ready", flush=True)
    await asyncio.sleep(60)
"""
RUNNER = "asyncio.Runner(loop_factory=lambda: EventLoop(app)).run(idle())"
BARE = "EventLoop(app).run_until_complete(idle())"
HANDLER = """
loop = EventLoop(app)
task = loop.create_task(idle())
loop.add_signal_handler(signal.SIGTERM, task.cancel)
try:
    loop.run_until_complete(task)
except asyncio.CancelledError:
    sys.exit(7)
"""


@POSIX_ONLY
@pytest.mark.parametrize(
    ("ending", "sent", "status"),
    [(RUNNER, signal.SIGINT, 130), (BARE, signal.SIGINT, 130), (HANDLER, signal.SIGTERM, 7)],
    ids=["runner", "bare", "handler"],
)
def test_an_idle_program_ends_at_once_when_told_to(ending, sent, status):
    program = subprocess.Popen(
        [sys.executable, "-c", IDLE + ending], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    with program:
        program.stdout.readline()
        program.send_signal(sent)
        program.communicate(timeout=20)  # left alone it would be idle for a minute
    assert program.returncode in {status, -sent if status == 130 else status}


def test_a_hung_blocking_call_does_not_hold_up_the_end():
    hung = IDLE + (
        "import time\n"
        "async def begin():\n"
        "    asyncio.get_running_loop().run_in_executor(None, time.sleep, 60)\n"
        "asyncio.Runner(loop_factory=lambda: EventLoop(app)).run(begin())\n"
    )
    subprocess.run([sys.executable, "-c", hung], timeout=20, check=True)
