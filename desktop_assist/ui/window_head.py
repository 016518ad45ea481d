"""Above the conversation: its title, and the ways to the window's other pages."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.surfaces import ActionButton, plain_label
from desktop_assist.ui.theme import GAP

NO_CONVERSATION = marked("New conversation")


class WindowHead(QWidget):
    """One line of buttons around the title.

    Attributes:
        side: Shows or hides the list of conversations.
        title: Of the open conversation.
        version: Leads to the version this conversation was made from.
        more: What can be done with this conversation.
        calendar: Leads to the calendar.
        expenses: Leads to the expenses.
        documents: Leads to the documents.
        settings: Opens the settings.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = _quiet(tr("Show or hide conversations"), "sidebar")
        self.title = plain_label(tr(NO_CONVERSATION), is_bold=True)
        self.title.setWordWrap(False)
        self.version = ActionButton(tr("Earlier version"), "quiet", "versions")
        self.more = _quiet(tr("This conversation"), "more")
        self.calendar = _quiet(tr("Calendar"), "calendar")
        self.expenses = _quiet(tr("Expenses"), "receipt")
        self.documents = _quiet(tr("Documents"), "document")
        self.settings = _quiet(tr("Settings"), "settings")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        row.addWidget(self.side)
        row.addWidget(self.title, 1)
        pages = (self.calendar, self.expenses, self.documents)
        for button in (self.version, self.more, *pages, self.settings):
            row.addWidget(button)
        self.version.hide()
        self.more.hide()

    def add(self, button: QWidget) -> None:
        """Put one more button at the end."""
        self._row.addWidget(button)


def _quiet(text: str, icon: str) -> ActionButton:
    return ActionButton(text, "quiet", icon, icon_only=True)
