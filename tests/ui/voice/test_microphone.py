"""What the microphone gives is handed on; when it is gone or not allowed, that is said."""

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, Qt
from PySide6.QtMultimedia import QtAudio

from desktop_assist.domain.errors import SoundDeviceError
from desktop_assist.ui.voice import microphone as microphone_module
from desktop_assist.ui.voice.microphone import Microphone
from tests.helpers.fake_sound_device import FakeDevice


@pytest.fixture
def device():
    return FakeDevice()


class Listed:
    """A microphone as the system lists it."""

    def __init__(self, name="mic"):
        self._name = name

    def id(self):
        return QByteArray(self._name.encode())


class Watch:
    """Says of a microphone that it is gone when a test wants it."""

    def __init__(self):
        self.name, self.gone = "", None

    def follow(self, name, gone):
        self.name, self.gone = name, gone

    def end(self):
        self.gone = None


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def microphone(monkeypatch, device, watch):
    monkeypatch.setattr(microphone_module, "microphone", lambda name: Listed())
    monkeypatch.setattr(microphone_module, "QAudioSource", lambda *_: device)
    made = Microphone(watch)
    made.pieces, made.failures = [], []
    made.sound_arrived.connect(made.pieces.append)
    made.failed.connect(lambda message, hint: made.failures.append(message))
    yield made
    made.stop()


def speak(device, pcm):
    device.stream.waiting = pcm
    device.stream.readyRead.emit()


def test_sound_is_handed_on(microphone, device):
    microphone.start()
    speak(device, b"\1\2\3\4")
    speak(device, b"")
    assert microphone.pieces == [b"\1\2\3\4"]


def test_muted_it_is_silent_for_as_long(microphone, device):
    microphone.start()
    microphone.is_muted = True
    speak(device, b"\1\2\3\4")
    assert microphone.pieces == [bytes(4)]


def test_unplugged_it_says_so_once(microphone, device):
    microphone.start()
    device.break_down()
    device.break_down()
    assert microphone.failures == [microphone_module._GONE]
    assert device.stopped == 1


@pytest.mark.parametrize(("there", "failures"), [(["mic", "other"], 0), (["other"], 1), ([], 1)])
def test_unplugged_it_is_noticed_where_the_sound_server_goes_on(
    microphone, device, monkeypatch, there, failures
):
    microphone.start()
    listed = staticmethod(lambda: [Listed(name) for name in there])
    monkeypatch.setattr(microphone_module.QMediaDevices, "audioInputs", listed)
    microphone._devices.audioInputsChanged.emit()
    assert microphone.failures == [microphone_module._GONE] * failures
    microphone.stop()
    microphone._devices.audioInputsChanged.emit()
    assert len(microphone.failures) == failures


def test_unplugged_it_is_noticed_where_only_the_sound_server_tells(microphone, watch):
    microphone.start()
    assert watch.name == "mic"
    watch.gone()
    assert microphone.failures == [microphone_module._GONE]
    assert watch.gone is None


def test_one_that_cannot_be_opened_is_told_and_not_watched(microphone, device, watch):
    device.trouble = QtAudio.Error.OpenError
    with pytest.raises(SoundDeviceError, match="cannot be used"):
        microphone.start()
    assert (microphone.failures, watch.gone) == ([], None)


def test_where_the_system_forbids_it_that_is_said(microphone, monkeypatch):
    monkeypatch.setattr(QCoreApplication, "checkPermission", lambda *_: Qt.PermissionStatus.Denied)
    with pytest.raises(SoundDeviceError, match="does not allow") as refusal:
        microphone.start()
    assert "settings for privacy" in refusal.value.hint


@pytest.mark.parametrize(
    ("answer", "trouble", "failures"),
    [
        (Qt.PermissionStatus.Granted, QtAudio.Error.NoError, []),
        (Qt.PermissionStatus.Granted, QtAudio.Error.OpenError, [microphone_module._SHUT]),
        (Qt.PermissionStatus.Denied, QtAudio.Error.NoError, [microphone_module._DENIED]),
    ],
)
def test_the_system_is_asked_first(microphone, device, monkeypatch, answer, trouble, failures):
    statuses = [Qt.PermissionStatus.Undetermined, answer]
    monkeypatch.setattr(QCoreApplication, "checkPermission", lambda *_: statuses.pop(0))
    ask = lambda self, permission, receiver, settle: settle()  # noqa: E731
    monkeypatch.setattr(QCoreApplication, "requestPermission", ask)
    device.trouble = trouble
    microphone.start()
    assert microphone.failures == failures
