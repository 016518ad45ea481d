"""Makes Ctrl+C and a request to end reach a program whose thread is waiting inside Qt."""

import contextlib
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from types import FrameType

from PySide6.QtCore import QSocketNotifier


class SignalWatch:
    """Wakes Python for each signal of the operating system, and calls what was registered for it.

    Python runs signal handlers between two of its own instructions, and while Qt waits there is
    none. The interpreter writes a byte to a socket for each signal; Qt watches the other end.
    Nothing here is of POSIX only, because asyncio has no signal handlers on Windows (not yet run
    there).
    """

    def __init__(self) -> None:
        self._handlers: dict[int, Callable[[], object]] = {}

    @contextlib.contextmanager
    def awake(self) -> Iterator[None]:
        """While inside, signals are seen at once. Does nothing outside the main thread."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        reader, writer = socket.socketpair()
        reader.settimeout(0)
        writer.settimeout(0)
        notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda *_: _drain(reader))
        previous = signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
        try:
            yield
        finally:
            signal.set_wakeup_fd(previous)
            notifier.setEnabled(False)
            reader.close()
            writer.close()

    def add(self, signal_number: int, handler: Callable[[], object]) -> None:
        """Call `handler` for this signal from now on, in place of what was called before."""
        signal.signal(signal_number, self._on_signal)
        self._handlers[signal_number] = handler

    def remove(self, signal_number: int) -> bool:
        """Give the signal its default meaning again; False when it was not watched."""
        if self._handlers.pop(signal_number, None) is None:
            return False
        is_interrupt = signal_number == signal.SIGINT
        signal.signal(signal_number, signal.default_int_handler if is_interrupt else signal.SIG_DFL)
        return True

    def clear(self) -> None:
        """Give every watched signal its default meaning again."""
        for signal_number in tuple(self._handlers):
            self.remove(signal_number)

    def _on_signal(self, signal_number: int, _frame: FrameType | None) -> None:
        handler = self._handlers.get(signal_number)
        if handler is not None:
            handler()


def _drain(reader: socket.socket) -> None:
    # Handlers have run by the time this is entered; the bytes only had to wake the thread.
    with contextlib.suppress(BlockingIOError, InterruptedError):
        reader.recv(4096)
