"""What is kept of each report: one JSON object a line, readable by anyone.

A line that cannot be understood, and what a newer version wrote into one, is left as it is.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, get_args

from desktop_assist.expenses.report.expense_report import ReportStatus, ReportWanted
from desktop_assist.expenses.report.report_request import request_from, request_values


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A file of a report, and the mark of its content as it was made."""

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """A report that was made.

    Attributes:
        id: Its number.
        title: In words.
        status: How far it is.
        first_day: Of the days it covers.
        last_day: Included.
        project: The only one it is about; empty for all.
        made_at: Aware.
        status_at: Since when it has its status, aware.
        currency: The home currency.
        claimed: All of it, in the home currency.
        due: What is to be paid to the employee.
        rows: The ids of its expenses.
        files: What was written; those in the folder of reports by their names alone.
        blocking: What should be put right before it is handed in, as the rules say.
        wanted: What it was asked to cover; None of a report of an earlier version.
    """

    id: str
    title: str
    status: ReportStatus
    first_day: date
    last_day: date
    project: str
    made_at: datetime
    status_at: datetime
    currency: str
    claimed: Decimal
    due: Decimal
    rows: tuple[str, ...]
    files: tuple[ReportFile, ...]
    blocking: tuple[str, ...] = ()
    wanted: ReportWanted | None = None

    @property
    def confirmation(self) -> str:
        """Why it may be handed in as it is, in the employee's words; empty where nobody said."""
        return self.wanted.confirmation if self.wanted else ""

    @property
    def held_back_by(self) -> tuple[str, ...]:
        """What keeps it from being handed in, until it is put right or confirmed."""
        is_free = self.status != "draft" or bool(self.confirmation)
        return () if is_free else self.blocking


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One line as it stands in the file, and the report in it, if there is one."""

    content: bytes
    record: ReportRecord | None


def record_lines(content: bytes) -> tuple[RecordLine, ...]:
    """Every line of the file."""
    return tuple(RecordLine(line, _record(line)) for line in content.splitlines(keepends=True))


def records_in(lines: Iterable[RecordLine]) -> tuple[ReportRecord, ...]:
    """The reports in the lines, in their order."""
    return tuple(line.record for line in lines if line.record is not None)


def with_record(lines: Iterable[RecordLine], record: ReportRecord) -> bytes:
    """The file's content with a report in the place of the one with its number, else at the end."""
    known = list(lines)
    is_new = all(one.record is None or one.record.id != record.id for one in known)
    kept = [_replaced(one, record) for one in known]
    return b"".join([*kept, _line(_values(record))] if is_new else kept)


def _replaced(line: RecordLine, record: ReportRecord) -> bytes:
    if line.record is None or line.record.id != record.id:
        # A person's editor may leave out the end of the last line.
        return line.content if line.content.endswith((b"\n", b"\r")) else line.content + b"\n"
    return _line({**json.loads(line.content), **_values(record)})


def _line(values: dict[str, object]) -> bytes:
    return json.dumps(values, ensure_ascii=False).encode() + b"\n"


def _values(record: ReportRecord) -> dict[str, object]:
    return {
        "id": record.id,
        "title": record.title,
        "status": record.status,
        "from": record.first_day.isoformat(),
        "to": record.last_day.isoformat(),
        "project": record.project,
        "made_at": _moment_text(record.made_at),
        "status_at": _moment_text(record.status_at),
        "currency": record.currency,
        "claimed": str(record.claimed),
        "due": str(record.due),
        "rows": list(record.rows),
        "files": [{"path": one.path.as_posix(), "sha256": one.sha256} for one in record.files],
        "blocking": list(record.blocking),
        "wanted": request_values(record.wanted) if record.wanted else None,
    }


def _moment_text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _record(line: bytes) -> ReportRecord | None:
    try:
        values = json.loads(line)
        record = _read(values)
    except (ValueError, KeyError, TypeError, AttributeError, InvalidOperation):
        return None
    is_known = record.status in get_args(ReportStatus)
    return record if is_known and record.made_at.tzinfo and record.status_at.tzinfo else None


def _read(values: Any) -> ReportRecord:  # noqa: ANN401 - whatever stands in the file
    return ReportRecord(
        id=_text(values["id"]),
        title=_text(values["title"]),
        status=values["status"],
        first_day=date.fromisoformat(values["from"]),
        last_day=date.fromisoformat(values["to"]),
        project=_text(values.get("project", "")),
        made_at=datetime.fromisoformat(values["made_at"]),
        status_at=datetime.fromisoformat(values["status_at"]),
        currency=_text(values["currency"]),
        claimed=Decimal(_text(values["claimed"])),
        due=Decimal(_text(values["due"])),
        rows=tuple(map(_text, values["rows"])),
        files=tuple(ReportFile(Path(one["path"]), _text(one["sha256"])) for one in values["files"]),
        blocking=tuple(map(_text, values.get("blocking", ()))),
        wanted=request_from(values["wanted"]) if values.get("wanted") else None,
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
