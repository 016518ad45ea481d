"""Says how often a choice was right that as much spoke for as for this one."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Calibration:
    """Steps, rising: a measure from 0 to 1, and how often a choice of it was right."""

    steps: tuple[tuple[float, float], ...]

    def confidence(self, measure: float) -> float:
        """How often a choice of this measure was right on receipts that were not learned from."""
        below, above = (0.0, 0.0), (1.0, self.steps[-1][1] if self.steps else measure)
        for step in self.steps:
            if step[0] > measure:
                above = step
                break
            below = step
        part = (measure - below[0]) / (above[0] - below[0]) if above[0] > below[0] else 1.0
        return below[1] + part * (above[1] - below[1])


def load_calibration(path: Path) -> Calibration:
    """Read the steps."""
    kept = json.loads(path.read_text("utf-8"))
    return Calibration(tuple((measure, right) for measure, right in kept["calibration"]))
