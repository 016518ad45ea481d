"""Qt's own words, dates and numbers follow the program's language."""

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTranslator

from desktop_assist.domain.translation import Catalogue, speak
from desktop_assist.ui.qt_language import speak_as_chosen


@pytest.fixture
def own_language(application):
    before = QLocale()
    yield application
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


def test_german_reaches_qts_own_words_and_dates(own_language):
    speak(Catalogue("de"))

    speak_as_chosen(own_language)

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().toString(QDate(2026, 12, 1), "dddd, d. MMMM") == "Dienstag, 1. Dezember"
    assert QLocale().toString(1234.5, "f", 2) == "1.234,50"


def test_english_on_a_german_system_keeps_the_region(own_language):
    QLocale.setDefault(QLocale("de_DE"))

    speak_as_chosen(own_language)

    assert QLocale().name() == "en_DE"
    assert QLocale().dayName(2) == "Tuesday"
