"""A warning can be heard, and does not hurt."""

from desktop_assist.domain.realtime import milliseconds
from desktop_assist.voice.loudness import loudness
from desktop_assist.voice.warning_sound import warning_sound


def test_it_is_short_and_of_middling_loudness():
    sound = warning_sound()
    assert milliseconds(sound) == 440
    assert 0.6 < loudness(sound) < 0.8
