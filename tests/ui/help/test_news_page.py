"""What is new is shown."""

from PySide6.QtWidgets import QLabel

from desktop_assist.ui.help.news import NewsOfVersion
from desktop_assist.ui.help.news_page import NewsPage


def test_versions_stand_one_below_the_other(qtbot):
    page = NewsPage()
    qtbot.addWidget(page)
    page.show_news((NewsOfVersion("Newest", ("A page",)), NewsOfVersion("0.1", ("A start",))))
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert texts == ["Newest", "•", "A page", "0.1", "•", "A start"]
