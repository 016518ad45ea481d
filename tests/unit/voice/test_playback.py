"""An answer's sound waits until there is enough, and what was heard of it is known."""

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


def test_running_dry_in_the_middle_counts_and_is_waited_for():
    playback = Playback(start_ms=60)
    playback.add("a", sound(60))
    playback.take(80 * BYTES_A_MS)
    playback.add("a", sound(60))
    assert (playback.underruns, playback.take(10_000)) == (1, b"")
    playback.add("a", sound(60))
    assert playback.take(120 * BYTES_A_MS) == sound(120)


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
