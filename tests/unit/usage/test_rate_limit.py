"""That a service takes only little more is told once, and shown until it takes more again."""

from contextlib import closing
from datetime import timedelta

import pytest

from desktop_assist.usage.rate_limit import RateLimits, limits_in, span_s
from tests.helpers.spending_house import SpendingHouse


@pytest.fixture
def house(tmp_path):
    with closing(SpendingHouse(tmp_path)) as made:
        made.limits = RateLimits(made.database, made.clock)
        yield made


def test_little_is_shown_until_there_is_as_much_again(house):
    house.tell()
    house.clock.advance(timedelta(seconds=5))

    (low,) = house.limits.low()
    assert low.in_words() == (
        "gpt-6-luna takes 2 of 500 requests more, until the count is full again in 15 s;"
        " others wait."
    )
    house.clock.advance(timedelta(seconds=16))
    assert house.limits.low() == ()


def test_only_the_newest_answer_counts(house):
    house.tell()
    house.tell(x_ratelimit_remaining_requests="400")

    assert house.limits.low() == ()


def test_it_is_told_with_the_first_answer_and_not_with_each(house):
    told = [house.tell().notice for _ in range(2)]
    house.clock.advance(timedelta(minutes=1))
    told.append(house.tell().notice)

    assert [bool(one) for one in told] == [True, False, True]


def test_what_is_not_told_or_no_number_is_no_limit():
    told = {"x-ratelimit-remaining-requests": "0", "x-ratelimit-remaining-tokens": "few"}

    (limit,) = limits_in("openai", "gpt-6-luna", told)

    assert (limit.kind, limit.most, limit.is_low) == ("requests", None, False)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("120ms", 0.12), ("50.529s", 50.529), ("1m30s", 90), ("1h", 3600), ("", 0)],
)
def test_spans_are_read_as_services_write_them(text, seconds):
    assert span_s(text) == pytest.approx(seconds)
