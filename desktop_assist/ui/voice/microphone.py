"""Takes sound from a microphone as long as it is wanted."""

from PySide6.QtCore import QCoreApplication, QIODevice, QMicrophonePermission, QObject, Qt, Signal
from PySide6.QtMultimedia import QAudioSource, QtAudio

from desktop_assist.domain.realtime import BYTES_A_MS
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.voice.sound_device import microphone, sound_format

_PIECE_MS = 40
_GONE = marked("The microphone is gone: it was unplugged, or another program took it.")
_DENIED = marked("The system does not allow this program to use the microphone.")
_ALLOW = marked("Allow it in the system's settings for privacy, then try again.")


class Microphone(QObject):
    """Gives pieces of sound; while it is muted they are silent.

    Signals:
        sound_arrived: A piece, as bytes.
        failed: It gives nothing any more; why, and what to do.
    """

    sound_arrived = Signal(bytes)
    failed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._wanted = ""
        self.is_muted = False

    def start(self, name: str = "") -> None:
        """Begin, once the system allows it.

        Raises:
            SoundDeviceError: There is no microphone.
        """
        self._wanted = name
        device = microphone(name)
        application, permission = QCoreApplication.instance(), QMicrophonePermission()
        match application.checkPermission(permission) if application else None:
            case Qt.PermissionStatus.Undetermined if application is not None:
                application.requestPermission(permission, self, self._settle)
            case Qt.PermissionStatus.Denied:
                self._deny()
            case _:
                self._open(QAudioSource(device, sound_format()))

    def stop(self) -> None:
        """End; nothing when it has not begun."""
        source, self._source, self._stream = self._source, None, None
        if source is not None:
            source.stateChanged.disconnect(self._follow)
            source.stop()
            source.deleteLater()

    def _settle(self) -> None:
        permission, application = QMicrophonePermission(), QCoreApplication.instance()
        is_granted = application is not None and (
            application.checkPermission(permission) == Qt.PermissionStatus.Granted
        )
        if is_granted:
            self._open(QAudioSource(microphone(self._wanted), sound_format()))
        else:
            self._deny()

    def _deny(self) -> None:
        self.failed.emit(tr(_DENIED), tr(_ALLOW))

    def _open(self, source: QAudioSource) -> None:
        source.setBufferSize(4 * _PIECE_MS * BYTES_A_MS)
        self._source = source
        source.stateChanged.connect(self._follow)
        self._stream = source.start()
        if self._stream is None or source.error() != QtAudio.Error.NoError:
            self._fail()
            return
        self._stream.readyRead.connect(self._read)

    def _read(self) -> None:
        if self._stream is None:
            return
        pcm = bytes(self._stream.readAll().data())
        if pcm:
            self.sound_arrived.emit(bytes(len(pcm)) if self.is_muted else pcm)

    def _follow(self, state: QtAudio.State) -> None:
        source = self._source
        is_bad = source is not None and source.error() != QtAudio.Error.NoError
        if is_bad and state == QtAudio.State.StoppedState:
            self._fail()

    def _fail(self) -> None:
        self.stop()
        self.failed.emit(tr(_GONE), tr("Plug it in or choose another one, then try again."))
