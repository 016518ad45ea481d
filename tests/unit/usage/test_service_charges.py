"""What is paid beside the steps of models counts in the same budget."""

from contextlib import closing
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import BudgetUsedUpError
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.usage.service_charges import Charge, ChargedUse, ServiceCharges
from tests.helpers.spending_house import SpendingHouse, planned

SEARCH = Charge("openai", "search in stored documents", Decimal("0.0025"))


@pytest.fixture
def house(tmp_path):
    with closing(SpendingHouse(tmp_path, limit="0.01")) as made:
        made.charges = ServiceCharges(made.database, made.clock, made.settings, made.spending.state)
        yield made


def test_a_charge_is_counted_in_the_month_and_shown_by_what_it_was_for(house):
    house.charges.take(SEARCH)
    house.charges.take(SEARCH)

    assert house.spending.state().used_usd == Decimal("0.005")
    [model] = house.usage.month(2026, 11).models
    assert (model.model_id, model.total.steps) == ("search in stored documents", 2)
    assert model.total.cost_usd == Decimal("0.005")


def test_no_charge_passes_the_budget_together_with_the_steps_of_models(house):
    house.begin(planned())

    with pytest.raises(BudgetUsedUpError):
        house.charges.take(SEARCH)


def test_what_a_service_has_done_already_counts_beyond_the_budget_as_well(house):
    house.begin(planned())

    house.charges.count(SEARCH, ChargedUse(Decimal("0.0015"), seconds=20))

    [model] = house.usage.month(2026, 11).models
    assert (model.model_id, model.total.cost_usd) == (SEARCH.what, Decimal("0.0015"))


def test_what_did_not_come_about_is_taken_back(house):
    taken = house.charges.take(SEARCH)

    house.charges.take_back(taken)

    assert house.spending.state().used_usd == 0


def test_what_it_came_to_takes_the_place_of_what_was_taken(house):
    taken = house.charges.take(Charge("openai", "gpt-live-1", Decimal("0.005"), "voice"))

    use = ChargedUse(Decimal("0.002"), TokenUsage(600, output_tokens=20), seconds=60)
    house.charges.settle(taken, use)

    [model] = house.usage.month(2026, 11).models
    assert (model.total.cost_usd, model.total.tokens.input_tokens) == (Decimal("0.002"), 600)


def test_a_use_without_a_known_price_stays_counted_and_is_told_as_such(house):
    taken = house.charges.take(Charge("openai", "gpt-live-9", Decimal("0.005"), "voice"))

    house.charges.settle(taken, ChargedUse(None))

    assert house.usage.month(2026, 11).total.unpriced_steps == 1
    assert house.spending.state().used_usd == Decimal("0.005")
