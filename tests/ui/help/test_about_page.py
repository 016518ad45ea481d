"""The program names its version and its parts."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from desktop_assist.domain.third_party import ThirdParty
from desktop_assist.ui.cards.card_table import CardTableView
from desktop_assist.ui.help.about_page import AboutPage
from tests.helpers.widget_finding import named


def test_versions_are_copied_and_every_part_has_its_licence(qtbot):
    page = AboutPage("1.2.3")
    qtbot.addWidget(page)
    page.show_parties((ThirdParty("qasync", "0.28.0", "BSD"), ThirdParty("other", "1", "")))
    named(page, QPushButton, "Copy versions").click()
    assert QGuiApplication.clipboard().text().startswith("Version 1.2.3, Python 3.")
    told = page.findChild(CardTableView).accessibleDescription()
    assert "qasync\t0.28.0\tBSD" in told
    assert "other\t1\tsee its own notes" in told
