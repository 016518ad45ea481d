"""Everyday settings: kept at once, checked where they are entered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox

from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled


@pytest.fixture
async def page(dialog):
    dialog.open_page("general")
    await settled()
    return dialog.pages.general


async def test_the_page_shows_what_is_kept(desk, dialog):
    desk.store.set("expenses.home_currency", "CHF")
    desk.store.set("calendar.default_duration_minutes", "45")
    desk.store.set("appearance.theme", "dark")
    dialog.open_page("general")
    await settled()
    assert named(dialog, QComboBox, "Home currency").currentText() == "CHF"
    assert named(dialog, QSpinBox, "Length of a meeting when none is given").value() == 45
    assert named(dialog, QComboBox, "Theme").currentText() == "Dark"


async def test_showing_settings_writes_nothing(page, desk):
    assert not desk.store.path.exists()


async def test_numbers_are_kept_at_once(page, desk):
    named(page, QSpinBox, "Length of a meeting when none is given").setValue(60)
    named(page, QSpinBox, "Text size").setValue(150)
    await settled()
    settings = desk.store.current()
    assert settings.calendar.default_duration_minutes == 60
    assert settings.appearance.text_percent == 150


async def test_the_sample_files_are_one_click(page, desk):
    box = named(page, QCheckBox, "Use the sample files in place of your own")
    box.click()
    await settled()
    assert desk.was_sample_filled
    assert desk.store.current().workspace.sample
    box.click()
    await settled()
    assert not desk.store.current().workspace.sample


async def test_sample_files_that_cannot_be_laid_out_are_not_switched_on(page, desk):
    desk.sample_problem = "The disk is full."
    named(page, QCheckBox, "Use the sample files in place of your own").click()
    await settled()
    assert page._sample_field.notice.text == "The disk is full."
    assert not desk.store.current().workspace.sample


async def test_the_theme_changes_are_told_at_once(page, dialog, qtbot):
    theme = named(page, QComboBox, "Theme")
    theme.setCurrentIndex(theme.findData("dark"))
    with qtbot.waitSignal(dialog.settings_changed) as told:
        theme.activated.emit(theme.currentIndex())
    assert told.args[0].appearance.theme == "dark"


async def test_whether_a_model_may_see_receipts_is_chosen_here(page, desk):
    opinion = named(page, QComboBox, "When a receipt is hard to read")
    assert opinion.currentData() == "off"
    opinion.setCurrentIndex(opinion.findData("text"))
    opinion.activated.emit(opinion.currentIndex())
    await settled()
    assert desk.store.current().receipts.second_opinion == "text"


async def test_a_typed_folder_is_kept(page, desk, qtbot):
    folder = named(page, QLineEdit, "Folder for your files")
    qtbot.keyClicks(folder, "/home/someone/Office")
    qtbot.keyClick(folder, Qt.Key.Key_Return)
    await settled()
    assert desk.store.current().workspace.folder == "/home/someone/Office"


async def test_a_chosen_folder_is_kept(page, desk, tmp_path):
    page._take_folder(str(tmp_path))
    await settled()
    assert desk.store.current().workspace.folder == str(tmp_path)


async def test_a_currency_is_kept_in_capitals(page, desk, qtbot):
    currency = named(page, QComboBox, "Home currency")
    currency.lineEdit().selectAll()
    qtbot.keyClicks(currency.lineEdit(), "sek")
    qtbot.keyClick(currency.lineEdit(), Qt.Key.Key_Return)
    await settled()
    assert desk.store.current().expenses.home_currency == "SEK"


async def test_what_is_not_a_currency_is_refused_beside_the_field(page, desk, qtbot):
    currency = named(page, QComboBox, "Home currency")
    currency.setEditText("euros")
    currency.lineEdit().editingFinished.emit()
    await settled()
    assert page._currency_field.notice.text.startswith("“EUROS” is not a currency.")
    assert desk.store.current().expenses.home_currency == "EUR"


async def test_a_setting_that_cannot_be_written_is_told_beside_its_field(page, desk):
    desk.store.path.mkdir()
    named(page, QSpinBox, "Text size").setValue(150)
    await settled()
    assert page._text_field.notice.isVisible()
    assert "cannot be" in page._text_field.notice.text


async def test_exchange_rates_of_ones_own_are_kept(page, desk):
    line = named(page, QLineEdit, "Exchange rates of your own")
    line.setText("1 USD = 0.92 EUR; 1 CHF = 1.05 EUR from 2026-11-01")
    line.setModified(True)
    line.editingFinished.emit()
    await settled()
    assert desk.store.current().expenses.rates == (
        "1 USD = 0.92 EUR",
        "1 CHF = 1.05 EUR from 2026-11-01",
    )
    page.show_settings(desk.store.current())
    assert line.text().endswith("1 CHF = 1.05 EUR from 2026-11-01")


async def test_the_keys_of_quick_ask_are_kept_when_they_are_keys(page, desk):
    line = named(page, QLineEdit, "Keys that bring quick ask from any program")
    for text, kept in (("super+j", "super+j"), ("A", "super+j"), ("", "")):
        line.setText(text)
        line.setModified(True)
        line.editingFinished.emit()
        await settled()
        assert desk.store.current().desktop.hotkey == kept


async def test_the_language_is_chosen_for_the_next_start(page, desk):
    box = named(page, QComboBox, "Language")
    box.setCurrentIndex(box.findData("de"))
    box.activated.emit(box.currentIndex())
    await settled()
    assert desk.store.current().appearance.language == "de"
    assert "next start" in box.accessibleDescription()


async def test_who_is_asked_for_updates_is_chosen_here(page, desk):
    line = named(page, QLineEdit, "Address that is asked for updates")
    line.setText("ftp://example.org")
    line.setModified(True)
    line.editingFinished.emit()
    await settled()
    assert desk.store.current().desktop.update_url == ""
    line.setText("https://example.org/releases.json")
    line.setModified(True)
    line.editingFinished.emit()
    await settled()
    assert desk.store.current().desktop.update_url == "https://example.org/releases.json"
