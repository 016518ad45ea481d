"""The chosen device is found, else the system's own, else it is said that there is none."""

import pytest
from PySide6.QtMultimedia import QAudioDevice, QMediaDevices

from desktop_assist.domain.errors import SoundDeviceError
from desktop_assist.ui.voice import sound_device


class Named:
    """A device with a name."""

    def __init__(self, name):
        self.name = name

    def description(self):
        return self.name

    def isNull(self):
        return False


@pytest.fixture
def devices(monkeypatch):
    found = [Named("Headset"), Named("Built-in")]
    for kind in ("Input", "Output"):
        monkeypatch.setattr(QMediaDevices, f"audio{kind}s", staticmethod(lambda: found))
        default = staticmethod(lambda: found[1] if found else QAudioDevice())
        monkeypatch.setattr(QMediaDevices, f"defaultAudio{kind}", default)
    return found


@pytest.mark.parametrize("find", [sound_device.microphone, sound_device.loudspeaker])
@pytest.mark.parametrize(
    ("wanted", "found"), [("Headset", "Headset"), ("Gone", "Built-in"), ("", "Built-in")]
)
def test_the_chosen_one_or_the_systems_own(devices, find, wanted, found):
    assert find(wanted).description() == found


@pytest.mark.parametrize("find", [sound_device.microphone, sound_device.loudspeaker])
def test_without_any_it_is_said_so(devices, find):
    devices.clear()
    with pytest.raises(SoundDeviceError, match="was found"):
        find("")


def test_the_names_can_be_chosen_from(devices):
    assert sound_device.microphone_names() == sound_device.loudspeaker_names()
    assert sound_device.microphone_names() == ("Headset", "Built-in")


def test_sound_is_as_the_service_wants_it():
    kind = sound_device.sound_format()
    assert (kind.sampleRate(), kind.channelCount(), kind.bytesPerSample()) == (24_000, 1, 2)
