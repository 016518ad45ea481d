"""Lets Qt's own words, and its dates and numbers, follow the program's language."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop_assist.domain.translation import ENGLISH, spoken


def speak_as_chosen(app: QApplication) -> None:
    """Take over the language in use; the region stays the one of the system."""
    language, region = spoken().language, QLocale()
    if region.name()[:2] not in {language, "C"} or language != ENGLISH.language:
        QLocale.setDefault(QLocale(QLocale(language).language(), region.territory()))
    if language == ENGLISH.language:
        return
    from PySide6.QtCore import QLibraryInfo, QTranslator  # English needs no file of Qt's

    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        app.installTranslator(translator)
