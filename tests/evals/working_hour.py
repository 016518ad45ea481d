"""A working hour at the command line: `python -m tests.evals.working_hour [FOLDER]...`.

`hour_folder` says how a folder is laid out; without one, those of `tests/evals/hours` are done
(`hours_ahead` beside it holds some that do not go well yet). The
hour is done by `hour_person` with the program itself, without a model or a key (`--window`: by
`hour_window` at the window, on a real X server), and the finished files are then held against what
is right, field by field. Printed are the share of right fields, wrong values that stand in a file
with nobody told, what has to be done for a receipt, and how long the person is at it. `--json`
gives all of it, `-v` each field that is wrong.
"""

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.evals.data_folder import data_folder
from tests.evals.hour_folder import Chore, Hour, read_hour
from tests.evals.hour_key import (
    Field,
    answer_fields,
    events_in,
    file_fields,
    meeting_fields,
    receipt_fields,
)
from tests.evals.hour_person import Person, Said
from tests.evals.hour_window import window_person

HOURS = Path(__file__).with_name("hours")
LEAST_RIGHT, MOST_INTERACTIONS = 0.95, 2.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an hour went.

    Attributes:
        name: Of its folder.
        fields: What was compared.
        receipts: How many were dropped.
        receipt_interactions: What had to be done for each.
        person_s: How long the person typed, read and clicked.
        waited_s: How long the program took.
        absent: Receipts whose files are not on this computer.
    """

    name: str
    fields: tuple[Field, ...]
    receipts: int
    receipt_interactions: float
    person_s: float
    waited_s: float
    absent: int

    @property
    def right(self) -> float:
        """The share of right fields."""
        return statistics.fmean(one.is_right for one in self.fields)

    @property
    def unnoticed(self) -> int:
        """Wrong values that stand in a file."""
        return sum(one.is_written for one in self.fields)

    @property
    def is_good(self) -> bool:
        """Whether it went as it should."""
        is_easy = self.receipt_interactions <= MOST_INTERACTIONS
        return self.right >= LEAST_RIGHT and not self.unnoticed and is_easy


def outcome_of(hour: Hour, person: Person) -> Outcome:
    """Do an hour."""
    zone = ZoneInfo(hour.time_zone)
    person.begin()
    before = events_in(person.workspace / "calendar", zone)
    person.spent.waited_s = 0.0
    files = hour.receipt_files(person.scratch / "dropped")
    done: list[tuple[Chore, Said]] = []
    kept: dict[str, str] = {}
    touched = 0
    conversation = ""
    for chore in hour.chores:
        begun = person.spent.interactions
        if chore.do == "receipts":
            right = {one["file"]: one for one in hour.receipts}
            said, where = person.receipts(files, right, chore)
            kept |= where
            touched += person.spent.interactions - begun
        else:
            if chore.do == "slack":
                person.takes_in(hour.slack_export(person.scratch / "export.zip"))
            goes_on = chore.key.get("goes_on", False)
            said = person.asks(chore.say, chore.answers, conversation if goes_on else "")
        conversation = said.conversation
        done.append((chore, said))
    after = events_in(person.workspace / "calendar", zone)
    rows = [row for one in person.looks("expenses", "list") for row in one.get("expenses", ())]
    fields = (
        *meeting_fields(done, before, after),
        *answer_fields(done),
        *file_fields(done, person.workspace / "reports"),
        *receipt_fields(hour, kept, rows),
    )
    spent = person.spent
    per_receipt = touched / len(files) if files else 0.0
    absent = len(hour.receipts) - len(files)
    return Outcome(
        hour.folder.name, fields, len(files), per_receipt, spent.person_s, spent.waited_s, absent
    )


def main(words: Sequence[str] | None = None) -> int:
    """Do the hours, print, and give 1 when one did not go as it should."""
    parser = argparse.ArgumentParser(prog="python -m tests.evals.working_hour", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--window", action="store_true", help="at the window, on an X server")
    options = parser.parse_args(words)
    folders = options.folders or sorted(one for one in HOURS.iterdir() if one.is_dir())
    outcomes = []
    for folder in folders:
        hour = read_hour(folder)
        # Short: the path of a socket may have 107 characters at most.
        with tempfile.TemporaryDirectory(prefix="hour-") as scratch:
            home = Path(scratch) / "home"
            opened = (
                window_person(hour, home) if options.window else nullcontext(Person(hour, home))
            )
            with opened as person:
                outcomes.append(outcome_of(hour, person))
    if options.json:
        print(json.dumps([asdict(one) | {"right": one.right} for one in outcomes], default=str))
    else:
        _show(outcomes, is_verbose=options.verbose)
    return 0 if all(one.is_good for one in outcomes) else 1


def _show(outcomes: Sequence[Outcome], *, is_verbose: bool) -> None:
    heads = ("fields", "right", "unnoticed", "receipts", "each takes", "person", "program")
    print(f"{'':14}" + "".join(f"{head:>12}" for head in heads))
    for one in outcomes:
        cells = (
            *(str(len(one.fields)), f"{one.right:.1%}", str(one.unnoticed), str(one.receipts)),
            *(f"{one.receipt_interactions:.2f}", _minutes(one.person_s), _minutes(one.waited_s)),
        )
        print(f"{one.name:14}" + "".join(f"{cell:>12}" for cell in cells))
        if one.absent:
            print(f"  {one.absent} receipts left out: not in {data_folder()}")
        for field in one.fields:
            if is_verbose and not field.is_right:
                mark = "UNNOTICED" if field.is_written else ""
                print(f"  {field.kind} | {field.of} | {field.name} | {mark}")
                print(f"    wanted {field.wanted}\n    found  {field.found}")
    print(
        f"goal: right >= {LEAST_RIGHT:.0%}, unnoticed 0, a receipt takes <= {MOST_INTERACTIONS:g}"
    )


def _minutes(seconds: float) -> str:
    return f"{seconds / 60:.1f} min"


if __name__ == "__main__":
    sys.exit(main())
