"""Above the documents: how more of them are added, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.surfaces import ActionButton, plain_label
from desktop_assist.ui.theme import GAP


class DocumentsHead(QWidget):
    """The page's title and its buttons.

    Signals:
        back_wanted: Back to the conversation.
        side_wanted: The list of conversations is to be shown or hidden.
        files_wanted: Files are to be added.
        folder_wanted: A folder is to be added.
    """

    back_wanted = Signal()
    side_wanted = Signal()
    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        row.setSpacing(GAP // 2)
        title = plain_label(tr("Documents"), is_bold=True)
        title.setWordWrap(False)
        side = ActionButton(tr("Show or hide conversations"), "quiet", "sidebar", icon_only=True)
        files = ActionButton(tr("Add files"), "plain", "new")
        folder = ActionButton(tr("Add folder"), "plain", "folder")
        back = ActionButton(tr("Conversation"), "plain", "conversation")
        side.clicked.connect(self.side_wanted)
        files.clicked.connect(self.files_wanted)
        folder.clicked.connect(self.folder_wanted)
        back.clicked.connect(self.back_wanted)
        row.addWidget(side)
        row.addWidget(title, 1)
        for button in (files, folder, back):
            row.addWidget(button)
        for button in (side, files, folder, back):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
