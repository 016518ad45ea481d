"""A working hour as a folder: one person's files, a list of chores, and what is right in the end.

    hour.toml        the moment, the time zone, settings, the chores with what is right
    receipts.jsonl   a receipt a line: its file, where it comes from, and what stands on it
    files/           copied into the workspace before the hour begins: calendar/, policies/ ...
    slack/           an unpacked Slack export, where a chore asks about a discussion

`[[chores]]` are done in their order. `do` says how:

    "ask"        `say` is typed; `answers` are what the person says when asked back, in their order
    "receipts"   all receipts are dropped at once, then `say` is typed
    "slack"      the export is taken in, then `say` is typed

and each has what is right: `meeting` (title, start, end and whatever else is to be compared),
`gone` (a title and a start that is no longer in the calendar), `says` (words that the answer, or
what was made, must hold), `source` (the document that is cited), `expense` (the row of one without
a receipt, as a receipt's line tells it) or `files` (how the names of those files end that must lie
in `reports/`). Where several ways are right, "|" stands between titles, and a list inside `says`.
With `goes_on` it is said in the conversation of the chore before.

A receipt's `slip` is drawn as the sample's are, its `page` is printed as a PDF, a `photo` is a slip
on a table, a `scan` a page off a scanner, a `mail` a saved message; its `own` lies in the folder of
the hour, its `data` in the folder of labelled data. With `no_row` nothing is to be entered for it,
as it was dropped in another picture already or `say` has it stay out; `also` is a second receipt in
the same picture.
"""

import json
import shutil
import sys
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from tests.evals.data_folder import data_folder
from tests.evals.hour_page import printed_page
from tests.evals.hour_paper import mailed, photographed, scanned

sys.path.append(str(Path(__file__).resolve().parents[2] / "build"))
from sample.receipts import till_slip


@dataclass(frozen=True, slots=True)
class Chore:
    """One thing to do."""

    do: str
    say: str
    answers: tuple[str, ...]
    key: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Hour:
    """All of it.

    Attributes:
        folder: Where it lies.
        now: When it begins, as ISO 8601.
        time_zone: Where the person is.
        settings: Set before it begins.
        chores: In their order.
        receipts: What stands on each.
    """

    folder: Path
    now: str
    time_zone: str
    settings: dict[str, str]
    chores: tuple[Chore, ...]
    receipts: tuple[dict[str, Any], ...]

    def laid_out(self, workspace: Path) -> None:
        """Put the person's files where the program finds them."""
        files = self.folder / "files"
        if files.is_dir():
            shutil.copytree(files, workspace, dirs_exist_ok=True)

    def receipt_files(self, folder: Path) -> list[Path]:
        """The receipts as files; those whose data is not here are left out."""
        folder.mkdir(parents=True, exist_ok=True)
        made = (_receipt(one, folder, self.folder) for one in self.receipts)
        return [path for path in made if path is not None]

    def slack_export(self, path: Path) -> Path:
        """The discussions, packed as Slack does it."""
        source = self.folder / "slack"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(source.rglob("*.json")):
                archive.write(file, file.relative_to(source).as_posix())
        return path


def read_hour(folder: Path) -> Hour:
    """Read a folder."""
    told = tomllib.loads((folder / "hour.toml").read_text(encoding="utf-8"))
    chores = tuple(_chore(one) for one in told["chores"])
    return Hour(
        folder,
        told["now"].isoformat(),
        told["time_zone"],
        {name: str(value) for name, value in told.get("settings", {}).items()},
        chores,
        tuple(_lines(folder / "receipts.jsonl")),
    )


def _chore(told: dict[str, Any]) -> Chore:
    key = {name: value for name, value in told.items() if name not in {"do", "say", "answers"}}
    return Chore(told["do"], told["say"], tuple(told.get("answers", ())), key)


def _lines(path: Path) -> list[dict[str, Any]]:
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _receipt(told: dict[str, Any], folder: Path, of_hour: Path) -> Path | None:
    path = folder / told["file"]
    if (content := _drawn(told)) is not None:
        path.write_bytes(content)
        return path
    source = of_hour / told["own"] if "own" in told else data_folder() / told["data"]
    if not source.is_file():
        return None
    shutil.copyfile(source, path)
    return path


def _drawn(told: dict[str, Any]) -> bytes | None:
    """The content of one that is made here; nothing for one of the labelled data."""
    seed = crc32(told["file"].encode())
    if "slip" in told:
        return till_slip("\n".join(told["slip"]))
    if "page" in told:
        return printed_page(told["page"])
    if "photo" in told:
        return photographed(told["photo"], seed)
    if "scan" in told:
        return scanned(told["scan"], seed)
    return mailed(told["mail"]) if "mail" in told else None
