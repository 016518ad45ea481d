"""The control beside the composer that says which assistant the conversation has."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.surfaces import ActionButton

_STANDARD = marked("Standard assistant")


class AssistantPicker(ActionButton):
    """A button that opens the list of assistants above it.

    Signals:
        picked: The AssistantProfile that was chosen; the standard one has no id.
        management_requested: They are to be made or changed.
    """

    picked = Signal(AssistantProfile)
    management_requested = Signal()

    def __init__(self) -> None:
        super().__init__("", "quiet", "assistant")
        self._menu = QMenu(self)
        self._current = AssistantProfile("", "")
        self.show_current(self._current)

    @property
    def menu_of_assistants(self) -> QMenu:
        """What was offered last."""
        return self._menu

    def show_current(self, profile: AssistantProfile) -> None:
        """Say which one it is."""
        self._current = profile
        name = profile.name or tr(_STANDARD)
        self.setText(name)
        self.setAccessibleName(tr("Assistant: {name}. Choose another", name=name))
        self.setToolTip(tr("Choose an assistant for this conversation"))
        self.updateGeometry()

    def offer(self, profiles: Iterable[AssistantProfile]) -> None:
        """Let one be chosen."""
        self._menu.clear()
        group = QActionGroup(self._menu)
        for profile in (AssistantProfile("", ""), *profiles):
            group.addAction(self._choice(profile))
        self._menu.addActions(group.actions())
        self._menu.addSeparator()
        self._menu.addAction(tr("Assistants…")).triggered.connect(self.management_requested)
        above = QPoint(0, -self._menu.sizeHint().height())
        self._menu.popup(self.mapToGlobal(above))

    def _choice(self, profile: AssistantProfile) -> QAction:
        # An ampersand would mark a key.
        action = QAction((profile.name or tr(_STANDARD)).replace("&", "&&"), self._menu)
        action.setCheckable(True)
        action.setChecked(profile.id == self._current.id)
        action.triggered.connect(lambda: self.picked.emit(profile))
        return action
