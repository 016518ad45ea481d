"""What was not spent is added up by what spared it."""

from contextlib import closing
from datetime import timedelta
from decimal import Decimal

from desktop_assist.domain.usage import TokenUsage
from desktop_assist.usage.spared_costs import SparedCost, SparedCosts
from tests.helpers.spending_house import SpendingHouse


def test_savings_are_added_up_by_kind_the_largest_first(tmp_path):
    with closing(SpendingHouse(tmp_path)) as house:
        spared = SparedCosts(house.database, house.clock)
        spared.note("kept_answers", Decimal("0.001"))
        spared.note("kept_answers", Decimal("0.002"))
        spared.note("kept_searches", Decimal("0.0025"))
        spared.note_at(house.clock.now() - timedelta(days=40), "kept_searches", Decimal(1))
        house.use(tokens=TokenUsage(2000, cached_tokens=1000))

        assert spared.month(2026, 11) == (
            SparedCost("kept_answers", Decimal("0.003"), 2),
            SparedCost("kept_searches", Decimal("0.0025"), 1),
            SparedCost("service_cache", Decimal("0.00009"), 0),
        )


def test_how_much_silence_was_not_sent_is_added_up(tmp_path):
    with closing(SpendingHouse(tmp_path)) as house:
        spared = SparedCosts(house.database, house.clock)
        spared.note("silence", Decimal("0.0001"), 1.5)
        spared.note("silence", Decimal("0.0001"), 2.0)

        assert spared.month(2026, 11) == (SparedCost("silence", Decimal("0.0002"), 2, 3.5),)


def test_filling_the_services_cache_costs_before_it_saves(tmp_path):
    with closing(SpendingHouse(tmp_path)) as house:
        house.use(tokens=TokenUsage(2000, cache_write_tokens=2000))

        [by_service] = SparedCosts(house.database, house.clock).month(2026, 11)

    assert by_service.usd == Decimal("-0.00005")
