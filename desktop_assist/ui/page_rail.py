"""At the window's left edge: the ways to its pages, which stay whatever is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.choice_button import ChoiceButton
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.side_ground import SideGround
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.theme import GAP


class PageRail(SideGround):
    """A column of buttons, of which the one of what is shown is down.

    Attributes:
        conversation: Leads to the open conversation.
        calendar: Leads to the calendar.
        expenses: Leads to the expenses.
        documents: Leads to the documents.
        settings: Opens the settings.
    """

    def __init__(self) -> None:
        super().__init__()
        self.conversation = _Way(tr("Open conversation"), "conversation")
        self.calendar = _Way(tr("Calendar"), "calendar")
        self.expenses = _Way(tr("Expenses"), "receipt")
        self.documents = _Way(tr("Documents"), "document")
        self.settings = ActionButton(tr("Settings"), "quiet", "settings", icon_only=True)
        self._ways = {
            "": self.conversation,
            "calendar": self.calendar,
            "expenses": self.expenses,
            "documents": self.documents,
        }
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(GAP // 2, GAP // 2, GAP // 2, GAP // 2)
        column.setSpacing(GAP // 2)
        for way in self._ways.values():
            column.addWidget(way)
        column.addStretch(1)
        column.addWidget(self.settings)
        self.mark("")

    def mark(self, name: str) -> None:
        """Say what is shown.

        Args:
            name: A page; empty for the conversation. One that has no button here marks none.
        """
        for of, way in self._ways.items():
            way.setChecked(of == name)

    def add(self, button: QWidget) -> None:
        """Put one more button at the end."""
        self._column.addWidget(button)


class _Way(ChoiceButton):
    def __init__(self, text: str, icon: str) -> None:
        super().__init__(text, icon, icon_only=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def nextCheckState(self) -> None:
        # It is down when its page is there, which takes a moment, not when it is pressed.
        pass
