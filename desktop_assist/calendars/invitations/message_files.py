"""Where the files of a message lie: the calendar file, and the mail that carries it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from desktop_assist.calendars.invitations.mail_draft import MailDraft, draft_bytes
from desktop_assist.files.safe_name import safe_name
from desktop_assist.files.safe_write import FileEdit, read_snapshot

FOLDER = "invitations"


@dataclass(frozen=True, slots=True)
class MessageFiles:
    """A message that is ready: the mail, and the calendar file beside it."""

    file: Path
    mail: MailDraft

    @property
    def draft(self) -> Path:
        """The mail's file."""
        return self.file.with_suffix(".eml")

    def edits(self) -> tuple[FileEdit, FileEdit]:
        """What writes both."""
        return (
            FileEdit(read_snapshot(self.file), self.mail.calendar),
            FileEdit(read_snapshot(self.draft), draft_bytes(self.mail)),
        )


def free_file(folder: Path, stem: str) -> Path:
    """A calendar file of a name that is free, as is that of the mail beside it."""
    path = folder / safe_name(stem, ".ics", "meeting")
    return next(one for one in _names(path) if not _is_taken(one))


def _names(path: Path) -> Iterator[Path]:
    yield path
    for number in count(2):
        yield path.with_name(f"{path.stem} ({number}){path.suffix}")


def _is_taken(path: Path) -> bool:
    return path.exists() or path.with_suffix(".eml").exists()
