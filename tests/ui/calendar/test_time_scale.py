"""Heights and minutes."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.ui.calendar.lanes import Span
from desktop_assist.ui.calendar.time_scale import (
    TimeScale,
    drawn_span,
    minutes_between,
    moment_at,
    moved_minute,
    snapped,
    snapped_down,
)
from tests.helpers.calendar_rig import moment
from tests.helpers.frozen_clock import BERLIN

MINUTES = st.floats(0, 24 * 60)


@given(MINUTES, MINUTES)
def test_what_is_drawn_is_on_quarters_and_has_a_length(pressed, now):
    span = drawn_span(pressed, now)
    assert span.start % 15 == span.end % 15 == 0
    assert 0 <= span.start < span.end <= 24 * 60


def test_drawing_upwards_means_the_same():
    assert drawn_span(600, 540) == drawn_span(540, 600) == Span(540, 600)


def test_a_height_and_its_minute_go_together():
    scale = TimeScale(48)
    assert scale.height == 24 * 48
    assert scale.minute_at(scale.y_of(615)) == 615
    assert scale.minute_at(-5) == 0
    assert scale.minute_at(99_999) == 24 * 60


def test_a_meeting_lands_on_a_quarter_or_stays():
    assert moved_minute(605, 30) == 630
    assert moved_minute(605, 3) == 605
    assert snapped(608) == 615
    assert snapped_down(614) == 600


def test_a_minute_may_lie_in_the_next_day():
    assert moment_at(date(2026, 11, 24), 24 * 60, BERLIN) == moment("2026-11-25T00:00")
    assert moment_at(date(2026, 11, 24), -30, BERLIN) == moment("2026-11-23T23:30")


def test_lengths_are_real_when_the_clocks_change():
    assert minutes_between(moment("2026-03-29T01:00"), moment("2026-03-29T04:00")) == 120
