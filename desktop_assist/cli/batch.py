"""Many requests at once: one JSON object a line in, one a line out, in the same order."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import UnreadableFileError, UsageError
from desktop_assist.domain.json_value import JsonValue


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One request of a batch.

    Attributes:
        id: As given, to be given back.
        text: What is asked.
        now: The moment of the request, when the line names one, or a zone.
        problem: Why the line cannot be used; empty when it can.
    """

    id: JsonValue
    text: str
    now: datetime | None = None
    problem: str = ""


def read_batch(source: str, clock: Clock) -> Iterator[BatchLine]:
    """Read a batch from a file, or from standard input when it is called "-".

    Raises:
        UnreadableFileError: The file cannot be read.
    """
    lines = sys.stdin if source == "-" else _file_lines(source)
    for line in lines:
        if line.strip():
            yield _parse(line, clock)


def _file_lines(source: str) -> list[str]:
    try:
        return Path(source).read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFileError(
            f"The batch {source} cannot be read.", "It should be a file of JSON Lines in UTF-8."
        ) from error


def _parse(line: str, clock: Clock) -> BatchLine:
    try:
        request = json.loads(line)
    except ValueError:
        request = None
    if not isinstance(request, dict) or not isinstance(request.get("text"), str):
        return BatchLine(None, "", problem="The line is no JSON object with a text.")
    try:
        now = _moment(request.get("now"), request.get("timezone"), clock)
    except UsageError as error:
        return BatchLine(request.get("id"), request["text"], problem=error.message)
    return BatchLine(request.get("id"), request["text"], now)


def _moment(now: object, zone: object, clock: Clock) -> datetime | None:
    if now is None and zone is None:
        return None
    try:
        home = clock.time_zone if zone is None else ZoneInfo(_text(zone))
        moment = clock.now() if now is None else datetime.fromisoformat(_text(now))
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UsageError("The line's now or timezone is not a time or a zone.") from error
    return moment.replace(tzinfo=home) if moment.tzinfo is None else moment.astimezone(home)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("not a text")  # noqa: TRY004 - one of the ways a line can be wrong
    return value
