"""The calendars: which one is written, which others are used, which are subscribed."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop_assist.domain.settings import LIST_SEPARATOR, Settings
from desktop_assist.domain.translation import tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.settings.calendar_server_panel import CalendarServerPanel
from desktop_assist.ui.settings.calendar_services import CalendarServices
from desktop_assist.ui.settings.other_calendars import OtherCalendars
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.settings.subscription_panel import SubscriptionPanel
from desktop_assist.ui.step_fields import NumberField
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_NO_REMINDER, _LONGEST_REMINDER = -1, 4 * 7 * 24 * 60


class CalendarsPage(QWidget):
    """Every change is kept at once; there is nothing to confirm."""

    def __init__(
        self, keeper: SettingKeeper, calendars: CalendarServices, tasks: TaskRunner
    ) -> None:
        super().__init__()
        self._keeper = keeper
        self._path = FieldLine()
        self._path.setPlaceholderText(tr("The folder “calendar” among your files"))
        self._choose = ActionButton(tr("Choose…"))
        self._reminder = NumberField(_NO_REMINDER, _LONGEST_REMINDER, tr(" minutes before"))
        self._reminder.setSpecialValueText(tr("none"))
        self._others = OtherCalendars()
        self._servers = CalendarServerPanel(calendars, tasks)
        self._subscriptions = SubscriptionPanel(calendars, tasks)
        self._lay_out()
        self._path.editingFinished.connect(self._keep_path)
        self._choose.clicked.connect(self._choose_folder)
        self._reminder.valueChanged.connect(
            lambda value: keeper.keep(self._reminder_field, str(value))
        )
        self._others.changed.connect(self._keep_others)

    def show_settings(self, settings: Settings) -> None:
        """Show the values as they are kept."""
        self._path.setText(settings.calendar.path)
        self._path.setModified(False)
        with QSignalBlocker(self._reminder):
            self._reminder.setValue(settings.calendar.reminder_minutes)
        self._others.show_paths(settings.calendar.others)

    async def refresh(self) -> None:
        """Show the calendars of servers and the subscribed ones as they are now."""
        await self._servers.refresh()
        await self._subscriptions.refresh()

    def offer(self, address: str) -> None:
        """Put an address into the field, ready to be subscribed to."""
        self._subscriptions.offer(address)

    def _lay_out(self) -> None:
        self._path_field = SettingField(
            "calendar.path",
            tr("&Usual calendar"),
            self._path,
            tr("New meetings go into it: a folder, or one .ics file."),
            beside=self._choose,
        )
        self._reminder_field = SettingField(
            "calendar.reminder_minutes",
            tr("&Reminder of meetings made here"),
            self._reminder,
            tr("Unless the request itself says when to remind."),
        )
        self._others_field = SettingField(
            "calendar.others",
            tr("Further calendars"),
            self._others,
            tr("Listed and looked at for clashes as well, and changed where a meeting is in one."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GAP)
        column.addWidget(self._path_field)
        column.addWidget(self._reminder_field)
        column.addWidget(self._others_field)
        column.addWidget(self._servers)
        column.addWidget(self._subscriptions)
        column.addStretch(1)

    def _keep_path(self) -> None:
        if self._path.isModified():
            self._path.setModified(False)
            self._keeper.keep(self._path_field, self._path.text().strip())

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, tr("Folder for your meetings"), self._path.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._take_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_folder(self, folder: str) -> None:
        self._path.setText(folder)
        self._keeper.keep(self._path_field, folder)

    def _keep_others(self, paths: tuple[str, ...]) -> None:
        self._others.show_paths(paths)
        self._keeper.keep(self._others_field, LIST_SEPARATOR.join(paths))
