"""An answer's sound waits until there is enough, and what was heard of it is known."""

import pytest

from desktop_assist.domain.realtime import BYTES_A_MS
from desktop_assist.voice.playback import Cut, Playback


def sound(ms):
    return b"\1\1" * (ms * BYTES_A_MS // 2)


def test_it_begins_when_a_little_is_there():
    playback = Playback(start_ms=60)
    playback.add("a", sound(40))
    assert playback.take(10_000) == b""
    playback.add("a", sound(30))
    assert playback.take(10 * BYTES_A_MS) == sound(10)


def test_a_short_answer_is_played_when_it_is_complete():
    playback = Playback(start_ms=60)
    playback.add("a", sound(20))
    playback.complete()
    assert (playback.take(10_000), playback.is_over) == (sound(20), True)


def run_dry(playback, item="a"):
    playback.add(item, sound(60))
    playback.take(80 * BYTES_A_MS)
    return playback.take(80 * BYTES_A_MS, unplayed=0)


def test_falling_silent_in_the_middle_counts_once_and_is_waited_for():
    playback = Playback(start_ms=60)
    assert (run_dry(playback), playback.underruns) == (b"", 1)
    playback.add("a", sound(60))
    assert (playback.take(10_000), playback.underruns) == (b"", 1)
    playback.add("a", sound(60))
    assert playback.take(120 * BYTES_A_MS) == sound(120)


def test_as_long_as_the_loudspeaker_has_some_left_nothing_is_late():
    playback = Playback(start_ms=60)
    playback.add("a", sound(60))
    playback.take(400 * BYTES_A_MS)
    assert playback.take(380 * BYTES_A_MS, unplayed=40 * BYTES_A_MS) == b""
    playback.add("a", sound(20))
    assert playback.take(360 * BYTES_A_MS, unplayed=20 * BYTES_A_MS) == sound(20)
    assert playback.underruns == 0


def test_sound_that_was_there_and_not_fetched_in_time_is_a_gap_too():
    playback = Playback(start_ms=60)
    playback.add("a", sound(200))
    playback.take(60 * BYTES_A_MS)
    assert playback.take(60 * BYTES_A_MS, unplayed=0) == sound(60)
    assert playback.underruns == 1


def heard_with(playback, ahead_ms):
    """A whole answer of which so much was always there before it was needed."""
    playback.add("b", sound(120))
    playback.take(120 * BYTES_A_MS)
    playback.add("b", sound(ahead_ms))
    playback.take(0, unplayed=20 * BYTES_A_MS)
    playback.end()


@pytest.mark.parametrize(("ahead_ms", "begins"), [(200, True), (0, False)])
def test_where_sound_is_early_the_next_answer_begins_sooner_again(ahead_ms, begins):
    playback = Playback(start_ms=60)
    run_dry(playback)
    playback.end()
    heard_with(playback, ahead_ms)
    playback.add("c", sound(60))
    assert bool(playback.take(60 * BYTES_A_MS)) == begins


def test_what_follows_a_whole_answer_is_no_halt():
    playback = Playback(start_ms=60)
    playback.add("a", sound(60))
    playback.complete()
    playback.take(60 * BYTES_A_MS)
    playback.add("b", sound(60))
    assert playback.take(60 * BYTES_A_MS) == sound(60)
    assert playback.underruns == 0


def test_running_dry_at_the_end_is_no_fault():
    playback = Playback(start_ms=10)
    playback.add("a", sound(20))
    playback.complete()
    playback.take(10_000)
    assert (playback.underruns, playback.is_playing) == (0, True)
    playback.end()
    assert not playback.is_playing


def test_stopping_tells_what_was_heard_and_never_more():
    playback = Playback(start_ms=10)
    playback.add("a", sound(1000))
    playback.take(300 * BYTES_A_MS)
    assert playback.stop(unheard_ms=120) == (Cut("a", 180, 1000),)
    assert not playback.is_playing


def test_items_that_were_not_begun_are_not_heard_at_all():
    playback = Playback(start_ms=10)
    playback.add("a", sound(100))
    playback.add("b", sound(100))
    playback.take(150 * BYTES_A_MS)
    assert playback.stop(unheard_ms=60) == (Cut("a", 90, 100), Cut("b", 0, 100))


def test_what_was_heard_to_its_end_is_not_cut():
    playback = Playback(start_ms=10)
    playback.add("a", sound(100))
    playback.take(100 * BYTES_A_MS)
    assert playback.stop(unheard_ms=0) == ()
