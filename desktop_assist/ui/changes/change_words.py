"""What is told of a change, and of a copy of a file."""

import re
from datetime import datetime
from pathlib import Path

from desktop_assist.domain.backup_copy import BackupCopy
from desktop_assist.domain.date_words import moment_words, short_date_words
from desktop_assist.domain.journal import Change
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
    return ListedRow(change.id, change.cause.summary, " · ".join(filter(None, told)))


def change_details(change: Change, now: datetime) -> tuple[tuple[str, str], ...]:
    """All that is known of a change: names and values."""
    made = change.made_at.astimezone(now.tzinfo)
    files = [str(file.path) for file in change.files]
    return (
        ("When", moment_words(made)),
        ("Asked for", _origin(change)),
        *zip(("Files" if len(files) > 1 else "File", *[""] * len(files)), files, strict=False),
    )


def state_words(change: Change) -> str:
    """Whether it stands."""
    match change.state:
        case "done":
            return "This change stands."
        case "undone":
            return "Taken back"
        case "pending":
            return "Being written"


def copy_row(copy: BackupCopy, now: datetime) -> ListedRow:
    """A copy of a file as an entry of the list."""
    kept = copy.kept_at.astimezone(now.tzinfo)
    told = (str(copy.path.parent), f"copied {short_date_words(kept)}", _difference(copy))
    return ListedRow(str(copy.path), copy.path.name, " · ".join(filter(None, told)))


def copy_details(copy: BackupCopy, now: datetime) -> tuple[tuple[str, str], ...]:
    """All that is known of a copy: names and values."""
    return (
        ("File", str(copy.path)),
        ("Copied", moment_words(copy.kept_at.astimezone(now.tzinfo))),
        ("Size", _size(copy.size_bytes)),
    )


def copy_state(copy: BackupCopy) -> str:
    """Whether there is something to put back."""
    if copy.is_same:
        return "The file is as it was before the first change."
    return "Putting it back takes every later change out of the file; that can be undone."


def _day(made: datetime, now: datetime) -> str:
    return day_name(made.date(), now.date())


def _files(change: Change) -> str:
    names = [_name(file.path) for file in change.files]
    if len(names) > _MANY_FILES:
        return f"{names[0]} and {len(names) - 1} more"
    return ", ".join(names)


def _name(path: Path) -> str:
    """A file's name, or its folder's where a program made the name up."""
    return path.parent.name if _MADE_UP.fullmatch(path.stem) else path.name


def _origin(change: Change) -> str:
    return "By yourself" if change.cause.origin == "user" else "In a conversation"


def _difference(copy: BackupCopy) -> str:
    return "unchanged since" if copy.is_same else ""


def _size(size_bytes: int) -> str:
    size, unit = float(size_bytes), 0
    while size >= _THOUSAND and unit < len(_UNITS) - 1:
        size, unit = size / _THOUSAND, unit + 1
    return f"{size:.0f} {_UNITS[unit]}" if unit == 0 else f"{size:.1f} {_UNITS[unit]}"
