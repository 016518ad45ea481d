"""The subscribed calendars: added by pasting an address, refreshed, removed."""

from collections.abc import Coroutine

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.settings.calendar_services import CalendarServices
from desktop_assist.ui.settings.inline_notice import InlineNotice
from desktop_assist.ui.settings.outline import keep_outline_visible
from desktop_assist.ui.settings.subscription_row import SubscriptionRow
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_NOTE = marked(
    "Paste the secret address that Outlook, Google or iCloud give for a calendar (“in iCal "
    "format”, “ICS”). It is read beside your own and never written. The address is kept in the "
    "system's keyring only."
)
_EMPTY = marked("No calendar is subscribed yet.")


class SubscriptionPanel(QWidget):
    """Every change is made at once.

    Signals:
        subscriptions_changed: There are others now, or newer ones.
    """

    subscriptions_changed = Signal()

    def __init__(self, calendars: CalendarServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._calendars = calendars
        self._tasks = tasks
        self._name = FieldLine()
        self._name.setPlaceholderText(tr("Name (empty: its own)"))
        self._name.setAccessibleName(tr("Name of the calendar"))
        self._address = FieldLine()
        self._address.setEchoMode(QLineEdit.EchoMode.Password)
        self._address.setPlaceholderText(tr("https:// or webcal:// address"))
        self._address.setAccessibleName(tr("Secret address of the calendar"))
        self._subscribe = ActionButton(tr("Subscribe"), "primary")
        self._notice = InlineNotice()
        self._empty = muted_label(tr(_EMPTY), 1.0)
        self._rows = QVBoxLayout()
        self._lay_out()
        self._address.textChanged.connect(self._enable)
        self._address.returnPressed.connect(self._start_subscribing)
        self._subscribe.clicked.connect(self._start_subscribing)
        self._enable()

    @property
    def notice(self) -> InlineNotice:
        """What came of the last change."""
        return self._notice

    def offer(self, address: str) -> None:
        """Put an address into the field, ready to be subscribed to."""
        self._address.setText(address)
        self._subscribe.setFocus()

    async def refresh(self) -> None:
        """Show the calendars as they are now."""
        subscriptions = self._calendars.subscriptions
        try:
            listed = await self._calendars.workers.run(subscriptions.listing)
        except DesktopAssistError as error:
            self._notice.show_problem(error)
            return
        self._clear_rows()
        for one in listed:
            row = SubscriptionRow(one)
            row.refresh_clicked.connect(self._start_fetching)
            row.remove_clicked.connect(self._start_removing)
            self._rows.addWidget(row)
        self._empty.setVisible(not listed)

    def _lay_out(self) -> None:
        for line in (self._name, self._address):
            keep_outline_visible(line)
        entry = QHBoxLayout()
        entry.setSpacing(GAP)
        entry.addWidget(self._address, 2)
        entry.addWidget(self._name, 1)
        entry.addWidget(self._subscribe)
        self._rows.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(plain_label(tr("Subscribed calendars")))
        column.addLayout(entry)
        column.addWidget(muted_label(tr(_NOTE)))
        column.addWidget(self._notice)
        column.addWidget(self._empty)
        column.addLayout(self._rows)

    def _clear_rows(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.hide()
                widget.deleteLater()

    def _enable(self) -> None:
        self._subscribe.setEnabled(bool(self._address.text().strip()))

    def _start_subscribing(self) -> None:
        if self._subscribe.isEnabled():
            self._subscribe.setEnabled(False)
            self._start(self._subscribe_now(self._name.text(), self._address.text()), "subscribe")

    def _start_fetching(self, subscription_id: str) -> None:
        self._start(self._fetch(subscription_id), "refresh calendar")

    def _start_removing(self, subscription_id: str) -> None:
        self._start(self._remove(subscription_id), "unsubscribe")

    async def _subscribe_now(self, name: str, address: str) -> None:
        made = await self._calendars.subscriptions.subscribe(name, address)
        self._address.clear()
        self._name.clear()
        await self._show_changed()
        if made.address.place == "keyring":
            self._notice.show_success(tr("“{name}” is subscribed.", name=made.subscription.name))
        else:
            self._notice.show_warning(
                tr(
                    "“{name}” is subscribed until the program ends; its copy stays.",
                    name=made.subscription.name,
                ),
                made.address.reason,
            )

    async def _fetch(self, subscription_id: str) -> None:
        now = await self._calendars.subscriptions.refresh(subscription_id)
        await self._show_changed()
        if now is not None and not now.problem:
            self._notice.show_success(tr("“{name}” is up to date.", name=now.name))

    async def _remove(self, subscription_id: str) -> None:
        try:
            await self._calendars.subscriptions.unsubscribe(subscription_id)
        finally:
            await self._show_changed()

    async def _show_changed(self) -> None:
        await self.refresh()
        self.subscriptions_changed.emit()

    def _start(self, work: Coroutine[object, object, None], name: str) -> None:
        self._notice.clear()
        self._tasks.start(self._watch(work), name)

    async def _watch(self, work: Coroutine[object, object, None]) -> None:
        try:
            await work
        except DesktopAssistError as error:
            self._notice.show_problem(error)
        finally:
            self._enable()
