"""What a month used is added up exactly, and what has no price is said so."""

from contextlib import closing
from datetime import datetime
from decimal import Decimal

from desktop_assist.domain.conversation_removal import RemovedConversation
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.usage.usage_store import UsageTotal
from tests.helpers.frozen_clock import BERLIN
from tests.helpers.spending_house import SpendingHouse, answered, planned


def test_costs_and_tokens_of_a_month_are_added_up(tmp_path):
    with closing(SpendingHouse(tmp_path)) as house:
        for model in ("gpt-6-luna", "gpt-6-luna", "gpt-9"):
            house.use(model, TokenUsage(1000, 400, 200, 50))

        total = house.usage.month(2026, 11).total

    assert total == UsageTotal(3, TokenUsage(3000, 1200, 600, 150), Decimal("0.000328"), 1, 0)
    assert total.cached_percent == 40


def test_each_model_has_its_own_sum(tmp_path):
    with closing(SpendingHouse(tmp_path)) as house:
        house.use("gpt-6-luna")
        house.use("gpt-6.1-terra")
        house.spending.settle(planned(is_free=True, provider="embedded"), answered("rules"))

        models = house.usage.month(2026, 11).models

    assert [(one.provider, one.model_id, one.total.steps) for one in models] == [
        ("embedded", "rules", 1),
        ("openai", "gpt-6-luna", 1),
        ("openai", "gpt-6.1-terra", 1),
    ]


def test_a_month_begins_and_ends_at_home(tmp_path):
    for moment in ((2026, 12, 1, 0, 30), (2026, 12, 31, 23, 59), (2027, 1, 1)):
        with closing(SpendingHouse(tmp_path, now=datetime(*moment, tzinfo=BERLIN))) as house:
            house.use()

    with closing(SpendingHouse(tmp_path)) as house:
        steps = [house.usage.month(*one).total.steps for one in ((2026, 11), (2026, 12), (2027, 1))]

    assert steps == [0, 2, 1]


def test_a_step_under_way_is_not_used_yet(tmp_path):
    with closing(SpendingHouse(tmp_path)) as house:
        house.begin(planned())

        assert house.usage.month(2026, 11).total.steps == 0


def test_what_a_removed_conversation_used_stays_counted_without_its_turn(tmp_path):
    with closing(SpendingHouse(tmp_path)) as house:
        for turn in ("turn_1", "turn_2"):
            step = house.begin(planned(id=f"of_{turn}", turn_id=turn))
            house.spending.settle(step, answered())

        house.usage.forget(RemovedConversation("conv_1", ("turn_1",)))

        links = house.database.rows(str, "SELECT turn_id || request_id FROM steps ORDER BY number")
        assert (links, house.usage.month(2026, 11).total.steps) == (["", "turn_2req_1"], 2)
