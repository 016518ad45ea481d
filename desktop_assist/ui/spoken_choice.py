"""What a screen reader finds in a button that leads somewhere, and stays down while that is there.

Qt takes a button that can be down for a box to be ticked, and would only put it down.
"""

from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget

from desktop_assist.ui.qt_override import override


class SpokenChoice(QAccessibleWidget):
    """A button as one choice of several, which pressing makes."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.RadioButton)
        self._button = button

    @override
    def text(self, kind: QAccessible.Text) -> str:
        if kind is not QAccessible.Text.Name:
            return super().text(kind)
        return self._button.accessibleName() or self._button.text().replace("&", "")

    @override
    def state(self) -> QAccessible.State:
        state = super().state()
        state.checkable = True
        state.checked = self._button.isChecked()
        return state

    @override
    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    @override
    def doAction(self, actionName: str) -> None:
        if actionName == QAccessibleActionInterface.pressAction():
            self._button.click()
        else:
            super().doAction(actionName)
