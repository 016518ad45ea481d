"""A workspace in a temporary folder."""

from pathlib import Path

from desktop_assist.domain.workspace import Workspace


class FixedWorkspace:
    """A WorkspaceSource for tests: everything in one folder, changeable."""

    def __init__(self, folder: Path, calendar: Path | None = None) -> None:
        self.workspace = Workspace(
            folder=folder,
            calendar=calendar or folder / "calendar",
            expense_sheet=folder / "expenses.xlsx",
            receipts=folder / "receipts",
            policies=folder / "policies",
            reports=folder / "reports",
        )

    def current(self) -> Workspace:
        return self.workspace
