"""Are receipts that come twice noticed: `python -m tests.evals.duplicates`.

Ten pairs of real scans and photos of one receipt each are kept one after the other, as if they were
dropped: of each pair the second must name the first. Then all pictures of the labelled set, where
nothing may be called certain. Reading a picture takes seconds, and is done once in a run.
"""

import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from desktop_assist.expenses.duplicates.duplicate import Duplicate
from desktop_assist.expenses.receipt.recognised import Habits
from desktop_assist.expenses.receipt_store import SeenReceipt, seen_receipts
from desktop_assist.files.picture_mark import picture_mark
from tests.evals.data_folder import data_folder, missing_note, rows
from tests.evals.receipts import labels
from tests.helpers.expense_house import CAUSE, ExpenseHouse
from tests.helpers.receipt_reading import RECOGNITION

PAIRS = "receipts/duplicates/pairs.jsonl"
_HABITS = Habits("EUR", date(2026, 11, 22))


@dataclass(frozen=True, slots=True)
class Dropped:
    """A receipt that was dropped, where it is kept, and what it may be the same as."""

    name: str
    kept: Path
    duplicates: tuple[Duplicate, ...]

    def found(self, other: "Dropped") -> Duplicate | None:
        """What it says of another; the very same bytes are kept in one file."""
        return next((one for one in self.duplicates if one.file == other.kept), None)


def dropped(pictures: Iterable[Path], folder: Path, *, reads: bool = True) -> Iterator[Dropped]:
    """Drop one picture after the other; without reading them, only their look is compared."""
    house = ExpenseHouse(folder)
    for path in pictures:
        seen = _read(path) if reads else SeenReceipt(picture=picture_mark(path))
        kept = house.receipts.keep(path, CAUSE, seen)
        yield Dropped(path.name, kept.path, house.duplicates.of_receipt(kept.path, [seen.paid]))


@cache
def _read(path: Path) -> SeenReceipt:
    read = RECOGNITION(path, _HABITS).receipts
    return seen_receipts(read, _HABITS.home_currency, picture_mark(path))[0]


def verdict(first: Dropped, second: Dropped) -> str:
    """How a pair was noticed; empty when it was not."""
    if first.kept == second.kept:
        return "certain: the very same file"
    found = second.found(first)
    return f"{found.certainty}: {found.reason}" if found else ""


def main() -> int:
    """Print the table."""
    pairs = rows(PAIRS)
    if not pairs:
        print(missing_note(PAIRS))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        caught = _show_pairs(pairs, Path(folder, "pairs"))
        _show_others(Path(folder, "others"))
    return 0 if caught == len(pairs) else 1


def _show_pairs(pairs: list[dict[str, str]], folder: Path) -> int:
    images = data_folder() / "receipts" / "duplicates" / "images"
    names = [pair[side] for pair in pairs for side in ("a", "b")]
    seen = {one.name: one for one in dropped((images / name for name in names), folder)}
    caught = 0
    for pair in pairs:
        said = verdict(seen[pair["a"]], seen[pair["b"]])
        caught += bool(said)
        print(f"{pair['a']:16} {pair['b']:16} {pair['merchant'][:28]:28} {said or 'MISSED'}")
    twins = {frozenset((pair["a"], pair["b"])) for pair in pairs}
    kept = {one.kept: one.name for one in seen.values()}
    wrong = [
        one.name
        for one in seen.values()
        for found in one.duplicates
        if frozenset((one.name, kept.get(found.file, ""))) not in twins
    ]
    print(f"caught: {caught} of {len(pairs)}; wrongly named across pairs: {len(wrong)} {wrong}")
    return caught


def _show_others(folder: Path) -> None:
    images = data_folder() / "receipts" / "dev" / "images"
    pictures = [images / one["file"] for one in labels() if not one["file"].endswith(".pdf")]
    found = [(one.name, said) for one in dropped(pictures, folder) for said in one.duplicates]
    for name, said in found:
        print(f"{name:16} {said.file.name if said.file else '':40} {said.certainty}: {said.reason}")
    certain = sum(said.certainty == "certain" for _, said in found)
    print(
        f"different receipts: {len(pictures)}; called certain: {certain}; "
        f"called possible: {len(found) - certain}"
    )


if __name__ == "__main__":
    sys.exit(main())
