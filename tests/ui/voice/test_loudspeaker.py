"""An answer is played as it comes, stops at once, and what was not heard is known."""

import pytest
from PySide6.QtMultimedia import QtAudio

from desktop_assist.domain.errors import SoundDeviceError
from desktop_assist.ui.voice import loudspeaker as loudspeaker_module
from desktop_assist.ui.voice.loudspeaker import Loudspeaker
from desktop_assist.voice.playback import Playback
from tests.helpers.fake_sound_device import FakeDevice
from tests.helpers.realtime_server import tone


@pytest.fixture
def device():
    return FakeDevice()


@pytest.fixture
def playback():
    return Playback()


@pytest.fixture
def speaker(monkeypatch, device, playback):
    monkeypatch.setattr(loudspeaker_module, "loudspeaker", lambda name: name)
    monkeypatch.setattr(loudspeaker_module, "QAudioSink", lambda *_: device)
    made = Loudspeaker()
    made.ends, made.failures = [], []
    made.play_from(playback, lambda: made.ends.append("end"))
    made.failed.connect(lambda message, hint: made.failures.append(message))
    made.start()
    yield made
    made.stop()


def test_one_that_cannot_be_opened_is_told(speaker, device):
    speaker.stop()
    device.trouble = QtAudio.Error.OpenError
    with pytest.raises(SoundDeviceError, match="loudspeaker cannot be used"):
        speaker.start()
    assert speaker.failures == []


def test_it_takes_as_much_as_has_room(speaker, device, playback):
    playback.add("a", tone(1000))
    device.waiting_ms = 100
    speaker.wake()
    assert bytes(device.stream.written) == tone(1000)[: 300 * 48]


def test_the_end_is_told_when_the_last_was_heard(qtbot, speaker, device, playback):
    playback.add("a", tone(200))
    playback.complete()
    speaker.wake()
    device.waiting_ms = 200
    speaker.wake()
    assert speaker.ends == []
    device.waiting_ms = 0
    qtbot.waitUntil(lambda: speaker.ends == ["end"], timeout=1000)


def test_what_the_device_has_left_keeps_an_answer_from_halting(speaker, device, playback):
    playback.add("a", tone(100))
    speaker.wake()
    device.waiting_ms = 80
    speaker.wake()
    assert playback.underruns == 0
    device.waiting_ms = 0
    speaker.wake()
    assert playback.underruns == 1


def test_what_is_in_the_device_was_not_heard(speaker, device, playback):
    playback.add("a", tone(1000))
    speaker.wake()
    device.waiting_ms = 300
    assert speaker.unheard_ms() == 340


def test_silence_drops_what_is_in_the_device(speaker, device, playback):
    playback.add("a", tone(1000))
    speaker.wake()
    device.waiting_ms = 300
    speaker.silence()
    assert (device.was_reset, speaker.unheard_ms()) == (1, 0)


def test_unplugged_it_says_so_and_waits_for_nothing(speaker, device, playback):
    playback.add("a", tone(1000))
    speaker.wake()
    device.break_down()
    assert speaker.failures == [loudspeaker_module._GONE]
    assert speaker.ends == ["end"]


def test_without_a_device_nothing_happens(playback):
    silent = Loudspeaker()
    silent.wake()
    silent.silence()
    silent.stop()
    assert silent.unheard_ms() == 0
