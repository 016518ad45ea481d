"""A weekday that names a meeting of a later week."""

from datetime import date

import pytest

from desktop_assist.providers.embedded.found_things import meetings_in
from desktop_assist.providers.embedded.later_weekday import (
    on_weekday_of,
    weekday_alone,
    weeks_after,
)
from desktop_assist.providers.embedded.slots.target import read_target
from tests.evals.plan import plan_for
from tests.helpers.earlier_turns import SYNC
from tests.helpers.user_requests import request


def read_day(said):
    return weekday_alone(read_target(said, request(said)))


@pytest.mark.parametrize("said", ["the review on Thursday", "Review am Donnerstag"])
def test_a_weekday_alone_may_be_a_later_one(said):
    assert read_day(said) == date(2026, 11, 26)


@pytest.mark.parametrize(
    "said",
    [
        "the review next Thursday",
        "the review this Thursday",
        "the review on Thursday at 3",
        "the review on 26 November",
        "the review tomorrow",
        "the review",
        "Thursday",
    ],
)
def test_what_names_its_day_is_taken_at_its_word(said):
    assert read_day(said) is None


def test_the_same_weekday_of_the_next_weeks_is_looked_at():
    days = weeks_after(date(2026, 11, 23))
    found = meetings_in({"events": [SYNC]}, request("").now.tzinfo)

    assert (days.first, days.last) == (date(2026, 11, 30), date(2026, 12, 21))
    assert on_weekday_of(found, date(2026, 11, 24)) == found
    assert on_weekday_of(found, date(2026, 11, 25)) == ()


def test_the_one_meant_is_asked_about():
    asked = plan_for("move the kickoff on monday to tuesday").asked

    assert asked is not None
    assert asked.pending.arguments["start"].startswith("2026-12-01T10:00")
