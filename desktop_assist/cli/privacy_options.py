"""What the commands that begin with `privacy` were asked to do, as plain values."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from desktop_assist.assistant.audit.audit_export import AuditForm


@dataclass(frozen=True, slots=True)
class ShowStatement:
    """What leaves the laptop, and when."""


@dataclass(frozen=True, slots=True)
class ExportAudit:
    """What was done in a period.

    Attributes:
        first: The first day; None is a month before the last.
        last: The last day, included; None is today.
        forms: Which files are written.
        folder: Where.
    """

    first: date | None
    last: date | None
    forms: tuple[AuditForm, ...]
    folder: Path


@dataclass(frozen=True, slots=True)
class DeleteEverything:
    """Remove everything that the program has kept about the person.

    Attributes:
        is_sure: Whether it is done without asking first.
    """

    is_sure: bool = False


@dataclass(frozen=True, slots=True)
class PackEverything:
    """Write everything the program keeps into one file, for another computer."""

    file: Path


@dataclass(frozen=True, slots=True)
class TakeIn:
    """Put what was packed in the place of what this computer has."""

    file: Path


PrivacyOptions: TypeAlias = ShowStatement | ExportAudit | DeleteEverything | PackEverything | TakeIn
"""The commands about what leaves and what is kept."""
