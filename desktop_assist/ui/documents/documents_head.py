"""Above the documents: how more of them are added, and the way back."""

from PySide6.QtCore import Signal

from desktop_assist.domain.translation import tr
from desktop_assist.ui.page_head import PageHead


class DocumentsHead(PageHead):
    """The page's title and its buttons.

    Signals:
        files_wanted: Files are to be added.
        folder_wanted: A folder is to be added.
    """

    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Documents"))
        self.add_button(tr("Add files"), "new").clicked.connect(self.files_wanted)
        self.add_button(tr("Add folder"), "folder").clicked.connect(self.folder_wanted)
