"""Requests wait before a service's limit is hit, whoever asks."""

from contextlib import closing
from datetime import timedelta

import pytest

from desktop_assist.usage.step_pacer import LONGEST_WAIT_S, StepPacer
from tests.helpers.spending_house import SpendingHouse, planned


@pytest.fixture
def house(tmp_path):
    with closing(SpendingHouse(tmp_path)) as made:
        made.pacer = StepPacer(made.database, made.clock)
        yield made


def test_without_a_word_of_limits_nothing_waits(house):
    house.use()

    assert house.pacer.wait_s(house.begin(planned())) == 0


def test_as_many_as_remain_go_at_once_and_the_next_one_waits_for_the_reset(house):
    house.tell()
    house.clock.advance(timedelta(seconds=5))

    waits = [house.pacer.wait_s(house.begin(planned())) for _ in range(3)]

    assert waits == [0, 0, 15]


def test_after_the_reset_they_go_on(house):
    house.tell(x_ratelimit_remaining_requests="0")
    house.clock.advance(timedelta(seconds=21))

    assert house.pacer.wait_s(house.begin(planned())) == 0


def test_a_long_request_waits_for_tokens_unless_there_are_never_enough(house):
    few = {"x_ratelimit_remaining_tokens": "10", "x_ratelimit_reset_tokens": "3.5s"}
    house.tell(x_ratelimit_limit_tokens="100000", **few)
    assert house.pacer.wait_s(house.begin(planned("word " * 400))) == 3.5

    house.tell(x_ratelimit_limit_tokens="100", **few)
    assert house.pacer.wait_s(house.begin(planned("word " * 400))) == 0


def test_a_pause_that_the_service_asks_for_holds_for_every_copy_of_the_program(house, tmp_path):
    house.pacer.refused(house.begin(planned()), 12)
    with closing(SpendingHouse(tmp_path)) as other:
        pacer = StepPacer(other.database, other.clock)

        assert pacer.wait_s(planned()) == 12
        assert pacer.wait_s(planned(provider="compatible", is_free=True)) == 0


def test_nothing_waits_for_longer_than_a_minute(house):
    house.pacer.refused(house.begin(planned()), 3600)

    assert house.pacer.wait_s(planned()) == LONGEST_WAIT_S
