"""No step is asked that might pass the budget, and each is kept with what it used."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import BudgetUsedUpError
from desktop_assist.domain.message import ReasoningPart, TextPart
from desktop_assist.domain.spending import StepOutcome
from desktop_assist.domain.usage import TokenUsage
from tests.helpers.frozen_clock import BERLIN
from tests.helpers.spending_house import SpendingHouse, answered, planned

BROKEN_OFF = StepOutcome("cancelled", 0.2, (TextPart("word " * 80),))


@pytest.fixture
def house(tmp_path):
    with closing(SpendingHouse(tmp_path)) as made:
        yield made


def test_a_step_costs_its_tokens(house):
    usage = house.use()

    assert (usage.cost_usd, usage.is_estimate) == (Decimal("0.000215"), False)
    assert (house.spending.state().used_usd, house.spending.state().reserved_usd) == (
        Decimal("0.000215"),
        0,
    )


def test_a_step_under_way_sets_aside_the_most_it_may_cost(house):
    house.begin(planned())

    state = house.spending.state()

    assert state.reserved_usd > Decimal("0.008")  # 16,384 tokens of an answer alone
    assert state.used_usd == 0


def test_a_step_that_might_pass_the_budget_is_not_asked(tmp_path):
    with closing(SpendingHouse(tmp_path, limit="0.008")) as house:
        with pytest.raises(BudgetUsedUpError):
            house.begin(planned())

        assert house.spending.state().reserved_usd == 0


def test_a_step_on_this_laptop_is_never_held_up(tmp_path):
    with closing(SpendingHouse(tmp_path, limit="0")) as house:
        step = house.begin(planned(is_free=True, provider="compatible"))

        usage = house.spending.settle(step, answered("qwen3"))

    assert (usage.cost_usd, usage.tokens.output_tokens) == (0, 300)


def test_the_next_month_has_a_budget_of_its_own(tmp_path):
    for now in (datetime(2026, 11, 30, 23, tzinfo=BERLIN), datetime(2026, 12, 1, tzinfo=BERLIN)):
        with closing(SpendingHouse(tmp_path, limit="0.01", now=now)) as house:
            house.use(tokens=TokenUsage(10_000, output_tokens=10_000))
            with pytest.raises(BudgetUsedUpError):
                house.begin(planned())


def test_steps_begun_at_once_never_pass_the_budget(tmp_path):
    with ExitStack() as open_ones, ThreadPoolExecutor(8) as threads:
        houses = [SpendingHouse(tmp_path, limit="0.03") for _ in range(8)]
        for one in houses:
            open_ones.callback(one.close)
        begun = [threads.submit(one.begin, planned()) for one in houses]
        refused = [one for one in begun if isinstance(one.exception(), BudgetUsedUpError)]

        state = houses[0].spending.state()

    assert 0 < len(refused) < 8
    assert Decimal("0.02") < state.reserved_usd <= Decimal("0.03")


def test_a_step_that_broke_off_costs_an_estimate(house):
    usage = house.spending.settle(house.begin(planned("word " * 400)), BROKEN_OFF)

    assert usage.is_estimate
    assert 500 < usage.tokens.input_tokens < 600
    assert 95 < usage.tokens.output_tokens < 110
    assert usage.cost_usd > 0


def test_a_step_that_was_refused_costs_nothing(house):
    refused = replace(BROKEN_OFF, status="failed", said=(), is_refused=True)

    usage = house.spending.settle(house.begin(planned()), refused)

    assert (usage.cost_usd, usage.is_estimate) == (0, False)


def test_a_service_that_counts_nothing_is_estimated(house):
    usage = house.use(tokens=TokenUsage())

    assert usage.is_estimate
    assert usage.tokens.input_tokens > 0


def test_a_step_that_was_not_asked_leaves_nothing(house):
    house.spending.withdraw(house.begin(planned()))

    assert house.spending.state().reserved_usd == 0
    assert house.usage.month(2026, 11).total.steps == 0


def test_an_unknown_price_counts_and_is_told_once(house):
    first, second = house.use("gpt-9"), house.use("gpt-9")

    assert first.cost_usd is second.cost_usd is None
    assert "10 dollars per million tokens read and 50 written" in first.notice
    assert second.notice == ""
    assert house.spending.state().used_usd == Decimal("0.07")


def test_what_a_crash_left_open_is_settled_by_estimate(tmp_path):
    crashed = SpendingHouse(tmp_path)
    crashed.begin(planned("word " * 400))
    crashed.close()  # its lock is gone, as after a crash; the row is still open

    with closing(SpendingHouse(tmp_path)) as house:
        house.spending.release_abandoned()

        state, total = house.spending.state(), house.usage.month(2026, 11).total

    assert state.reserved_usd == 0
    assert Decimal("0.00005") < state.used_usd < Decimal("0.00006")
    assert (total.estimated_steps, total.cost_usd) == (1, state.used_usd)


def test_what_another_copy_is_asking_is_left_alone(tmp_path):
    with closing(SpendingHouse(tmp_path)) as other, closing(SpendingHouse(tmp_path)) as house:
        other.begin(planned())
        house.spending.release_abandoned()

        assert house.spending.state().reserved_usd > 0


def test_searches_of_the_services_own_count_beside_the_tokens(tmp_path):
    with closing(SpendingHouse(tmp_path, file_search_store="vs_1")) as house:
        searched = ReasoningPart("", "openai", "gpt-6-luna", {"type": "file_search_call"})
        step = house.begin(planned())
        assert house.spending.state().reserved_usd > Decimal("0.018")

        usage = house.spending.settle(step, replace(answered(), said=(searched, searched)))

    assert usage.cost_usd == Decimal("0.005215")


def test_one_turn_has_a_limit_of_its_own(tmp_path):
    with closing(SpendingHouse(tmp_path, per_turn="0.012")) as house:
        house.begin(planned(turn_id="turn_a"))
        with pytest.raises(BudgetUsedUpError, match="this one question might cost more"):
            house.begin(planned(turn_id="turn_a"))

        house.begin(planned(turn_id="turn_b"))
        assert house.spending.state().level == "fine"


def test_a_model_of_unknown_price_is_held_by_the_limit_of_the_month_alone(tmp_path):
    with closing(SpendingHouse(tmp_path, limit="2", per_turn="0.1")) as house:
        house.begin(planned(turn_id="turn_a", model_id="some-model"))
        house.begin(planned(turn_id="turn_a", model_id="some-model"))

        with pytest.raises(BudgetUsedUpError, match="month"):
            house.begin(planned(turn_id="turn_a", model_id="some-model"))


def test_a_step_that_the_person_allows_passes_both_limits(tmp_path):
    with closing(SpendingHouse(tmp_path, limit="0.001", per_turn="0.001")) as house:
        step = house.begin(planned(may_pass_budget=True))
        house.spending.settle(step, answered(tokens=TokenUsage(10_000, output_tokens=1000)))

        with pytest.raises(BudgetUsedUpError):
            house.begin(planned())
        assert house.spending.state().used_usd == Decimal("0.0015")


def test_the_step_that_comes_near_the_limit_says_so_once(tmp_path):
    with closing(SpendingHouse(tmp_path, limit="0.011")) as house:
        much = TokenUsage(10_000, output_tokens=16_000)  # 0.009 dollars: 86 percent
        told = house.use(tokens=much)
        quiet = house.spending.settle(planned(is_free=True), answered())

    assert told.notice.startswith("0.009 of 0.011 dollars used in November 2026. At the limit")
    assert quiet.notice == ""


def test_the_budget_is_reached_once_a_request_does_not_fit_until_there_is_room(tmp_path):
    with closing(SpendingHouse(tmp_path, limit="0.01")) as house:
        house.use(tokens=TokenUsage(10_000, output_tokens=14_000))
        assert house.spending.state().level == "near"
        with pytest.raises(BudgetUsedUpError):
            house.begin(planned())
        assert house.spending.state().level == "reached"

        house.settings.set("budget.monthly_usd", Decimal(5))
        assert house.spending.state().level == "fine"


@pytest.mark.parametrize(("tier", "cost"), [("flex", "0.0001075"), ("priority", "0.00043")])
def test_a_tier_is_paid_as_the_answer_reports_it(house, tier, cost):
    outcome = answered()
    faster = replace(outcome, finished=replace(outcome.finished, service_tier=tier))

    assert house.spending.settle(house.begin(planned()), faster).cost_usd == Decimal(cost)


def test_a_tier_that_nobody_knows_has_no_known_price(house):
    outcome = answered()
    odd = replace(outcome, finished=replace(outcome.finished, service_tier="ultrafast"))

    assert house.spending.settle(house.begin(planned()), odd).cost_usd is None
