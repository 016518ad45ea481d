"""What is paid for writing speech down counts in the month, and so does what silence spares."""

from contextlib import closing
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import BudgetUsedUpError
from desktop_assist.usage.service_charges import ServiceCharges
from desktop_assist.usage.spared_costs import SparedCosts
from desktop_assist.voice.sound_account import SoundAccount
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.spending_house import SpendingHouse


@pytest.fixture
def house(tmp_path):
    with closing(SpendingHouse(tmp_path, limit="0.01")) as made:
        charges = ServiceCharges(made.database, made.clock, made.settings, made.spending.state)
        made.spared = SparedCosts(made.database, made.clock)
        made.account = SoundAccount(charges, made.spared, InlineWorkers())
        yield made


def used(house):
    return house.spending.state().used_usd


async def test_dictation_is_paid_by_its_length(house):
    name = await house.account.take("gpt-transcribe", 60)
    await house.account.settle(name, "gpt-transcribe", 40)
    assert used(house) == Decimal("0.003")


async def test_beyond_the_budget_nothing_is_sent(house):
    with pytest.raises(BudgetUsedUpError):
        await house.account.take("gpt-transcribe", 180)
    assert used(house) == 0


async def test_what_failed_costs_nothing(house):
    await house.account.take_back(await house.account.take("gpt-transcribe", 60))
    assert used(house) == 0


async def test_what_a_conversation_has_written_down_counts_beyond_the_budget_as_well(house):
    await house.account.count("gpt-transcribe", 180)
    assert used(house) == Decimal("0.0135")


async def test_a_model_without_a_known_price_counts_as_the_dearest(house):
    await house.account.count("gpt-transcribe-9", 30)
    assert used(house) == Decimal("0.0085")
    [model] = house.usage.month(2026, 11).models
    assert model.total.unpriced_steps == 1


async def test_silence_that_was_not_sent_is_kept_with_what_it_would_have_cost(house):
    await house.account.spare("gpt-transcribe", 0)
    await house.account.spare("gpt-transcribe", 30)
    [spared] = house.spared.month(2026, 11)
    assert (spared.saving, spared.usd, spared.seconds) == ("silence", Decimal("0.00225"), 30)
