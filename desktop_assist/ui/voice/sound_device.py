"""Finds the microphone and the loudspeaker that the person chose."""

from collections.abc import Iterable

from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QMediaDevices

from desktop_assist.domain.errors import SoundDeviceError
from desktop_assist.domain.realtime import RATE_HZ
from desktop_assist.domain.translation import tr


def sound_format() -> QAudioFormat:
    """Sound as the whole program has it."""
    kind = QAudioFormat()
    kind.setSampleRate(RATE_HZ)
    kind.setChannelCount(1)
    kind.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return kind


def microphone(name: str) -> QAudioDevice:
    """The microphone of a name, or the system's own where it is not there.

    Raises:
        SoundDeviceError: There is none at all.
    """
    found = _named(QMediaDevices.audioInputs(), name) or QMediaDevices.defaultAudioInput()
    if found.isNull():
        raise SoundDeviceError(
            tr(
                "No microphone was found: none is plugged in, or the system keeps it from programs."
            ),
            tr("Plug one in or allow it in the system's settings, or go on writing."),
        )
    return found


def loudspeaker(name: str) -> QAudioDevice:
    """The loudspeaker of a name, or the system's own where it is not there.

    Raises:
        SoundDeviceError: There is none at all.
    """
    found = _named(QMediaDevices.audioOutputs(), name) or QMediaDevices.defaultAudioOutput()
    if found.isNull():
        raise SoundDeviceError(
            tr("No loudspeaker was found."), tr("Plug in headphones, or go on writing.")
        )
    return found


def microphone_names() -> tuple[str, ...]:
    """What can be chosen to speak into."""
    return tuple(one.description() for one in QMediaDevices.audioInputs())


def loudspeaker_names() -> tuple[str, ...]:
    """What can be chosen to hear from."""
    return tuple(one.description() for one in QMediaDevices.audioOutputs())


def _named(devices: Iterable[QAudioDevice], name: str) -> QAudioDevice | None:
    return next((one for one in devices if name and one.description() == name), None)
