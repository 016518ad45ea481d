"""Sound is counted in milliseconds."""

from desktop_assist.domain.realtime import BYTES_A_MS, RATE_HZ, milliseconds


def test_a_second_of_sound_has_the_rate_of_samples():
    assert milliseconds(bytes(2 * RATE_HZ)) == 1000
    assert BYTES_A_MS * 1000 == 2 * RATE_HZ
