"""Where the user's own files live."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_assist.domain.errors import FolderNotAllowedError


@dataclass(frozen=True, slots=True)
class Workspace:
    """The user's files. None need exist; each is made at the first write.

    Attributes:
        folder: Holds everything unless named otherwise.
        calendar: A folder with one .ics an event, or a single .ics file of the user's.
        expense_sheet: .xlsx or .csv (read: also .ods).
        receipts: Folder of kept receipts.
        policies: Folder of policy documents.
        reports: Folder of finished reports.
        other_calendars: Further calendars of the user's, each a folder or a single .ics file.
        contacts: A file of contacts that the user named; None: the usual ones are looked for.
        allowed: The only folders in which files may be changed or looked for; none: any.
    """

    folder: Path
    calendar: Path
    expense_sheet: Path
    receipts: Path
    policies: Path
    reports: Path
    other_calendars: tuple[Path, ...] = ()
    contacts: Path | None = None
    allowed: tuple[Path, ...] = ()

    def check(self, path: Path) -> None:
        """See whether a file or folder may be used; links are followed to where they lead.

        Raises:
            FolderNotAllowedError: It lies outside the folders that are allowed.
        """
        place = path.resolve()
        if self.allowed and not any(place.is_relative_to(one.resolve()) for one in self.allowed):
            raise FolderNotAllowedError(
                f"{path} lies outside the folders that may be used.",
                f"Allowed: {', '.join(map(str, self.allowed))} (workspace.allowed_folders).",
            )


class WorkspaceSource(Protocol):
    """Tells where the user's files are at this moment: a setting may move them."""

    def current(self) -> Workspace:
        """The workspace as set now."""
