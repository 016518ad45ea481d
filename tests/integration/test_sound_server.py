"""How much of a sound was heard is told rightly, whatever a busy machine puts between."""

from random import Random

import pytest

from tests.benchmarks.call import Stretch, stretches
from tests.helpers.realtime_server import BYTES_A_MS, quiet, tone
from tests.helpers.sound_server import share_heard

SAID = Random(1).randbytes(1000 * BYTES_A_MS)
GAP = bytes(3 * BYTES_A_MS + 2)


def in_pieces(ms, sound=SAID):
    return [sound[at : at + ms * BYTES_A_MS] for at in range(0, len(sound), ms * BYTES_A_MS)]


@pytest.mark.parametrize(
    ("heard", "share"),
    [
        (GAP + SAID + GAP, 1.0),
        (GAP.join(in_pieces(25)), 1.0),
        (b"".join(in_pieces(100)[:8]), 0.8),
        (b"".join(in_pieces(100)[::2]), 0.5),
        (b"".join(reversed(in_pieces(100))), 0.1),
        (bytes(len(SAID)), 0.0),
    ],
)
def test_the_share_is_of_what_came_in_order(heard, share):
    assert share_heard(SAID, heard) == pytest.approx(share, abs=0.05)


def test_what_repeats_itself_hides_nothing():
    said = (SAID[: 100 * BYTES_A_MS] + SAID[: 2 * BYTES_A_MS]) * 3
    assert share_heard(said, GAP.join(in_pieces(20, said))) > 0.8


def test_the_benchmark_of_calls_tells_answers_and_their_gaps():
    recording = quiet(500) + tone(300) + quiet(20) + tone(100) + quiet(2000) + tone(200)
    assert stretches(recording) == [Stretch(500, 920, 1), Stretch(2920, 3120, 0)]
