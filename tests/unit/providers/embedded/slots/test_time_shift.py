"""How much later, earlier, longer or shorter."""

from datetime import timedelta

import pytest

from desktop_assist.providers.embedded.slots.time_shift import find_shift

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("text", "later", "longer"),
    [
        ("an hour later", HOUR, None),
        ("half an hour earlier", -HOUR / 2, None),
        ("eine Stunde früher", -HOUR, None),
        ("push it back by 30 minutes", HOUR / 2, None),
        ("verschieb es um zwei Tage", timedelta(days=2), None),
        ("bring it forward by an hour", -HOUR, None),
        ("a week later", timedelta(days=7), None),
        ("15 minutes longer", None, HOUR / 4),
        ("extend it by 1.5 hours", None, 1.5 * HOUR),
        ("verkürze es um 10 Minuten", None, -timedelta(minutes=10)),
        ("make it an hour", None, None),
    ],
)
def test_a_shift_is_read(text, later, longer):
    shift = find_shift(text)

    assert (shift.later, shift.longer) == (later, longer)


def test_the_rest_is_left_to_others():
    assert find_shift("move it an hour later on Zoom").rest == "move it  ¦  on Zoom"
