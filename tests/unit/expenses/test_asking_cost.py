"""What asking a model cost, in words."""

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_assist.domain.usage import StepUsage, TokenUsage
from desktop_assist.expenses.asking_cost import cost_words

USAGE = StepUsage("openai", "m", TokenUsage())


@pytest.mark.parametrize(
    ("costs", "shown"),
    [
        (["0.00051", "0.0012"], "$0.0017"),
        (["0.00001"], "$0.0001"),
        (["0"], "$0.0000"),
        (["0.1", None], "price not known"),
    ],
)
def test_small_sums_are_seen_and_unknown_prices_are_said(costs, shown):
    used = [replace(USAGE, cost_usd=None if one is None else Decimal(one)) for one in costs]

    assert cost_words(used) == shown
