"""Above a page of the window: its title, its views, what can be done, and the way back."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.choice_button import ChoiceButton
from desktop_assist.ui.fitted_head import FittedHead
from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, plain_label
from desktop_assist.ui.theme import GAP

_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom


class PageHead(FittedHead):
    """The title and its buttons: beside each other where there is room, else below.

    Before a line is full, the buttons leave their words to their icons, the last one first.

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
        self._group = QButtonGroup(self)
        self._left, self._right = QWidget(), _Ways()
        self._buttons: list[ActionButton] = []
        self._ways = self._right.flow
        self._body = QBoxLayout(_BESIDE, self)
        self._body.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        self._body.setSpacing(GAP // 2)
        self._body.addWidget(self._left, 1)
        self._body.addWidget(self._right)
        self._lay_out_left(title)
        self._views = {view: self._view(view) for view in views}
        if views:
            self._ways.addWidget(self._switch())
        self._back = ActionButton(tr("Conversation"), "plain", "conversation")
        self._back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._back.clicked.connect(self.back_wanted)
        self._buttons.append(self._back)
        self._ways.addWidget(self._back)

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

    def add_button(self, text: str, icon: str) -> ActionButton:
        """Put one more button left of the way back."""
        button = ActionButton(text, "plain", icon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons.insert(-1, button)
        self._ways.removeWidget(self._back)
        for one in (button, self._back):
            self._ways.addWidget(one)
        QWidget.setTabOrder(button, self._back)
        return button

    def _lay_out_left(self, title: str) -> None:
        row = QHBoxLayout(self._left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP // 2)
        side = ActionButton(tr("Show or hide conversations"), "quiet", "sidebar", icon_only=True)
        side.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        side.clicked.connect(self.side_wanted)
        name = plain_label(title, is_bold=True)
        name.setWordWrap(False)
        row.addWidget(side)
        row.addWidget(name, 1)

    def _switch(self) -> QWidget:
        switch = QWidget()
        switch.setAccessibleName(tr("View"))
        line = QHBoxLayout(switch)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for button in self._views.values():
            line.addWidget(button)
        return switch

    def _view(self, name: str) -> ChoiceButton:
        button = ChoiceButton(tr(name))
        button.clicked.connect(lambda: self.view_wanted.emit(name))
        self._group.addButton(button)
        return button

    @override
    def _fit(self) -> None:
        """All on one line where there is room, else on two and more."""
        is_beside = self._fits(self.width() - self._left.sizeHint().width() - 4 * GAP)
        if not is_beside:
            self._fits(self.width() - 2 * GAP)
        self._body.setDirection(_BESIDE if is_beside else _BELOW)

    def _fits(self, room: int) -> bool:
        """Whether the buttons have room on a line, with as many of their words as possible."""
        for button in self._buttons:
            button.set_words_shown(are_shown=True)
        for button in reversed(self._buttons):
            if self._ways.line_width <= room:
                return True
            button.set_words_shown(are_shown=False)
        return self._ways.line_width <= room


class _Ways(QWidget):
    """The buttons: on one line by choice, on more where they must.

    A least width would do as well, but would keep the window from being made narrow at once.
    """

    def __init__(self) -> None:
        super().__init__()
        self.flow = FlowLayout(self, GAP // 2)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.flow.line_width, super().sizeHint().height())
