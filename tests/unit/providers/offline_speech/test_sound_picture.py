"""What the recogniser sees of a sound is what Whisper was trained with."""

import pytest

pytest.importorskip("numpy", reason="the part that writes speech down is missing")

import numpy as np

from desktop_assist.providers.offline_speech.sound_picture import filters, samples, sound_picture
from tests.helpers.realtime_server import tone


def test_each_pitch_has_its_share_of_the_frequencies():
    # Of the file that Whisper is published with (mel_filters.npz, 80 pitches).
    shapes = filters()
    assert shapes.shape == (80, 201)
    assert shapes[0, 1] == pytest.approx(0.02486259, abs=1e-6)
    assert shapes[:, 0].max() == 0


def test_a_sound_keeps_its_pitch_and_its_height_at_the_lower_rate():
    seconds = np.arange(24_000) / 24_000
    wave = (np.sin(2 * np.pi * 440 * seconds) * 16_384).astype("<i2")
    heard = samples(wave.tobytes())
    assert len(heard) == 16_000
    assert abs(np.fft.rfft(heard)).argmax() == 440
    assert abs(heard).max() == pytest.approx(0.5, abs=0.01)
    assert not len(samples(b""))


def test_a_picture_is_of_half_a_minute_and_dark_where_nothing_is_said():
    picture = sound_picture(samples(tone(1000)))
    assert picture.shape == (1, 80, 3000)
    assert picture[0, :, :100].max() > picture[0, :, 200:].max()
