"""Prices are those of the services' own pages, tiers included, and what is not known is said so."""

from datetime import datetime
from decimal import Decimal

import pytest

from desktop_assist.domain.usage import TokenUsage
from desktop_assist.system.resources import resource_path
from desktop_assist.usage.price_list import PriceList
from tests.helpers.frozen_clock import BERLIN

NOW = datetime(2026, 11, 28, tzinfo=BERLIN)
PRICES = PriceList(resource_path("prices.toml"))
TALK = TokenUsage(input_tokens=2000, cached_tokens=1500, output_tokens=300)
LONG = TokenUsage(input_tokens=300_000, output_tokens=1000)


@pytest.mark.parametrize(
    ("model_id", "tokens", "usd"),
    [
        ("gpt-6-luna", TALK, "0.000215"),
        ("gpt-6-luna", TokenUsage(1000, cache_write_tokens=1000), "0.000125"),
        ("gpt-6-luna", LONG, "0.06075"),
        ("gpt-6.1-terra", TALK, "0.002075"),
        ("gpt-6.2-sol", TALK, "0.00415"),
        ("gpt-6.2-sol", LONG, "1.215"),
        ("gpt-6.2-astra", TALK, "0.028"),
    ],
)
def test_a_request_costs_what_the_pages_say(model_id, tokens, usd):
    assert PRICES.cost(model_id, tokens, NOW) == Decimal(usd)


def test_sound_costs_more_than_text():
    aloud = TokenUsage(
        132, 64, 121, input_sound_tokens=13, cached_sound_tokens=4, output_sound_tokens=91
    )

    text = 59 * Decimal("0.60") + 60 * Decimal("0.06") + 30 * Decimal("2.40")
    sound = 9 * Decimal(10) + 4 * Decimal("0.30") + 91 * Decimal(20)
    cost = PRICES.cost("gpt-realtime-2.1-mini", aloud, NOW)
    assert cost == (text + sound) / 1_000_000


@pytest.mark.parametrize("model_id", ["", "gpt-7", "gpt-6-lunatic", "qwen3:0.6b"])
def test_an_unknown_model_has_no_price_rather_than_none_to_pay(model_id):
    assert PRICES.cost(model_id, TALK, NOW) is None


def test_tokens_that_do_not_add_up_are_priced_as_far_as_they_do():
    odd = TokenUsage(input_tokens=100, cached_tokens=900, output_tokens=-5, cache_write_tokens=7)

    assert PRICES.cost("gpt-6-luna", odd, NOW) == Decimal("0.000001")


@pytest.mark.parametrize(
    ("model_id", "factor"),
    [("gpt-6-luna", "1.1"), ("gpt-5.4-mini", "1.1"), ("gpt-5-mini", "1"), ("gpt-4.1", "1")],
)
def test_a_region_costs_more_with_newer_models(model_id, factor):
    assert PRICES.residency_factor(model_id) == Decimal(factor)


def test_prices_are_loaded_before_they_are_needed():
    fresh = PriceList(resource_path("prices.toml"))

    fresh.load()

    assert fresh.cost("gpt-6-luna", TALK, NOW) is not None
