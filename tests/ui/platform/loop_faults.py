"""Looks for one fault in a loop: `python -m tests.ui.platform.loop_faults ours|qasync FAULT`.

Prints "present" or "absent". Each fault has a process of its own, because some of them end it.
"""

import asyncio
import contextlib
import contextvars
import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Callable

import qasync
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop_assist.ui.platform.event_loop import EventLoop

LoopFactory = Callable[[], asyncio.AbstractEventLoop]
CALLBACKS = 5_000


def callbacks_are_dear(factory: LoopFactory) -> bool:
    """A callback costs more than one and a half times what asyncio asks."""
    return _cost_of_callbacks(factory) > 1.5 * _cost_of_callbacks(asyncio.new_event_loop)


def _cost_of_callbacks(factory: LoopFactory) -> float:
    async def chain() -> float:
        loop = asyncio.get_running_loop()
        done, left = loop.create_future(), CALLBACKS

        def step() -> None:
            nonlocal left
            left -= 1
            _ = loop.call_soon(step) if left else done.set_result(None)

        start = time.process_time()
        loop.call_soon(step)
        await done
        return time.process_time() - start

    with asyncio.Runner(loop_factory=factory) as runner:
        return min(runner.run(chain()) for _ in range(5))


def cancelled_timers_live_on(factory: LoopFactory) -> bool:
    """Each cancelled timer is kept until it would have been due."""

    async def cancel_many() -> int:
        before = _live_handles()
        for _ in range(1_000):
            asyncio.get_running_loop().call_later(600, int).cancel()
        await asyncio.sleep(0.01)
        return _live_handles() - before

    with asyncio.Runner(loop_factory=factory) as runner:
        return runner.run(cancel_many()) > 500


def _live_handles() -> int:
    gc.collect()
    return sum(isinstance(each, asyncio.Handle) for each in gc.get_objects())


def timers_fire_early(factory: LoopFactory) -> bool:
    """Some of 400 timers fire before they are due."""

    async def watch_timers() -> float:
        loop, earliest = asyncio.get_running_loop(), 0.0

        def note(due: float) -> None:
            nonlocal earliest
            earliest = min(earliest, loop.time() - due)

        for number in range(400):
            due = loop.time() + 0.1 + number / 1_300
            loop.call_at(due, note, due)
        await asyncio.sleep(0.5)
        return earliest

    with asyncio.Runner(loop_factory=factory) as runner:
        return runner.run(watch_timers()) < 0


def timer_has_no_deadline(factory: LoopFactory) -> bool:
    """`call_later` gives back a handle that does not know when it is due."""
    with asyncio.Runner(loop_factory=factory) as runner:
        timer = runner.get_loop().call_later(60, int)
        timer.cancel()
        return not isinstance(timer, asyncio.TimerHandle)


def context_is_ignored(factory: LoopFactory) -> bool:
    """`call_soon_threadsafe` runs the callback outside the context it was given."""
    variable = contextvars.ContextVar("variable", default="outside")

    async def look() -> str:
        context = contextvars.copy_context()
        context.run(variable.set, "inside")
        loop = asyncio.get_running_loop()
        seen = loop.create_future()
        loop.call_soon_threadsafe(lambda: seen.set_result(variable.get()), context=context)
        return await seen

    with asyncio.Runner(loop_factory=factory) as runner:
        return runner.run(look()) == "outside"


def signals_wait_for_a_timer(factory: LoopFactory) -> bool:
    """A signal that comes while nothing happens is not seen before the next timer."""
    seen: list[float] = []

    async def idle() -> float:
        threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGTERM)).start()
        start = time.monotonic()
        await asyncio.sleep(2.0)
        return seen[0] - start

    previous = signal.signal(signal.SIGTERM, lambda *_: seen.append(time.monotonic()))
    try:
        with asyncio.Runner(loop_factory=factory) as runner:
            return runner.run(idle()) > 1.0
    finally:
        signal.signal(signal.SIGTERM, previous)


def generators_stay_open(factory: LoopFactory) -> bool:
    """An asynchronous generator left half read is not closed when the loop ends."""
    closed: list[bool] = []

    async def numbers():
        try:
            yield 1
            yield 2
        finally:
            closed.append(True)

    generator = numbers()

    async def read_one() -> None:
        await anext(generator)

    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(read_one())
    is_open = not closed
    asyncio.run(generator.aclose())
    return is_open


def blocked_thread_blocks_the_end(factory: LoopFactory) -> bool:
    """The loop cannot be left while a blocking call hangs."""
    release = threading.Event()

    async def begin() -> None:
        asyncio.get_running_loop().run_in_executor(None, release.wait, 6)
        await asyncio.sleep(0.05)

    start = time.monotonic()
    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(begin())
    release.set()
    return time.monotonic() - start > 4


def nested_loop_steps_no_task(factory: LoopFactory) -> bool:
    """While a task waits in a nested Qt loop (a menu, a drag), no other task goes on."""
    went_on: list[bool] = []

    async def other() -> None:
        await asyncio.sleep(0)
        went_on.append(True)

    async def nest() -> None:
        nested = QEventLoop()
        keep = asyncio.get_running_loop().create_task(other())
        QTimer.singleShot(200, nested.quit)
        nested.exec()
        del keep

    # Not closed: where the fault is present, the other task never ends.
    loop = factory()
    loop.set_exception_handler(lambda *_: None)
    loop.run_until_complete(nest())
    return not went_on


def exit_in_callback_is_mishandled(factory: LoopFactory) -> bool:
    """SystemExit raised in a callback does not come out of the loop, past its clean-up."""

    async def leave() -> None:
        asyncio.get_running_loop().call_soon(sys.exit, 3)
        await asyncio.sleep(0.5)

    with contextlib.suppress(SystemExit), asyncio.Runner(loop_factory=factory) as runner:
        runner.run(leave())
        return True
    return False


FAULTS = (
    callbacks_are_dear,
    cancelled_timers_live_on,
    timers_fire_early,
    timer_has_no_deadline,
    context_is_ignored,
    signals_wait_for_a_timer,
    generators_stay_open,
    blocked_thread_blocks_the_end,
    nested_loop_steps_no_task,
    exit_in_callback_is_mishandled,
)


def main(loop_name: str, fault_name: str) -> None:
    """Look for one fault in one loop."""
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    loop_class = EventLoop if loop_name == "ours" else qasync.QEventLoop
    fault = next(each for each in FAULTS if each.__name__ == fault_name)
    print("present" if fault(lambda: loop_class(app)) else "absent", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
