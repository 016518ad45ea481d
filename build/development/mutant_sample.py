"""Draw some of the mistakes mutmut can make in a part of the core, and count what was noticed.

Run in the copy that `mutants` made, by the environment's Python.
"""

import json
import math
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from development.output import tell

NOTICED = ("killed", "timeout", "segfault", "suspicious")
LEAST = 0.8
SURVIVORS = Path("survivors.diff")
# Two standard errors: nineteen intervals of twenty hold the true share.
_Z = 1.96


class Interval(NamedTuple):
    """Where a share lies with 95 % confidence."""

    low: float
    high: float


def interval(noticed: int, tried: int) -> Interval:
    """Wilson's interval of a share (E. B. Wilson 1927, J. Am. Stat. Assoc. 22, 209-212)."""
    share, z2 = noticed / tried, _Z**2
    middle = (share + z2 / (2 * tried)) / (1 + z2 / tried)
    half = _Z / (1 + z2 / tried) * math.sqrt(share * (1 - share) / tried + z2 / (4 * tried**2))
    return Interval(max(0.0, middle - half), min(1.0, middle + half))


def drawn(names: list[str], count: int, seed: int) -> list[str]:
    """So many of them, always the same for a seed; all for a count of 0."""
    ordered = sorted(names)
    if not count or count >= len(ordered):
        return ordered
    return sorted(random.Random(seed).sample(ordered, count))  # noqa: S311 - a sample, no secret


def verdict_line(name: str, verdicts: Counter[str], possible: int) -> str:
    """How a part did, in a line."""
    tried = verdicts.total()
    noticed = sum(verdicts[one] for one in NOTICED)
    low, high = interval(noticed, tried)
    counts = ", ".join(f"{count} {verdict}" for verdict, count in verdicts.most_common())
    return (
        f"{name}: {noticed} of {tried} mistakes noticed, {noticed / tried:.1%} "
        f"(95 % interval {low:.1%} to {high:.1%}; {possible} possible; {counts})"
    )


def main(name: str, count: int, seed: int, at_once: int) -> int:
    """Try a sample and give 1 where too few were noticed."""
    names = _possible()
    sample = drawn(names, count, seed)
    line = [sys.executable, "-m", "mutmut", "run", "--max-children", str(at_once), *sample]
    status = subprocess.run(line, check=False, stdout=subprocess.DEVNULL).returncode
    if status:
        tell(f"{name}: mutmut ended with {status}; {' '.join(line[:6])} says why")
        return status
    found = _verdicts(sample)
    _write_survivors([one for one in sample if found[one] not in NOTICED])
    verdicts = Counter(found.values())
    print(verdict_line(name, verdicts, len(names)))
    print(f"What went unnoticed: {SURVIVORS.absolute()}")
    return int(sum(verdicts[one] for one in NOTICED) < LEAST * len(sample))


def _possible() -> list[str]:
    from mutmut.configuration import config
    from mutmut.mutation.file_mutation import mutate_file_contents
    from mutmut.utils.format_utils import get_mutant_name

    files = sorted(
        one for one in Path("desktop_assist").rglob("*.py") if config().should_mutate(one)
    )
    return [
        get_mutant_name(file, name)
        for file in files
        for name in mutate_file_contents(str(file), file.read_text("utf-8")).mutant_names
    ]


def _verdicts(sample: list[str]) -> dict[str, str]:
    from mutmut.stats import status_by_exit_code

    codes: dict[str, int | None] = {}
    for file in Path("mutants").rglob("*.py.meta"):
        codes |= json.loads(file.read_text("utf-8"))["exit_code_by_key"]
    return {one: status_by_exit_code[codes[one]] for one in sample}


def _write_survivors(names: list[str]) -> None:
    from mutmut.mutation.diff_apply import get_diff_for_mutant

    texts = (f"# {name}\n{get_diff_for_mutant(name)}\n" for name in names)
    SURVIVORS.write_text("\n".join(texts), encoding="utf-8")


if __name__ == "__main__":
    part, *numbers = sys.argv[1:]
    sys.exit(main(part, *map(int, numbers)))
