"""Above the conversation: its title, and what can be done with it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.theme import GAP
from desktop_assist.ui.title_label import TitleLabel

NO_CONVERSATION = marked("New conversation")


class WindowHead(QWidget):
    """One line of buttons around the title.

    Attributes:
        side: Shows or hides the list of conversations.
        title: Of the open conversation.
        version: Leads to the version this conversation was made from.
        more: What can be done with this conversation.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = _quiet(tr("Show or hide conversations"), "sidebar")
        self.title = TitleLabel(tr(NO_CONVERSATION))
        self.version = ActionButton(tr("Earlier version"), "quiet", "versions")
        self.more = _quiet(tr("This conversation"), "more")
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        row.addWidget(self.side)
        row.addWidget(self.title, 1)
        row.addWidget(self.version)
        row.addWidget(self.more)
        self.version.hide()
        self.more.hide()


def _quiet(text: str, icon: str) -> ActionButton:
    return ActionButton(text, "quiet", icon, icon_only=True)
