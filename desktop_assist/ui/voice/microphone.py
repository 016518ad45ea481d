"""Takes sound from a microphone as long as it is wanted."""

from PySide6.QtCore import QCoreApplication, QIODevice, QMicrophonePermission, QObject, Qt, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioSource, QMediaDevices, QtAudio

from desktop_assist.domain.errors import SoundDeviceError
from desktop_assist.domain.realtime import BYTES_A_MS
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.voice.sound_device import microphone, sound_format
from desktop_assist.ui.voice.source_watch import SourceWatch

_PIECE_MS = 40
_GONE = marked("The microphone is gone: it was unplugged, or another program took it.")
_ANOTHER = marked("Plug it in or choose another one, then try again.")
_SHUT = marked(
    "The microphone cannot be used: it was unplugged, another program has it, or the system does"
    " not allow it."
)
_SEE_TO_IT = marked("Look at the system's settings for sound and privacy, or choose another one.")
_DENIED = marked("The system does not allow this program to use the microphone.")
_ALLOW = marked("Allow it in the system's settings for privacy, then try again.")


class Microphone(QObject):
    """Gives pieces of sound; while it is muted they are silent.

    Args:
        watch: Looks whether it is still there.
        parent: What it goes with.

    Signals:
        sound_arrived: A piece, as bytes.
        failed: It gives nothing any more; why, and what to do.
    """

    sound_arrived = Signal(bytes)
    failed = Signal(str, str)

    def __init__(self, watch: SourceWatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._wanted = ""
        self._device = QAudioDevice()
        self._devices: QMediaDevices | None = None
        self.is_muted = False

    def start(self, name: str = "") -> None:
        """Begin, once the system allows it.

        Raises:
            SoundDeviceError: There is no microphone, or it cannot be used.
        """
        self._wanted = name
        device = microphone(name)
        application, permission = QCoreApplication.instance(), QMicrophonePermission()
        match application.checkPermission(permission) if application else None:
            case Qt.PermissionStatus.Undetermined if application is not None:
                application.requestPermission(permission, self, self._settle)
            case Qt.PermissionStatus.Denied:
                raise SoundDeviceError(tr(_DENIED), tr(_ALLOW))
            case _:
                self._open(device)

    def stop(self) -> None:
        """End; nothing when it has not begun."""
        self._watch.end()
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
        if not is_granted:
            self.failed.emit(tr(_DENIED), tr(_ALLOW))
            return
        try:
            self._open(microphone(self._wanted))
        except SoundDeviceError as error:
            self.failed.emit(error.message, error.hint)

    def _open(self, device: QAudioDevice) -> None:
        source = QAudioSource(device, sound_format())
        source.setBufferSize(4 * _PIECE_MS * BYTES_A_MS)
        stream = source.start()
        if stream is None or source.error() != QtAudio.Error.NoError:
            source.stop()
            raise SoundDeviceError(tr(_SHUT), tr(_SEE_TO_IT))
        self._source, self._stream = source, stream
        source.stateChanged.connect(self._follow)
        stream.readyRead.connect(self._read)
        self._follow_device(device)

    def _follow_device(self, device: QAudioDevice) -> None:
        """Sound servers go on with another source, be it the loudspeaker's: look oneself."""
        self._device = device
        self._watch.follow(bytes(device.id().data()).decode(errors="replace"), self._fail)
        if self._devices is None:
            self._devices = QMediaDevices(self)
            self._devices.audioInputsChanged.connect(self._look_for_device)

    def _look_for_device(self) -> None:
        there = [one.id() for one in QMediaDevices.audioInputs()]
        if self._source is not None and self._device.id() not in there:
            self._fail()

    def _read(self) -> None:
        if self._stream is None:
            return
        pcm = bytes(self._stream.readAll().data())
        if pcm:
            self.sound_arrived.emit(bytes(len(pcm)) if self.is_muted else pcm)

    def _follow(self) -> None:
        # Without the state that the signal carries: as an argument it cannot be converted.
        source = self._source
        if source is None or source.state() != QtAudio.State.StoppedState:
            return
        if source.error() != QtAudio.Error.NoError:
            self._fail()

    def _fail(self) -> None:
        self.stop()
        self.failed.emit(tr(_GONE), tr(_ANOTHER))
