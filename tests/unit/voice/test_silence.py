"""Silence is left out, and no word with it."""

import pytest

from desktop_assist.voice.silence import SilenceTrimmer, speech_detector
from tests.helpers.realtime_server import BYTES_A_MS, quiet, tone


def is_loud(frame):
    return any(frame)


def trimmed(*pieces, detector=is_loud):
    trimmer = SilenceTrimmer(detector)
    kept = b"".join(map(trimmer.feed, pieces)) + trimmer.finish()
    return len(kept) // BYTES_A_MS, trimmer.saved_ms


@pytest.mark.parametrize(
    ("pieces", "kept_ms", "saved_ms"),
    [
        ((tone(400),), 400, 0),
        ((quiet(1000), tone(400)), 700, 700),
        ((tone(400), quiet(1000)), 400, 1000),
        ((tone(400), quiet(300), tone(400)), 1100, 0),
        ((tone(400), quiet(2000), tone(400)), 1300, 1500),
        ((quiet(3000),), 0, 3000),
    ],
)
def test_both_ends_and_long_pauses_are_cut(pieces, kept_ms, saved_ms):
    assert trimmed(*pieces) == (kept_ms, saved_ms)


def test_pieces_of_any_size_come_to_the_same():
    sound = tone(400) + quiet(2000) + tone(400)
    odd = [sound[at : at + 1000] for at in range(0, len(sound), 1000)]
    assert trimmed(*odd) == trimmed(sound)


def test_the_end_of_a_word_is_not_cut():
    assert trimmed(tone(410))[0] == 410


def test_the_detector_finds_no_speech_in_silence():
    pytest.importorskip("webrtcvad", reason="the part for spoken conversations is missing")
    assert trimmed(quiet(1000), detector=speech_detector()) == (0, 1000)
