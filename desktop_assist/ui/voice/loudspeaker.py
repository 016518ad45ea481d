"""Plays what a spoken conversation has to be heard."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QIODevice, QObject, Qt, QTimer, Signal
from PySide6.QtMultimedia import QAudioSink, QtAudio

from desktop_assist.domain.errors import SoundDeviceError
from desktop_assist.domain.realtime import BYTES_A_MS
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.voice.sound_device import loudspeaker, sound_format

# Longer than any stall of the window's thread. A long one delays neither the first sound nor the
# silence after an interruption (measured with PulseAudio: 30 ms, whatever the length).
_BUFFER_MS = 400
_LOOK_EVERY_MS = 20
# Sound servers keep a little more behind our back: it counts as not heard.
_BEHIND_MS = 40
_GONE = marked("The loudspeaker is gone: it was unplugged, or another program took it.")
_SHUT = marked("The loudspeaker cannot be used: it was unplugged, or another program has it.")
_SEE_TO_IT = marked("Look at the system's settings for sound, or choose another one.")
_BAD = frozenset({QtAudio.Error.OpenError, QtAudio.Error.IOError, QtAudio.Error.FatalError})


class PlayedSound(Protocol):
    """Where the sound comes from."""

    @property
    def is_over(self) -> bool:
        """Whether all has come, and all of it was taken."""

    def take(self, size: int, unplayed: int) -> bytes:
        """The next piece, at most so long; so much of what was taken is not played yet."""


class Loudspeaker(QObject):
    """The domain's SoundOutput, on a device of this computer.

    Signals:
        failed: It plays nothing any more; why, and what to do.
    """

    failed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sink: QAudioSink | None = None
        self._stream: QIODevice | None = None
        self._sound: PlayedSound | None = None
        self._on_end: Callable[[], None] = _do_nothing
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._feed)

    def start(self, name: str = "") -> None:
        """Be ready, so that the first sound comes without delay.

        Raises:
            SoundDeviceError: There is no loudspeaker, or it cannot be used.
        """
        sink = QAudioSink(loudspeaker(name), sound_format())
        sink.setBufferSize(_BUFFER_MS * BYTES_A_MS)
        stream = sink.start()
        if stream is None or sink.error() in _BAD:
            sink.stop()
            raise SoundDeviceError(tr(_SHUT), tr(_SEE_TO_IT))
        self._sink, self._stream = sink, stream
        sink.stateChanged.connect(self._follow)

    def play_from(self, sound: PlayedSound, on_end: Callable[[], None]) -> None:
        """Play what comes from there; `on_end` is told each time that all of it was heard."""
        self._sound, self._on_end = sound, on_end

    def stop(self) -> None:
        """End; nothing when it has not begun."""
        self._timer.stop()
        sink, self._sink, self._stream = self._sink, None, None
        if sink is not None:
            sink.stateChanged.disconnect(self._follow)
            sink.stop()
            sink.deleteLater()

    def unheard_ms(self) -> int:
        """How much of what it took was not to be heard yet."""
        if self._sink is None or not self._timer.isActive():
            return 0
        return self._waiting_bytes(self._sink) // BYTES_A_MS + _BEHIND_MS

    def wake(self) -> None:
        """There is something to play."""
        if self._sink is not None and not self._timer.isActive():
            self._timer.start()
        self._feed()

    def silence(self) -> None:
        """Fall silent at once; what was not to be heard yet is dropped."""
        self._timer.stop()
        if self._sink is not None:
            self._sink.reset()
            self._stream = self._sink.start()

    def _feed(self) -> None:
        sink, stream, sound = self._sink, self._stream, self._sound
        if sink is None or stream is None or sound is None:
            return
        pcm = sound.take(sink.bytesFree() // 2 * 2, self._waiting_bytes(sink))
        if pcm:
            stream.write(pcm)
        elif sound.is_over and not self._waiting_bytes(sink):
            self._timer.stop()
            self._on_end()

    def _waiting_bytes(self, sink: QAudioSink) -> int:
        return int(sink.bufferSize() - sink.bytesFree())

    def _follow(self) -> None:
        # Without the state that the signal carries: as an argument it cannot be converted.
        sink = self._sink
        if sink is None or sink.state() != QtAudio.State.StoppedState:
            return
        if sink.error() in _BAD:
            self.stop()
            self._on_end()
            self.failed.emit(tr(_GONE), tr("Plug it in or choose another one, then try again."))


def _do_nothing() -> None:
    pass
