"""Write an expense sheet that others may have open."""

from collections.abc import Sequence
from pathlib import Path

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import FileInUseError
from desktop_assist.domain.journal import Change
from desktop_assist.files.office_owner import owner_of
from desktop_assist.files.safe_write import FileEdit, SafeWriter


def write_sheet(writer: SafeWriter, cause: Cause, edits: Sequence[FileEdit]) -> Change:
    """Make a change of a sheet, and of the files that go with it; the sheet stands first.

    Raises:
        FileInUseError: Another program holds the sheet; the message says who.
        FileChangedError: It was changed since it was read.
        FileError: It cannot be written.
    """
    sheet = edits[0].snapshot.path
    try:
        return writer.apply(cause, edits)
    except FileInUseError as error:
        owner = owner_of(sheet)
        if not owner:
            raise
        raise FileInUseError(
            f"{sheet.name} is open at {owner}; nothing was written.",
            "Close it there, then try again.",
        ) from error


def open_elsewhere(sheet: Path) -> tuple[str, ...]:
    """What to know when somebody has the sheet open; nothing when nobody has."""
    owner = owner_of(sheet)
    if not owner:
        return ()
    return (f"{owner} has {sheet.name} open: it must be opened again to show the change.",)
