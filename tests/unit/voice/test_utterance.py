"""What the person is saying is remembered, in case it has to be heard again."""

from desktop_assist.domain.realtime import BYTES_A_MS
from desktop_assist.voice.utterance import Utterance


def sound(ms):
    return b"\1\0" * (ms * BYTES_A_MS // 2)


def test_before_speech_only_a_little_is_remembered():
    utterance = Utterance()
    utterance.add(sound(2000))
    assert utterance.length_ms == 300


def test_speech_is_remembered_with_what_came_shortly_before():
    utterance = Utterance()
    utterance.add(sound(2000))
    utterance.begin()
    utterance.add(sound(5000))
    assert len(utterance.finish()) == 5300 * BYTES_A_MS
    assert utterance.length_ms == 0


def test_nobody_speaks_for_longer_than_a_minute():
    utterance = Utterance()
    utterance.begin()
    utterance.add(sound(70_000))
    assert utterance.length_ms == 60_000
