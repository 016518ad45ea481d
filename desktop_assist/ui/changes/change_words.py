"""What is told of a change, and of a copy of a file."""

import re
from datetime import datetime
from pathlib import Path

from desktop_assist.domain.backup_copy import BackupCopy
from desktop_assist.domain.date_words import moment_words, short_date_words
from desktop_assist.domain.journal import Change
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr
from desktop_assist.ui.conversation_list import day_name
from desktop_assist.ui.listing import ListedRow

_MADE_UP = re.compile(r"[0-9a-fA-F-]{32,}")
_MANY_FILES = 2
_UNITS = ("bytes", "kB", "MB", "GB")
_THOUSAND = 1_000


def change_row(change: Change, now: datetime) -> ListedRow:
    """A change as an entry of the list."""
    made = change.made_at.astimezone(now.tzinfo)
    told = (
        "" if change.state == "done" else state_words(change),
        f"{_day(made, now)}, {made:%H:%M}",
        _files(change),
    )
    return ListedRow(change.id, tr_told(change.cause.summary), " · ".join(filter(None, told)))


def change_details(change: Change, now: datetime) -> tuple[tuple[str, str], ...]:
    """All that is known of a change: names and values."""
    made = change.made_at.astimezone(now.tzinfo)
    files = [str(file.path) for file in change.files]
    name = tr("File") if len(files) == 1 else tr("Files")
    return (
        (tr("When"), tr_told(moment_words(made))),
        (tr("Asked for"), _origin(change)),
        *zip((name, *[""] * len(files)), files, strict=False),
    )


def state_words(change: Change) -> str:
    """Whether it stands."""
    match change.state:
        case "done":
            return tr("This change stands.")
        case "undone":
            return tr("Taken back")
        case "pending":
            return tr("Being written")


def copy_row(copy: BackupCopy, now: datetime) -> ListedRow:
    """A copy of a file as an entry of the list."""
    kept = copy.kept_at.astimezone(now.tzinfo)
    told = (
        str(copy.path.parent),
        tr("copied {day}", day=tr_told(short_date_words(kept))),
        _difference(copy),
    )
    return ListedRow(str(copy.path), copy.path.name, " · ".join(filter(None, told)))


def copy_details(copy: BackupCopy, now: datetime) -> tuple[tuple[str, str], ...]:
    """All that is known of a copy: names and values."""
    return (
        (tr("File"), str(copy.path)),
        (tr("Copied"), tr_told(moment_words(copy.kept_at.astimezone(now.tzinfo)))),
        (tr("Size"), _size(copy.size_bytes)),
    )


def copy_state(copy: BackupCopy) -> str:
    """Whether there is something to put back."""
    if copy.is_same:
        return tr("The file is as it was before the first change.")
    return tr("Putting it back takes every later change out of the file; that can be undone.")


def _day(made: datetime, now: datetime) -> str:
    return day_name(made.date(), now.date())


def _files(change: Change) -> str:
    names = [_name(file.path) for file in change.files]
    if len(names) > _MANY_FILES:
        return tr("{names} and {count} more", names=names[0], count=len(names) - 1)
    return ", ".join(names)


def _name(path: Path) -> str:
    """A file's name, or its folder's where a program made the name up."""
    return path.parent.name if _MADE_UP.fullmatch(path.stem) else path.name


def _origin(change: Change) -> str:
    return tr("By yourself") if change.cause.origin == "user" else tr("In a conversation")


def _difference(copy: BackupCopy) -> str:
    return tr("unchanged since") if copy.is_same else ""


def _size(size_bytes: int) -> str:
    size, unit = float(size_bytes), 0
    while size >= _THOUSAND and unit < len(_UNITS) - 1:
        size, unit = size / _THOUSAND, unit + 1
    return f"{size:.0f} {_UNITS[unit]}" if unit == 0 else f"{size:.1f} {_UNITS[unit]}"
