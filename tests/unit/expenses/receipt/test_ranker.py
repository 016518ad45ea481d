"""The chooser with learned weights."""

import json
from math import isclose

import pytest

from desktop_assist.expenses.receipt.calibration import Calibration
from desktop_assist.expenses.receipt.ranker import Ranker, load_ranker
from desktop_assist.system.resources import resource_path

RANKER = Ranker(("a", "b"), ((2.0, 0.0, 0.0),), (1.0,), (0.0, 1.0), Calibration(()))


def test_shares_add_up_to_one_and_follow_what_speaks_for_them():
    first, second = RANKER.shares([{"a": 1.0}, {"a": 0.0, "b": 0.1}])

    assert first > second
    assert isclose(first + second, 1)


def test_of_nothing_nothing_is_chosen():
    assert RANKER.shares([]) == []


@pytest.mark.parametrize("name", ["total", "merchant"])
def test_the_shipped_weights_fit_together(name):
    path = resource_path("receipts") / f"{name}.json"
    ranker = load_ranker(path)

    assert len(ranker.direct) == len(ranker.names)
    assert all(len(row) == len(ranker.names) + 1 for row in ranker.hidden)
    assert list(ranker.calibration.steps) == sorted(ranker.calibration.steps)
    assert json.loads(path.read_text("utf-8"))["calibration"]
