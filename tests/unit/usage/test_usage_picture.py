"""A month's costs by day at home, by who answered and by what for; and step by step."""

import csv
from contextlib import closing
from datetime import timedelta
from decimal import Decimal

import pytest

from desktop_assist.domain.usage import TokenUsage
from desktop_assist.usage.spared_costs import SparedCosts
from desktop_assist.usage.usage_picture import Share, UsagePictures
from tests.helpers.spending_house import SpendingHouse, answered, planned


@pytest.fixture
def house(tmp_path):
    with closing(SpendingHouse(tmp_path)) as made:
        made.use()
        made.use("gpt-6.1-terra")
        made.clock.advance(timedelta(hours=13, minutes=30))  # 23:30 at home
        later = planned(feature="quick_ask", begun_at=made.clock.now())
        made.spending.settle(made.begin(later), answered())
        yield made


@pytest.fixture
def pictures(house):
    return UsagePictures(house.database, house.clock, SparedCosts(house.database, house.clock))


def test_sums_are_by_day_model_and_feature(pictures):
    picture = pictures.month(2026, 11)

    assert len(picture.days) == 30
    assert picture.days[21] == sum(picture.days) == Decimal("0.002505")
    assert picture.models[0] == Share("openai · gpt-6.1-terra", Decimal("0.002075"))
    assert picture.features == (
        Share("conversation", Decimal("0.00229")),
        Share("quick_ask", Decimal("0.000215")),
    )
    assert (picture.steps, picture.tokens) == (3, TokenUsage(6000, 4500, 900))


def test_a_month_without_steps_is_empty(pictures):
    picture = pictures.month(2026, 2)

    assert (sum(picture.days), len(picture.days), picture.models) == (0, 28, ())


def test_each_step_is_a_line_for_a_spreadsheet(pictures):
    rows = list(csv.DictReader(pictures.as_csv(2026, 11).splitlines()))

    assert [row["feature"] for row in rows] == ["conversation", "conversation", "quick_ask"]
    assert rows[2]["time"] == "2026-11-22T23:30:00+01:00"
    assert (rows[1]["model"], rows[1]["cost_usd"]) == ("gpt-6.1-terra", "0.002075")
