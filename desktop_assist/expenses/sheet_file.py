"""Write an expense sheet that others may have open."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import FileInUseError
from desktop_assist.domain.journal import Change
from desktop_assist.files.office_owner import noted_at, owner_of
from desktop_assist.files.safe_write import FileEdit, SafeWriter

# Who leaves a sheet open overnight is asked again; a note that is older was left behind.
_OLD_AFTER = timedelta(days=1)


def write_sheet(
    writer: SafeWriter, cause: Cause, edits: Sequence[FileEdit], change_id: str = ""
) -> Change:
    """Make a change of a sheet, and of the files that go with it; the sheet stands first.

    Args:
        writer: Makes it.
        cause: Who asked, and for what.
        edits: The files.
        change_id: Of the change; empty for a new one.

    Raises:
        FileInUseError: Another program holds the sheet; the message says who.
        FileChangedError: It was changed since it was read.
        FileError: It cannot be written.
    """
    sheet = edits[0].snapshot.path
    try:
        return writer.apply(cause, edits, change_id)
    except FileInUseError as error:
        owner = owner_of(sheet)
        if not owner:
            raise
        raise FileInUseError(
            f"{sheet.name} is open at {owner}; nothing was written.",
            "Close it there, then try again.",
        ) from error


def held_by(sheet: Path, now: datetime) -> str:
    """Why a sheet should not be written just now; empty when it may be.

    An office program that has it open would write its own copy over ours. Its note stays behind
    when it crashes, so an old one only explains.
    """
    owner = owner_of(sheet)
    if not owner or _is_old(sheet, now):
        return ""
    return f"{sheet.name} is open at {owner}."


def open_elsewhere(sheet: Path) -> tuple[str, ...]:
    """What to know when somebody has the sheet open; nothing when nobody has."""
    owner = owner_of(sheet)
    if not owner:
        return ()
    return (f"{owner} has {sheet.name} open: it must be opened again to show the change.",)


def _is_old(sheet: Path, now: datetime) -> bool:
    return now.timestamp() - noted_at(sheet) > _OLD_AFTER.total_seconds()
