"""What is asked once and then known: the sheet, the zone, the week, the working day."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.settings.path_field import PathField
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.settings.setting_line import SettingLine
from desktop_assist.ui.theme import GAP

_WEEKDAYS = {
    "monday": marked("Monday"),
    "tuesday": marked("Tuesday"),
    "wednesday": marked("Wednesday"),
    "thursday": marked("Thursday"),
    "friday": marked("Friday"),
    "saturday": marked("Saturday"),
    "sunday": marked("Sunday"),
}


class KnownOnce(QWidget):
    """Every change is kept at once."""

    def __init__(self, keeper: SettingKeeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._sheet = _sheet(keeper)
        self._lines = (_zone(keeper), _first_hour(keeper), _last_hour(keeper))
        self._week_start = ChoiceBox()
        for name, label in _WEEKDAYS.items():
            self._week_start.addItem(tr(label), name)
        self._week_field = SettingField(
            "calendar.week_start",
            tr("The week &begins on"),
            self._week_start,
            tr("Decides what “this week” means, and how the calendar is drawn."),
        )
        self._week_start.activated.connect(
            lambda _: keeper.keep(self._week_field, self._week_start.currentData())
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GAP)
        for field in (self._sheet, self._lines[0], self._week_field, *self._lines[1:]):
            column.addWidget(field)

    def show_settings(self, settings: Settings) -> None:
        """Show the values as they are kept."""
        self._sheet.show_settings(settings)
        for line in self._lines:
            line.show_settings(settings)
        with QSignalBlocker(self._week_start):
            self._week_start.setCurrentIndex(
                self._week_start.findData(settings.calendar.week_start)
            )


def _sheet(keeper: SettingKeeper) -> PathField:
    return PathField(
        keeper,
        "expenses.sheet",
        tr("Sheet for e&xpenses"),
        tr("Your own .xlsx, .csv or .ods. Empty means expenses.xlsx among your files."),
        lambda settings: settings.expenses.sheet,
    )


def _zone(keeper: SettingKeeper) -> SettingLine:
    return SettingLine(
        keeper,
        "calendar.time_zone",
        tr("Home time &zone"),
        tr("An area and a city, such as Europe/Berlin. Empty means that of this computer."),
        lambda settings: settings.calendar.time_zone,
    )


def _first_hour(keeper: SettingKeeper) -> SettingLine:
    return SettingLine(
        keeper,
        "calendar.working_hours_start",
        tr("The working day begins at"),
        tr("Such as 09:00. Free time is looked for within it."),
        lambda settings: settings.calendar.working_hours_start,
    )


def _last_hour(keeper: SettingKeeper) -> SettingLine:
    return SettingLine(
        keeper,
        "calendar.working_hours_end",
        tr("The working day ends at"),
        tr("Such as 17:30."),
        lambda settings: settings.calendar.working_hours_end,
    )
