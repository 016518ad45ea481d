"""Sentences that strangers worded as they liked: `python -m tests.evals.freely_worded [-v]`.

Each list in `freely_worded/` has one kind of sentence, in English or German; its README tells the
formats. The first ones may be worked on and `-v` prints what goes wrong in them. Of the untouched
ones only the totals are ever printed: they tell how the sentences of the next stranger will go.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeAlias

from tests.evals import freely_worded_judges as judges
from tests.evals.freely_worded_judges import Verdict

_FOLDER = Path(__file__).with_name("freely_worded")
Half: TypeAlias = Literal["first", "untouched"]
_Judge: TypeAlias = Callable[..., Verdict]
KINDS: dict[str, tuple[_Judge, int]] = {
    "change": (judges.change, 5),
    "told": (judges.told, 3),
    "meet": (judges.meet, 4),
    "hand": (judges.hand, 2),
    "sum": (judges.sum_up, 2),
    "policy": (judges.policy, 2),
    "report": (judges.report, 2),
}
"""Each kind with its judge, and how many fields a line of it has."""


def lists(half: Half, kind: str) -> list[Path]:
    """The lists of one kind: one for each language, or one for both."""
    return sorted(_FOLDER.glob(f"{half}_{kind}*.txt"), reverse=True)


def verdicts(file: Path, *, every: int = 1) -> list[Verdict]:
    """How the sentences of a list went, or every so many of them."""
    judge, fields = KINDS[file.stem.split("_")[1]]
    lines = file.read_text(encoding="utf-8").splitlines()[::every]
    return [judge(*line.split("|", fields - 1)) for line in lines]


def _row(name: str, found: list[Verdict]) -> None:
    print(
        f"{name:22} {len(found):4}  right {sum(one.is_right for one in found):4}  "
        f"at once {sum(one.is_right_at_once for one in found):4}  "
        f"wrong unasked {sum(one.is_wrong_unasked for one in found):3}"
    )


def _failures(found: list[Verdict]) -> None:
    for one in found:
        if one.is_wrong_unasked or not one.is_right:
            mark = "CHANGED" if one.is_wrong_unasked else "wrong"
            print(f"    {mark:8} {one.sentence}\n             {one.detail[:400]}")


def main() -> None:
    """Print the table of both halves."""
    halves: tuple[Half, ...] = ("first", "untouched")
    for half in halves:
        total: list[Verdict] = []
        for file in (file for kind in KINDS for file in lists(half, kind)):
            found = verdicts(file)
            _row(file.stem.replace("_", " "), found)
            if half == "first" and "-v" in sys.argv:
                _failures(found)
            total += found
        _row(f"{half} in all", total)


if __name__ == "__main__":
    main()
