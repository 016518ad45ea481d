"""What a step costs depends on where it is answered; what nobody knows counts all the same."""

from decimal import Decimal

import pytest

from desktop_assist.domain.model_settings import BudgetSettings, OpenAISettings
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.usage.tariff import Price, Tariff
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.spending_house import PRICES

MILLION = TokenUsage(input_tokens=100_000, output_tokens=100_000)


def tariff(budget=None, **openai):
    settings = Settings(openai=OpenAISettings(**openai), budget=budget or BudgetSettings())
    return Tariff(PRICES, lambda: settings)


def price(made, *models, provider="openai", tokens=MILLION):
    return made.price(provider, models, tokens, SUNDAY_MORNING)


@pytest.mark.parametrize(
    ("openai", "usd"),
    [
        ({}, "0.06"),
        ({"data_residency": "eu"}, "0.066"),
        ({"base_url": "https://eu.api.openai.com/v1"}, "0.066"),
        ({"base_url": "https://gateway.example.com/v1", "data_residency": "eu"}, "0.06"),
    ],
)
def test_a_region_costs_more(openai, usd):
    assert price(tariff(**openai), "gpt-6-luna").cost_usd == Decimal(usd)


def test_the_model_that_answered_is_paid_and_else_the_one_that_was_asked():
    assert price(tariff(), "gpt-6.1-terra", "gpt-6-luna").cost_usd == Decimal("0.6")
    assert price(tariff(), "luna-at-home", "gpt-6-luna").cost_usd == Decimal("0.06")


def test_an_unknown_price_counts_as_the_dearest_known_one():
    assert price(tariff(), "gpt-9") == Price(None, Decimal(6))


def test_an_unknown_price_counts_what_the_person_says():
    own = BudgetSettings(unpriced_input_usd=Decimal(1), unpriced_output_usd=Decimal(0))

    assert price(tariff(own), "ours", provider="compatible") == Price(None, Decimal("0.1"))


def test_no_answer_aloud_costs_more_than_what_is_set_aside():
    made, mini = tariff(), "gpt-realtime-2.1-mini"
    aloud = TokenUsage(6000, output_tokens=4096, input_sound_tokens=1000, output_sound_tokens=4096)

    most = made.greatest_spoken(mini, 5000, 1000, SUNDAY_MORNING)

    assert most == price(made, mini, tokens=aloud).cost_usd
    assert most < Decimal("0.1")


def test_no_answer_costs_more_than_what_is_set_aside():
    made = tariff(max_output_tokens=1000)
    written = TokenUsage(input_tokens=50, output_tokens=1000, cache_write_tokens=50)

    most = made.greatest("openai", "gpt-6-luna", 50, SUNDAY_MORNING)

    assert most == price(made, "gpt-6-luna", tokens=written).cost_usd


def test_the_prices_are_loaded_on_request():
    made = tariff()

    made.load()

    assert price(made, "gpt-6-luna").cost_usd is not None
