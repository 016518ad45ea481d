"""Learns from labelled receipts which amount is the total and which line the merchant.

    DESKTOP_ASSIST_DATA=... PYTHONPATH=.:build python build/training/train_receipts.py

reads the transcripts, prints how often a choice is right on receipts that were not learned from,
and writes `resources/receipts/total.json`, `merchant.json` and `date.json`: of the date, which is
found by rules, only how often it is right.
"""

import json
import os
import random
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

import numpy as np

from desktop_assist.expenses.receipt.amounts import amounts_in
from desktop_assist.expenses.receipt.dates import date_sureness, dates_in
from desktop_assist.expenses.receipt.merchant_features import NamesOfReceipt, name_features
from desktop_assist.expenses.receipt.origin import origin_of
from desktop_assist.expenses.receipt.total_features import AmountsOfReceipt, features
from desktop_assist.files.page_text import lines_of
from training.name_likeness import likeness
from training.network import Choice, Weights, learn, together
from training.receipt_samples import Sample, samples, with_misread_digits

_RESOURCES = Path(__file__).parents[2] / "resources" / "receipts"
_FOLDS = 5
_BEGINNINGS = 3
_TIE = 0.02
_SEED = 20_261_122
_DATE = "date"
_TODAY = date(2026, 11, 22)

Rows = list[dict[str, float]]
# Rows, which of them to choose, and which would do.
Described = tuple[Rows, list[float], list[float]]


def total_rows(sample: Sample) -> Described:
    """The candidates for the total, and which are right."""
    if not sample.totals:
        return [], [], []
    lines = lines_of(sample.page.words)
    receipt = AmountsOfReceipt(amounts_in(lines, sample.page.width), len(lines))
    right = [float(one.value in sample.totals) for one in receipt.candidates]
    return [features(one, receipt) for one in receipt.candidates], right, right


def merchant_rows(sample: Sample) -> Described:
    """The candidates for the merchant, which come closest to the label, and which would do."""
    if not sample.merchant:
        return [], [], []
    receipt = NamesOfReceipt(lines_of(sample.page.words), sample.page.width)
    names = list(receipt.candidates())
    alike = [likeness(one.text, sample.merchant) for one in names]
    best = max(alike, default=0.0)
    right = [float(one > 0 and one >= best - _TIE) for one in alike]
    return [name_features(one, receipt) for one in names], right, alike


def main() -> int:
    """Learn both choices, or the one that is named."""
    data = os.environ.get("DESKTOP_ASSIST_DATA")
    if not data:
        print("DESKTOP_ASSIST_DATA names no folder with the transcripts.", file=sys.stderr)
        return 1
    file = Path(data) / "receipts" / "train" / "sroie_transcripts.jsonl"
    known = list(samples(file, _SEED, copies=3))
    _RESOURCES.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[1:] or (*_CHOICES, _DATE):
        if name == _DATE:
            _measure_dates(known)
        else:
            _learn(name, known)
    return 0


# What describes a candidate, the hidden units, and how far weights are held down.
_CHOICES: dict[str, tuple[Callable[[Sample], Described], int, float]] = {
    "total": (total_rows, 8, 1e-3),
    "merchant": (merchant_rows, 8, 2e-3),
}


def _learn(name: str, known: Iterable[Sample]) -> None:
    rows_of, units, decay = _CHOICES[name]
    described = [(sample, *rows_of(sample)) for sample in known]
    names = sorted({key for _, rows, _, _ in described for row in rows[:1] for key in row})
    choices = [
        Choice(
            sample.group,
            sample.is_real,
            np.array([[row[key] for key in names] for row in rows]),
            np.array(right),
            np.array(accepted),
        )
        for sample, rows, right, accepted in described
        if rows
    ]
    # Where what is right was not read there is nothing to learn; how sure such a choice seems is.
    learnable = [one for one in choices if one.right.any()]
    outcomes: list[tuple[float, bool, bool]] = []
    for fold in range(_FOLDS):
        others = [one for one in learnable if one.group % _FOLDS != fold]
        learned = learn(others, units, decay, seed=fold)
        outcomes += [_outcome(learned, one) for one in choices if one.group % _FOLDS == fold]
    _report(name, outcomes)
    # Several beginnings, as each falls for other accidents of so few receipts.
    weights = together([learn(learnable, units, decay, seed) for seed in range(_BEGINNINGS)])
    _write(name, names, weights, _calibration(outcomes))


def _measure_dates(known: Iterable[Sample]) -> None:
    """How often the first date is right, also where recognition takes a digit for another."""
    chance = random.Random(_SEED)  # noqa: S311 - no secret
    outcomes: list[tuple[float, bool, bool]] = []
    missed = 0
    for sample in known:
        if not sample.date:
            continue
        page = sample.page if sample.is_real else with_misread_digits(sample.page, chance)
        lines = lines_of(page.words)
        origin = origin_of("\n".join(line.text for line in lines), "EUR")
        found = dates_in(lines, origin.date_order, _TODAY)
        missed += not found
        if found:
            is_right = found[0].date.isoformat() == sample.date
            outcomes.append((date_sureness(found, origin.sureness), is_right, sample.is_real))
    _report(_DATE, outcomes)
    print(f"{_DATE}: none found on {missed}")
    _save(_DATE, {"calibration": _calibration(outcomes)})


def _report(name: str, outcomes: Sequence[tuple[float, bool, bool]]) -> None:
    for label, is_real in (("as transcribed", True), ("as recognised or made", False)):
        hits = [is_right for _, is_right, real in outcomes if real == is_real]
        print(f"{name}: {label}: {sum(hits) / len(hits):.4f} of {len(hits)} right")


def _outcome(weights: Weights, choice: Choice) -> tuple[float, bool, bool]:
    shares = weights.shares(choice.rows)
    best = int(shares.argmax())
    return float(shares[best]), bool(choice.accepted[best]), choice.is_real


def _calibration(outcomes: list[tuple[float, bool, bool]]) -> list[tuple[float, float]]:
    """How often a choice of so large a share was right, in rising steps."""
    ordered = sorted((share, float(is_right)) for share, is_right, _ in outcomes)
    blocks: list[list[float]] = []
    for share, is_right in ordered:
        blocks.append([share, is_right, 1.0])
        # Pool neighbours until the steps rise (isotonic regression).
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            last = blocks.pop()
            blocks[-1] = [blocks[-1][0], blocks[-1][1] + last[1], blocks[-1][2] + last[2]]
    # One more right and one more wrong in each step: few receipts prove little.
    return [
        (round(share, 4), round((right + 0.5) / (count + 1), 4)) for share, right, count in blocks
    ]


def _write(
    name: str, names: list[str], weights: Weights, calibration: list[tuple[float, float]]
) -> None:
    shape = {
        "names": names,
        "hidden": _rounded(weights.hidden),
        "output": _rounded(weights.output),
        "direct": _rounded(weights.direct),
        "calibration": calibration,
    }
    _save(name, shape)


def _save(name: str, shape: Mapping[str, object]) -> None:
    path = _RESOURCES / f"{name}.json"
    path.write_text(json.dumps(shape, indent=None, separators=(",", ":")) + "\n", "utf-8")
    print(f"{name}: {path.stat().st_size} bytes")


def _rounded(values: object) -> object:
    return np.round(np.asarray(values), 4).tolist()


if __name__ == "__main__":
    sys.exit(main())
