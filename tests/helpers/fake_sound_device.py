"""A sound device of Qt's kind that a test drives; what it stands for is no part of the program."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtMultimedia import QtAudio

from desktop_assist.domain.realtime import BYTES_A_MS


class FakeStream(QObject):
    """Where a device's bytes go, or come from."""

    readyRead = Signal()  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.written = bytearray()
        self.waiting = b""

    def write(self, pcm: bytes) -> int:
        self.written += pcm
        return len(pcm)

    def readAll(self):  # noqa: N802
        waiting, self.waiting = self.waiting, b""
        return FakeBytes(waiting)


class FakeBytes(bytes):
    """As a QByteArray gives them."""

    def data(self) -> bytes:
        return bytes(self)


class FakeDevice(QObject):
    """Source and sink alike."""

    stateChanged = Signal(QtAudio.State)  # noqa: N815

    def __init__(self, *_: object) -> None:
        super().__init__()
        self.stream = FakeStream()
        self.size_ms = 0
        self.waiting_ms = 0
        self.trouble = QtAudio.Error.NoError
        self.stopped = 0
        self.was_reset = 0

    def setBufferSize(self, size: int) -> None:  # noqa: N802
        self.size_ms = size // BYTES_A_MS

    def bufferSize(self) -> int:  # noqa: N802
        return self.size_ms * BYTES_A_MS

    def bytesFree(self) -> int:  # noqa: N802
        return (self.size_ms - self.waiting_ms) * BYTES_A_MS

    def state(self) -> QtAudio.State:
        is_broken = self.trouble != QtAudio.Error.NoError
        return QtAudio.State.StoppedState if is_broken else QtAudio.State.ActiveState

    def error(self) -> QtAudio.Error:
        return self.trouble

    def start(self):
        return self.stream

    def stop(self) -> None:
        self.stopped += 1

    def reset(self) -> None:
        self.was_reset += 1
        self.waiting_ms = 0

    def break_down(self, trouble=QtAudio.Error.FatalError) -> None:
        """As when it is unplugged."""
        self.trouble = trouble
        self.stateChanged.emit(QtAudio.State.StoppedState)
