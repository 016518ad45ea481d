"""How often a choice is right."""

import pytest

from desktop_assist.expenses.receipt.calibration import Calibration, load_calibration
from desktop_assist.system.resources import resource_path

CALIBRATION = Calibration(((0.5, 0.6), (0.9, 0.99)))


@pytest.mark.parametrize(
    ("share", "confidence"), [(0.25, 0.3), (0.5, 0.6), (0.7, 0.795), (0.9, 0.99), (1.0, 0.99)]
)
def test_confidence_is_how_often_such_a_choice_was_right(share, confidence):
    assert CALIBRATION.confidence(share) == pytest.approx(confidence)


@pytest.mark.parametrize("name", ["total", "merchant", "date"])
def test_the_shipped_steps_rise(name):
    steps = load_calibration(resource_path("receipts") / f"{name}.json").steps

    assert steps
    assert list(steps) == sorted(steps)
    assert all(0 <= right <= 1 for _, right in steps)
