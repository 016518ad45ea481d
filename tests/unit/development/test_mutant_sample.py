"""Which mistakes are tried, and what is said of them."""

from collections import Counter

import pytest

from development.mutant_sample import drawn, interval, verdict_line

NAMES = [f"one.x_{number}" for number in range(50)]


def test_a_seed_draws_the_same_ones_in_whatever_order_they_come():
    assert drawn(NAMES, 5, 1) == drawn(NAMES[::-1], 5, 1)
    assert drawn(NAMES, 5, 1) != drawn(NAMES, 5, 2)


@pytest.mark.parametrize("count", [0, 50, 99])
def test_all_are_tried_where_no_fewer_are_asked_for(count):
    assert drawn(NAMES, count, 1) == sorted(NAMES)


def test_the_interval_is_wilsons():
    # 81 of 263: E. B. Wilson's formula as worked out in R. G. Newcombe, Statist. Med. 17 (1998).
    assert interval(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert interval(10, 10).high == 1


def test_a_mistake_that_no_test_reaches_counts_as_unnoticed():
    line = verdict_line(
        "privacy", Counter(killed=7, timeout=1, survived=1) + Counter({"no tests": 1}), 90
    )

    assert line.startswith("privacy: 8 of 10 mistakes noticed, 80.0% ")
    assert "90 possible" in line
