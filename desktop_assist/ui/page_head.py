"""Above a page of the window: its title, its views, what can be done, and the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.choice_button import ChoiceButton
from desktop_assist.ui.surfaces import ActionButton, plain_label
from desktop_assist.ui.theme import GAP


class PageHead(QWidget):
    """One line of buttons around the title.

    Signals:
        back_wanted: Back to the conversation.
        side_wanted: The list of conversations is to be shown or hidden.
        view_wanted: The name of a view.
    """

    back_wanted = Signal()
    side_wanted = Signal()
    view_wanted = Signal(str)

    def __init__(self, title: str, views: Sequence[str] = ()) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        self._row.setSpacing(GAP // 2)
        side = ActionButton(tr("Show or hide conversations"), "quiet", "sidebar", icon_only=True)
        side.clicked.connect(self.side_wanted)
        name = plain_label(title, is_bold=True)
        name.setWordWrap(False)
        back = ActionButton(tr("Conversation"), "plain", "conversation")
        back.clicked.connect(self.back_wanted)
        self._row.addWidget(side)
        self._row.addWidget(name, 1)
        self._group = QButtonGroup(self)
        self._views = {view: self._view(view) for view in views}
        self._row.addWidget(back)
        for button in (side, back):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_view(self, name: str) -> None:
        """Say which view is shown."""
        self._views[name].setChecked(True)

    def add_button(self, text: str, icon: str) -> ActionButton:
        """Put one more button left of the way back."""
        button = ActionButton(text, "plain", icon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def _view(self, name: str) -> ChoiceButton:
        button = ChoiceButton(tr(name))
        button.clicked.connect(lambda: self.view_wanted.emit(name))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button
