"""How well receipts are read, on labelled ones: `python -m tests.evals.receipts [-v] [KIND...]`.

Scans and photos of tills, invoices as PDF with and without their data inside, and scanned
invoices. A merchant is right when it is called the same in 85 of 100 letters, or with the same
words whatever else is said beside them. Sure: merchant, date and total are all above the gate, so
that a person need not look.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

from desktop_assist.expenses.receipt.recognised import Habits, RecognisedReceipt
from tests.evals.data_folder import data_folder, missing_note
from tests.helpers.receipt_reading import RECOGNITION
from training.name_likeness import likeness

LABELS = "receipts/dev/labels.jsonl"
FIELDS = ("date", "total", "merchant", "all three", "currency", "tax")
_STEPS = (0.0, 0.5, 0.8, 0.9, 0.97, 0.99, 1.01)
_HABITS = Habits("EUR", date(2026, 11, 22))


@dataclass(frozen=True, slots=True)
class Outcome:
    """One receipt, what was read and which fields are right."""

    label: dict[str, Any]
    receipt: RecognisedReceipt
    right: dict[str, bool]
    seconds: float

    @property
    def kind(self) -> str:
        """As labelled, and whether the data inside was read."""
        return self.label["kind"] + (" with data" if self.receipt.is_electronic else "")


def outcomes(labels: Iterable[dict[str, Any]], images: Path) -> Iterator[Outcome]:
    """Read each receipt."""
    for label in labels:
        read = RECOGNITION(images / label["file"], _HABITS)
        yield Outcome(label, read.receipt, _right(read.receipt, label), read.seconds)


def _right(receipt: RecognisedReceipt, label: dict[str, Any]) -> dict[str, bool]:
    totals = {Decimal(label[name]) for name in ("total", "total_paid") if label.get(name)}
    right = {
        "date": str(receipt.date.value) == label["date"],
        "total": receipt.total.value in totals,
        "merchant": likeness(receipt.merchant.value or "", label["merchant"]) > 0,
        "currency": receipt.currency.value == label["currency"],
    }
    right["all three"] = all(right[name] for name in ("date", "total", "merchant"))
    if label["tax"]:
        right["tax"] = receipt.tax.value == Decimal(label["tax"])
    return right


def labels() -> list[dict[str, Any]]:
    """The labelled receipts; empty when they are not here."""
    path = data_folder() / LABELS
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def main(words: list[str]) -> int:
    """Print the table."""
    known = labels()
    if not known:
        print(missing_note(LABELS))
        return 0
    kinds = [word for word in words if not word.startswith("-")]
    wanted = [label for label in known if not kinds or label["kind"] in kinds]
    read = []
    for outcome in outcomes(wanted, data_folder() / "receipts" / "dev" / "images"):
        read.append(outcome)
        if "-v" in words and not outcome.right["all three"]:
            _show_miss(outcome)
    groups = {"scans and photos": [one for one in read if not one.kind.startswith("pdf-inv")]}
    for one in read:
        groups.setdefault(one.kind, []).append(one)
    for name, members in groups.items():
        if members:
            _show_group(name, members)
    recognised = [one for one in read if not one.receipt.is_electronic]
    _show_gate(recognised)
    _show_reliability(recognised)
    return 0


def _show_group(name: str, members: list[Outcome]) -> None:
    right, count = Counter[str](), Counter[str]()
    for one in members:
        right.update(field for field, is_right in one.right.items() if is_right)
        count.update(one.right.keys())
    shares = "  ".join(
        f"{field} {right[field] / count[field]:.3f}" for field in FIELDS if count[field]
    )
    seconds = sum(one.seconds for one in members) / len(members)
    print(f"{name:24} {len(members):3}  {shares}  {seconds:.2f} s each")


def _show_gate(members: list[Outcome]) -> None:
    sure = [one for one in members if one.receipt.is_sure]
    if sure:
        right = sum(one.right["date"] and one.right["total"] for one in sure)
        print(
            f"sure: {len(sure) / len(members):.3f} of {len(members)}; "
            f"date and total right in {right / len(sure):.3f} of these"
        )


def _show_reliability(members: list[Outcome]) -> None:
    """How often values of some confidence are right: the same, if it is worth its name."""
    print("confidence: mean, then the share that is right, and how many")
    for name in ("date", "total", "merchant", "currency", "tax"):
        known = [
            (field.confidence, one.right[name])
            for one in members
            if name in one.right and (field := getattr(one.receipt, name)).value is not None
        ]
        cells = []
        for low, high in pairwise(_STEPS):
            inside = [pair for pair in known if low <= pair[0] < high]
            if inside:
                mean = sum(confidence for confidence, _ in inside) / len(inside)
                right = sum(is_right for _, is_right in inside) / len(inside)
                cells.append(f"{mean:.3f} {right:.3f} ({len(inside)})")
        print(f"{name:10} " + "  ".join(cells))


def _show_miss(outcome: Outcome) -> None:
    receipt, label = outcome.receipt, outcome.label
    print(
        f"{label['file']}: {label['merchant']} {label['date']} {label['total']} | "
        f"{receipt.merchant.value} ({receipt.merchant.confidence:.2f}) "
        f"{receipt.date.value} ({receipt.date.confidence:.2f}) "
        f"{receipt.total.value} ({receipt.total.confidence:.2f})"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
