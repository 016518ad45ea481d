"""The settings of everyday use: where files are, money, meetings, how the window looks."""

import re

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QFileDialog,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_assist.domain.errors import SettingsError
from desktop_assist.domain.settings import LIST_SEPARATOR, Settings
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.settings.known_once import KnownOnce
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.settings.setting_line import SettingLine
from desktop_assist.ui.step_fields import NumberField
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.theme import GAP
from desktop_assist.ui.tick_box import TickBox

_CURRENCIES = (
    "EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON CAD AUD NZD JPY CNY INR SGD HKD AED ZAR BRL MXN"
)
_THEMES = {"system": marked("Like the system"), "light": marked("Light"), "dark": marked("Dark")}
_LANGUAGES = {"system": marked("Like the system"), "en": "English", "de": "Deutsch"}
_OPINIONS = {
    "off": marked("Never ask the model"),
    "text": marked("Ask it, with the text and personal data replaced"),
    "picture": marked("Ask it, with the picture as it is"),
}
_SHORTEST_MEETING, _LONGEST_MEETING = 5, 8 * 60
_SMALLEST_TEXT, _LARGEST_TEXT, _TEXT_STEP = 90, 200, 10


class GeneralPage(QWidget):
    """Every change is kept at once; there is nothing to confirm."""

    def __init__(self, keeper: SettingKeeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._folder = FieldLine()
        self._folder.setPlaceholderText(tr("Documents/Desktop Assist"))
        self._sample = TickBox(tr("Use the &sample files in place of your own"))
        self._currency = ChoiceBox()
        self._currency_line = QLineEdit()
        self._currency.take_line(self._currency_line)
        self._currency.addItems(_CURRENCIES.split())
        self._known = KnownOnce(keeper)
        self._rates = _rates_line(keeper)
        self._receipt_name = _receipt_name_line(keeper)
        self._minutes = NumberField(_SHORTEST_MEETING, _LONGEST_MEETING, tr(" minutes"))
        self._minutes.setSingleStep(5)
        self._opinion = ChoiceBox()
        for name, label in _OPINIONS.items():
            self._opinion.addItem(tr(label), name)
        self._theme = ChoiceBox()
        for name, label in _THEMES.items():
            self._theme.addItem(tr(label), name)
        self._language = ChoiceBox()
        for name, label in _LANGUAGES.items():
            self._language.addItem(tr(label), name)
        self._text_size = NumberField(_SMALLEST_TEXT, _LARGEST_TEXT, " %")
        self._text_size.setSingleStep(_TEXT_STEP)
        self._hotkey = _hotkey_line(keeper)
        self._updates = _updates_line(keeper)
        self._autostart = TickBox(tr("&Start with the session, hidden in the tray"))
        self._choose = ActionButton(tr("Choose…"))
        self._name_fields()
        self._lay_out()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show the values as they are kept."""
        _show_text(self._folder, settings.workspace.folder)
        with QSignalBlocker(self._sample):
            self._sample.setChecked(settings.workspace.sample)
        with QSignalBlocker(self._currency):
            self._currency.setCurrentText(settings.expenses.home_currency)
        self._known.show_settings(settings)
        self._rates.show_settings(settings)
        self._receipt_name.show_settings(settings)
        with QSignalBlocker(self._minutes):
            self._minutes.setValue(settings.calendar.default_duration_minutes)
        with QSignalBlocker(self._opinion):
            self._opinion.setCurrentIndex(self._opinion.findData(settings.receipts.second_opinion))
        with QSignalBlocker(self._theme):
            self._theme.setCurrentIndex(self._theme.findData(settings.appearance.theme))
        with QSignalBlocker(self._language):
            self._language.setCurrentIndex(self._language.findData(settings.appearance.language))
        self._hotkey.show_settings(settings)
        self._updates.show_settings(settings)
        with QSignalBlocker(self._autostart):
            self._autostart.setChecked(settings.desktop.autostart)
        with QSignalBlocker(self._text_size):
            self._text_size.setValue(settings.appearance.text_percent)

    def _name_fields(self) -> None:
        self._folder_field = SettingField(
            "workspace.folder",
            tr("&Folder for your files"),
            self._folder,
            tr("Calendar, expenses and receipts live here. Empty means Documents/Desktop Assist."),
            beside=self._choose,
        )
        self._sample_field = SettingField(
            "workspace.sample",
            tr("Sample files"),
            self._sample,
            tr("Receipts, a policy, a calendar and a sheet to try things with, in a folder apart."),
        )
        self._sample.setAccessibleName(tr("Use the sample files in place of your own"))
        self._currency_field = SettingField(
            "expenses.home_currency",
            tr("Home &currency"),
            self._currency,
            tr("What amounts are turned into, and what an amount without a currency is in."),
        )
        self._minutes_field = SettingField(
            "calendar.default_duration_minutes",
            tr("Length of a &meeting when none is given"),
            self._minutes,
            tr("“Lunch with Anna at noon” is that long."),
        )
        self._name_looks()
        self._opinion_field = SettingField(
            "receipts.second_opinion",
            tr("&When a receipt is hard to read"),
            self._opinion,
            tr(
                "Only the model that is chosen to answer is asked, and it costs what its answers "
                "cost."
            ),
        )

    def _name_looks(self) -> None:
        self._autostart_field = SettingField(
            "desktop.autostart",
            tr("Autostart"),
            self._autostart,
            tr("Reminders come, and quick ask is there, without the window being opened."),
        )
        self._autostart.setAccessibleName(tr("Start with the session, hidden in the tray"))
        self._theme_field = SettingField(
            "appearance.theme",
            tr("&Theme"),
            self._theme,
            tr("“Like the system” changes with it, at once."),
        )
        self._language_field = SettingField(
            "appearance.language",
            tr("&Language"),
            self._language,
            tr("From the next start on. Answers are in the language you write in."),
        )
        self._text_field = SettingField(
            "appearance.text_percent",
            tr("Te&xt size"),
            self._text_size,
            tr("Of everything in the window, besides what the system enlarges."),
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GAP)
        for field in (
            self._folder_field,
            self._sample_field,
            self._currency_field,
            self._known,
            self._rates,
            self._receipt_name,
            self._minutes_field,
            self._opinion_field,
            self._hotkey,
            self._autostart_field,
            self._updates,
            self._theme_field,
            self._text_field,
            self._language_field,
        ):
            column.addWidget(field)
        column.addStretch(1)

    def _connect(self) -> None:
        keep = self._keeper.keep
        self._folder.editingFinished.connect(self._keep_folder)
        self._choose.clicked.connect(self._choose_folder)
        self._sample.toggled.connect(
            lambda is_on: keep(self._sample_field, "true" if is_on else "false")
        )
        self._currency.textActivated.connect(lambda _: self._keep_currency())
        self._currency_line.editingFinished.connect(self._keep_currency)
        self._minutes.valueChanged.connect(lambda value: keep(self._minutes_field, str(value)))
        self._opinion.activated.connect(
            lambda _: keep(self._opinion_field, self._opinion.currentData())
        )
        self._autostart.toggled.connect(
            lambda is_on: keep(self._autostart_field, "true" if is_on else "false")
        )
        self._theme.activated.connect(lambda _: keep(self._theme_field, self._theme.currentData()))
        self._language.activated.connect(
            lambda _: keep(self._language_field, self._language.currentData())
        )
        self._text_size.valueChanged.connect(lambda value: keep(self._text_field, str(value)))

    def _keep_folder(self) -> None:
        if self._folder.isModified():
            self._folder.setModified(False)
            self._keeper.keep(self._folder_field, self._folder.text().strip())

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, tr("Folder for your files"), self._folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._take_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_folder(self, folder: str) -> None:
        self._folder.setText(folder)
        self._keeper.keep(self._folder_field, folder)

    def _keep_currency(self) -> None:
        code = self._currency.currentText().strip().upper()
        if not re.fullmatch("[A-Z]{3}", code):
            self._currency_field.notice.show_problem(
                SettingsError(
                    tr("“{code}” is not a currency.", code=code),
                    tr("Use its three letters: EUR, USD, GBP."),
                )
            )
            return
        self._currency.setCurrentText(code)
        self._keeper.keep(self._currency_field, code)


def _rates_line(keeper: SettingKeeper) -> SettingLine:
    return SettingLine(
        keeper,
        "expenses.rates",
        tr("&Exchange rates of your own"),
        tr(
            "They win over those of the European Central Bank, and are needed for days after the "
            "last one known here. Such as 1 USD = 0.92 EUR from 2026-11-01, with {sign} between "
            "several.",
            sign=LIST_SEPARATOR,
        ),
        lambda settings: f"{LIST_SEPARATOR} ".join(settings.expenses.rates),
    )


def _hotkey_line(keeper: SettingKeeper) -> SettingLine:
    return SettingLine(
        keeper,
        "desktop.hotkey",
        tr("&Keys that bring quick ask from any program"),
        tr("Such as Ctrl+Alt+Space. Empty means none: then nothing listens."),
        lambda settings: settings.desktop.hotkey,
    )


def _updates_line(keeper: SettingKeeper) -> SettingLine:
    return SettingLine(
        keeper,
        "desktop.update_url",
        tr("Address that is asked for &updates"),
        tr(
            "Asked once a day whether a newer version is out; you are told, and nothing is "
            "downloaded. Empty asks nobody."
        ),
        lambda settings: settings.desktop.update_url,
    )


def _receipt_name_line(keeper: SettingKeeper) -> SettingLine:
    return SettingLine(
        keeper,
        "expenses.receipt_name",
        tr("Names of &receipt files"),
        tr(
            "Made of {date}, {merchant}, {amount}, {currency}, {category} and {name}, the name "
            "that the file came with."
        ),
        lambda settings: settings.expenses.receipt_name,
    )


def _show_text(line: QLineEdit, text: str) -> None:
    line.setText(text)
    line.setModified(False)
