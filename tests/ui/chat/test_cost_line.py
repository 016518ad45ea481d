"""What a message would cost, in a line."""

from decimal import Decimal

import pytest

from desktop_assist.assistant.cost_preview import CostEstimate
from desktop_assist.ui.chat.cost_line import CostLine


@pytest.fixture
def line(qtbot):
    line = CostLine()
    qtbot.addWidget(line)
    return line


def test_it_tells_tokens_and_dollars_and_the_most_it_can_be(line):
    line.show_estimate(CostEstimate("gpt-6", 3_210, Decimal("0.0042"), Decimal("0.31")))
    assert line.label.text() == "About 3,210 tokens, 0.0042 dollars"
    assert "at most 0.31 dollars" in line.label.toolTip()


def test_an_unknown_price_is_not_guessed(line):
    line.show_estimate(CostEstimate("ours", 10, None, Decimal(1)))
    assert line.label.text() == "About 10 tokens"


def test_it_is_away_where_nothing_is_paid(line):
    line.show_estimate(CostEstimate("gpt-6", 1, Decimal(1), Decimal(1)))
    line.show_estimate(None)
    assert line.isHidden()
