"""One subscribed calendar on its page: how old its copy is, and what to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_assist.connectors.subscription import Subscription
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.row_view import IconLine
from desktop_assist.ui.surfaces import ActionButton, Panel, muted_label, plain_label
from desktop_assist.ui.theme import GAP


class SubscriptionRow(Panel):
    """Shows a calendar's name and age, never its address.

    Signals:
        refresh_clicked: The id of the calendar to fetch again.
        remove_clicked: The id of the calendar to forget.
    """

    refresh_clicked = Signal(str)
    remove_clicked = Signal(str)

    def __init__(self, subscription: Subscription) -> None:
        super().__init__("raised")
        self._id = subscription.id
        self._refresh = ActionButton(tr("Refresh"))
        self._remove = ActionButton(tr("Unsubscribe"), "quiet", "delete", icon_only=True)
        self.setAccessibleName(f"{subscription.name}, {subscription.age_words}")
        for button in (self._refresh, self._remove):
            button.setAccessibleName(f"{button.text() or tr('Unsubscribe')}: {subscription.name}")
        self._lay_out(subscription)
        self._refresh.clicked.connect(lambda: self.refresh_clicked.emit(self._id))
        self._remove.clicked.connect(lambda: self.remove_clicked.emit(self._id))

    def _lay_out(self, subscription: Subscription) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(plain_label(subscription.name), 1)
        row.addWidget(self._refresh, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(int(1.5 * GAP), GAP, GAP, GAP)
        column.setSpacing(GAP // 2)
        column.addLayout(row)
        column.addWidget(
            muted_label(tr("The copy here is {age_words}.", age_words=subscription.age_words))
        )
        if subscription.problem:
            words = f"{tr_told(subscription.problem)} {tr_told(subscription.hint)}".strip()
            column.addWidget(IconLine("warning", words, "warning"))
