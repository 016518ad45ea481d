"""Works out from the settings where the user's files are at this moment."""

from pathlib import Path

from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.workspace import Workspace
from desktop_assist.system.folders import Folders, expanded

SAMPLE_NAME = "Sample workspace"


class SettingsWorkspace:
    """A WorkspaceSource that follows settings.toml."""

    def __init__(self, settings: SettingsStore, folders: Folders) -> None:
        self._settings = settings
        self._folders = folders

    @property
    def sample_folder(self) -> Path:
        """Where the sample files lie once they are asked for."""
        return self._folders.data / SAMPLE_NAME

    def current(self) -> Workspace:
        """The workspace as set now; the sample one when that is switched on."""
        settings = self._settings.current()
        if settings.workspace.sample:
            return _standard_layout(self.sample_folder)
        usual = self._folders.workspace
        folder = _named(settings.workspace.folder, usual.parent) or usual
        layout = _standard_layout(folder)
        return Workspace(
            folder=folder,
            calendar=_named(settings.calendar.path, folder) or layout.calendar,
            expense_sheet=_named(settings.expenses.sheet, folder) or layout.expense_sheet,
            receipts=layout.receipts,
            policies=layout.policies,
            reports=layout.reports,
            other_calendars=tuple(
                path for other in settings.calendar.others if (path := _named(other, folder))
            ),
            contacts=_named(settings.calendar.contacts, folder),
            allowed=self._allowed(settings.workspace.allowed_folders),
        )

    def check(self, path: Path) -> None:
        """See whether a file may be used now.

        Raises:
            FolderNotAllowedError: It may not.
        """
        self.current().check(path)

    def _allowed(self, named: tuple[str, ...]) -> tuple[Path, ...]:
        """The folders that may be used, with the program's own; none where all are."""
        if not named:
            return ()
        return (*(expanded(Path(one)) for one in named), self._folders.data)


def _standard_layout(folder: Path) -> Workspace:
    return Workspace(
        folder=folder,
        calendar=folder / "calendar",
        expense_sheet=folder / "expenses.xlsx",
        receipts=folder / "receipts",
        policies=folder / "policies",
        reports=folder / "reports",
    )


def _named(setting: str, folder: Path) -> Path | None:
    """The path of a setting; one that is not whole begins in `folder`, wherever we were started."""
    return folder / expanded(Path(setting)) if setting else None
