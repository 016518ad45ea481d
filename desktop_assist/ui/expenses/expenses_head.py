"""Above the expenses: which view is shown, a new expense, and the way back."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.choice_button import ChoiceButton
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, plain_label
from desktop_assist.ui.theme import GAP

_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom


class ExpensesHead(QWidget):
    """The page's title and its views.

    Signals:
        back_wanted: Back to the conversation.
        side_wanted: The list of conversations is to be shown or hidden.
        view_wanted: The name of a view.
        new_wanted: An expense is to be added by hand.
    """

    back_wanted = Signal()
    side_wanted = Signal()
    view_wanted = Signal(str)
    new_wanted = Signal()

    def __init__(self, views: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views = {name: ChoiceButton(tr(name)) for name in views}
        self._group = QButtonGroup(self)
        self._body = QBoxLayout(_BESIDE, self)
        self._body.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        self._body.setSpacing(GAP // 2)
        self._left, self._right = self._lay_out_left(), self._lay_out_right()
        self._body.addWidget(self._left, 1)
        self._body.addWidget(self._right)

    @property
    def new_button(self) -> QWidget:
        """Where an expense is added by hand."""
        return self._new

    def show_view(self, name: str) -> None:
        """Say which view is shown."""
        self._views[name].setChecked(True)

    def name_view(self, name: str, words: str) -> None:
        """Let a view's button say more than its name: how many wait there."""
        button = self._views[name]
        button.setText(words)
        button.setAccessibleName(words)
        button.updateGeometry()
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _lay_out_left(self) -> QWidget:
        left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP // 2)
        side = ActionButton(tr("Show or hide conversations"), "quiet", "sidebar", icon_only=True)
        side.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        side.clicked.connect(self.side_wanted)
        title = plain_label(tr("Expenses"), is_bold=True)
        title.setWordWrap(False)
        row.addWidget(side)
        row.addWidget(title, 1)
        return left

    def _lay_out_right(self) -> QWidget:
        right = QWidget()
        row = QHBoxLayout(right)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP // 2)
        switch = QWidget()
        switch.setAccessibleName(tr("View"))
        line = QHBoxLayout(switch)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for name, button in self._views.items():
            button.clicked.connect(lambda _=False, name=name: self.view_wanted.emit(name))
            self._group.addButton(button)
            line.addWidget(button)
        self._new = ActionButton(tr("Add expense"), "plain", "new")
        self._new.clicked.connect(self.new_wanted)
        back = ActionButton(tr("Conversation"), "plain", "conversation")
        back.clicked.connect(self.back_wanted)
        for one in (self._new, back):
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(switch)
        row.addStretch(1)
        row.addWidget(self._new)
        row.addWidget(back)
        return right

    def _fit(self) -> None:
        """All on one line where there is room, else on two."""
        wanted = self._left.sizeHint().width() + self._right.sizeHint().width() + 4 * GAP
        self._body.setDirection(_BESIDE if wanted <= self.width() else _BELOW)
