"""Lets the window and everything that waits on the world share one thread."""

import asyncio
import heapq
import math
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor
from contextvars import Context
from typing import TypeVar

import qasync
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop_assist.ui.platform.daemon_executor import DaemonExecutor
from desktop_assist.ui.platform.signal_watch import SignalWatch
from desktop_assist.ui.qt_override import override

T = TypeVar("T")

_SLICE_S = 0.008
"""How long callbacks run before Qt may paint and answer the mouse: half a frame at 60 Hz."""

_LONGEST_WAIT_MS = 24 * 60 * 60 * 1000
"""A Qt timer counts milliseconds in 32 bits; a later deadline takes several waits."""

_PURGE_ABOVE = 64
"""Cancelled timers up to this number are left in the heap: clearing them would cost more."""

_EXECUTOR_LIMIT_S = 2.0
"""How long the end of the program waits for a blocking call asyncio made itself."""


class EventLoop(qasync.QEventLoop):  # type: ignore[misc]  # qasync has no types
    """The asyncio loop of the window: qasync's, with its measured faults mended.

    Every override names the fault of qasync 0.28 it mends, and has a test that shows the fault in
    the plain loop: once that test fails, upstream is fixed and the override can go.

    Args:
        app: The running QApplication.
    """

    def __init__(self, app: QApplication | None = None) -> None:
        self._queue: deque[asyncio.Handle] = deque()
        self._deadlines: list[asyncio.TimerHandle] = []
        self._cancelled_deadlines = 0
        self._is_awake = False
        self._interruption: BaseException | None = None
        self._signals = SignalWatch()
        self._executor: Executor = DaemonExecutor()
        super().__init__(app)
        self._alarm = QTimer()
        self._alarm.setSingleShot(True)
        self._alarm.setTimerType(Qt.TimerType.PreciseTimer)
        self._alarm.setObjectName("event loop")
        self._alarm.timeout.connect(self._run_turn)
        self._doorbell = _Doorbell(self._run_turn)

    def run_forever(self) -> None:
        """Run until stopped.

        Mends: asynchronous generators left half read are never finalised, because the hooks that
        asyncio sets here are missing; Ctrl+C is not seen while nothing happens; an interrupt
        raised in a callback is printed and forgotten.
        """
        previous_hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(
            firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook
        )
        turns_interrupts = self._turn_interrupts_into_callbacks()
        try:
            with self._signals.awake():
                self._set_alarm()
                super().run_forever()
        finally:
            sys.set_asyncgen_hooks(*previous_hooks)
            if turns_interrupts:
                self.remove_signal_handler(signal.SIGINT)
        self._raise_interruption()

    def close(self) -> None:
        """Let go of everything.

        Mends: closing waits for the executor's threads, so that one hung call hangs the exit.
        """
        if self.is_closed():
            return
        super().close()
        self._alarm.stop()
        self._signals.clear()
        self._queue.clear()
        self._deadlines.clear()
        self._executor.shutdown(wait=False)

    def call_soon(
        self, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.Handle:
        """Run `callback` in the next turn.

        Mends: each callback costs a Qt timer of its own, 3.6 times asyncio's price.
        """
        handle = self._enqueue(callback, args, context)
        if not self._is_awake:
            self._is_awake = True
            self._alarm.start(0)
        return handle

    def call_soon_threadsafe(
        self, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.Handle:
        """Run `callback` in the next turn; may be called from any thread.

        Mends: `context` is ignored, and no handle is given back to cancel the call with.
        """
        handle = self._enqueue(callback, args, context)
        self._doorbell.ring()
        return handle

    def call_later(
        self,
        delay: float,
        callback: Callable[..., object],
        *args: object,
        context: Context | None = None,
    ) -> asyncio.TimerHandle:
        """Run `callback` after `delay` seconds. Mends: see `call_at`."""
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(
        self,
        when: float,
        callback: Callable[..., object],
        *args: object,
        context: Context | None = None,
    ) -> asyncio.TimerHandle:
        """Run `callback` once the loop's clock shows `when`, never before.

        Mends: timers fire up to 5 % early; the handle has no `when()`; a cancelled timer lives on
        in Qt until it is due, one for each piece of a streamed answer, for ten minutes.
        """
        self._check_closed()
        timer = asyncio.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._deadlines, timer)
        if self._deadlines[0] is timer and not self._is_awake:
            self._set_alarm()
        return timer

    def add_signal_handler(self, sig: int, callback: Callable[..., object], *args: object) -> None:
        """Run `callback` in the loop whenever the signal `sig` comes.

        Mends: Windows has no signal handlers in asyncio; elsewhere this keeps one way for all.
        """
        self._check_closed()
        self._signals.add(sig, lambda: self.call_soon_threadsafe(callback, *args))

    def remove_signal_handler(self, sig: int) -> bool:
        """Undo `add_signal_handler`; False when there was nothing to undo."""
        return self._signals.remove(sig)

    def run_in_executor(
        self, executor: Executor | None, func: Callable[..., T], *args: object
    ) -> asyncio.Future[T]:
        """Run the blocking `func` in a thread.

        Mends: the default executor starts ten threads at once and is joined at exit.
        """
        self._check_closed()
        return asyncio.wrap_future((executor or self._executor).submit(func, *args), loop=self)

    def set_default_executor(self, executor: Executor) -> None:
        """Use `executor` where a caller names none."""
        self._executor = executor

    async def shutdown_default_executor(self, timeout: float | None = None) -> None:  # noqa: ASYNC109  asyncio's signature
        """Wait for blocking calls of the default executor, but not long.

        Mends: asyncio's method does not see qasync's executor at all.
        """
        limit_s = _EXECUTOR_LIMIT_S if timeout is None else min(timeout, _EXECUTOR_LIMIT_S)
        waiting = self.run_in_executor(DaemonExecutor(), self._executor.shutdown)
        await asyncio.wait((waiting,), timeout=limit_s)

    def _timer_handle_cancelled(self, _handle: asyncio.TimerHandle) -> None:
        # Called by TimerHandle.cancel. Counts a timer that already ran as well, which only makes
        # the next purge come sooner.
        self._cancelled_deadlines += 1
        if self._cancelled_deadlines > max(_PURGE_ABOVE, len(self._deadlines) // 2):
            self._deadlines = [timer for timer in self._deadlines if not timer.cancelled()]
            heapq.heapify(self._deadlines)
            self._cancelled_deadlines = 0

    def _enqueue(
        self, callback: Callable[..., object], args: tuple[object, ...], context: Context | None
    ) -> asyncio.Handle:
        self._check_closed()
        handle = asyncio.Handle(callback, args, self, context)
        self._queue.append(handle)
        return handle

    def _run_turn(self) -> None:
        """Run what is ready, for one slice of time; the rest waits until Qt had its turn.

        Mends: a Qt loop nested in a task (a menu, a drag) can step no other task, because asyncio
        believes the outer one is still running: it is set aside meanwhile.
        """
        if not self.is_running():
            self._is_awake = False
            return
        self._is_awake = True
        self._alarm.start(0)
        outer = asyncio.current_task(self)
        if outer is not None:
            asyncio.tasks._leave_task(self, outer)  # noqa: SLF001  documented for loop authors
        try:
            self._run_slice()
        except (KeyboardInterrupt, SystemExit) as interruption:
            self._interruption = interruption
            self.stop()
        finally:
            if outer is not None:
                asyncio.tasks._enter_task(self, outer)  # noqa: SLF001
            self._set_alarm()

    def _run_slice(self) -> None:
        end = self.time() + _SLICE_S
        self._take_due()
        while self._queue:
            handle = self._queue.popleft()
            if not handle.cancelled():
                handle._run()  # noqa: SLF001  what every asyncio loop calls
            if self.time() >= end:
                return

    def _take_due(self) -> None:
        now = self.time()
        while self._deadlines and self._deadlines[0].when() <= now:
            self._queue.append(heapq.heappop(self._deadlines))

    def _set_alarm(self) -> None:
        # A deadline that nobody waits for any more must not wake a resting computer.
        while self._deadlines and self._deadlines[0].cancelled():
            heapq.heappop(self._deadlines)
        self._is_awake = bool(self._queue)
        if self._queue:
            self._alarm.start(0)
        elif self._deadlines:
            wait_ms = math.ceil((self._deadlines[0].when() - self.time()) * 1000)
            self._alarm.start(min(max(wait_ms, 0), _LONGEST_WAIT_MS))
        else:
            self._alarm.stop()

    def _turn_interrupts_into_callbacks(self) -> bool:
        """See to a bare Ctrl+C, which Qt would only print when raised inside a slot."""
        is_bare = (
            threading.current_thread() is threading.main_thread()
            and signal.getsignal(signal.SIGINT) is signal.default_int_handler
        )
        if is_bare:
            self.add_signal_handler(signal.SIGINT, _interrupt)
        return is_bare

    def _raise_interruption(self) -> None:
        interruption, self._interruption = self._interruption, None
        if interruption is not None:
            raise interruption


class _Doorbell(QObject):
    """Lets any thread wake the loop's thread with a posted event."""

    _RUNG = QEvent.Type(QEvent.registerEventType())

    def __init__(self, answer: Callable[[], None]) -> None:
        super().__init__()
        self._answer = answer
        self._is_rung = False

    def ring(self) -> None:
        """Wake the loop, unless it has been woken and has not looked yet."""
        if not self._is_rung:
            self._is_rung = True
            QCoreApplication.postEvent(self, QEvent(self._RUNG))

    @override
    def event(self, event: QEvent) -> bool:
        """Answer the bell."""
        if event.type() != self._RUNG:
            return super().event(event)
        # Before looking at the queue: what another thread adds from here on rings again.
        self._is_rung = False
        self._answer()
        return True


def _interrupt() -> None:
    raise KeyboardInterrupt
