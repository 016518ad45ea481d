"""Keep dropped receipts in the workspace."""

from dataclasses import dataclass
from pathlib import Path

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.journal import Change
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.expenses.receipt_folder import RECEIPT, keeping, read_receipt_file
from desktop_assist.files.safe_name import safe_name
from desktop_assist.files.safe_write import FileEdit, SafeWriter


@dataclass(frozen=True, slots=True)
class KeptReceipt:
    """A receipt in the workspace; `change` is None when the very same file was there already."""

    path: Path
    change: Change | None


class ReceiptStore:
    """Copies receipts into the workspace; blocking, safe from any worker thread."""

    def __init__(self, workspace: WorkspaceSource, writer: SafeWriter) -> None:
        self._workspace = workspace
        self._writer = writer

    def find(self, name: str) -> Path:
        """The receipt of a name, or at a path, among the person's own files.

        Raises:
            UnreadableFileError: There is none there: other files are not looked at on request.
        """
        workspace = self._workspace.current()
        path = Path(name)
        places = (path, workspace.folder / path, workspace.receipts / path)
        for place in places:
            if place.is_file() and place.resolve().is_relative_to(workspace.folder.resolve()):
                return place
        found = sorted(workspace.receipts.rglob(path.name)) if path.name else []
        if len(found) == 1 and found[0].is_file():
            return found[0]
        raise UnreadableFileError(
            f"There is no receipt {path.name} among your files.",
            "Drop it on the window: it is kept among the receipts and read.",
        )

    def keep(self, file: Path, cause: Cause) -> KeptReceipt:
        """Copy a file under its own name, or a free one like it.

        Raises:
            UnreadableFileError: It cannot be read, or is too large.
            FileError: The copy cannot be written.
        """
        content = read_receipt_file(file)
        folder = self._workspace.current().receipts
        kept = keeping(content, folder, safe_name(file.stem, file.suffix, RECEIPT))
        if isinstance(kept, FileEdit):
            return KeptReceipt(kept.snapshot.path, self._writer.apply(cause, [kept]))
        return KeptReceipt(kept, None)
