"""A meter shows loudness as people hear it."""

import pytest

from desktop_assist.voice.loudness import loudness
from tests.helpers.realtime_server import quiet, tone


@pytest.mark.parametrize(("height", "shown"), [(32_767, 1.0), (3277, 0.6), (100, 0.0)])
def test_ten_times_fainter_is_less_by_a_step(height, shown):
    assert loudness(tone(20, height)) == pytest.approx(shown, abs=0.01)


def test_silence_and_nothing_are_not_loud():
    assert loudness(quiet(20)) == loudness(b"") == 0.0
