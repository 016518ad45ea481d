"""Notices, calm and warning ones."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton

from desktop_assist.domain.notice import Notice
from desktop_assist.ui.chat.notice_bar import NoticeAction, NoticeBar
from desktop_assist.ui.theme import colours_of
from tests.helpers.widget_finding import named


@pytest.fixture
def bar(qtbot):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.resize(700, 40)
    return bar


def ground_of(bar):
    return bar.grab().toImage().pixelColor(bar.width() // 2, 3)


def test_information_is_calm_and_a_warning_is_not(bar):
    colours = colours_of(bar.palette())
    bar.inform("Sample files are in use.")
    assert ground_of(bar) == QColor(colours.side)
    bar.warn("The file was changed.")
    assert ground_of(bar) == QColor(colours.warning_ground)


def test_a_click_acts_once_and_puts_the_notice_away(bar, qtbot):
    clicks = []
    bar.warn("The file was changed.", NoticeAction("Read it again", lambda: clicks.append(1)))
    qtbot.mouseClick(named(bar, QPushButton, "Read it again"), Qt.MouseButton.LeftButton)
    assert clicks == [1]
    assert not bar.isVisible()


def test_the_next_notice_takes_the_place_of_the_last(bar, application):
    bar.inform("One", NoticeAction("First", list), stays=True)
    bar.warn("Two", NoticeAction("Second", list))
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    labels = [one.text() for one in bar.findChildren(QPushButton)]
    assert (bar.text, bar.stays) == ("Two", False)
    assert labels.count("Second") == 1
    assert "First" not in labels


def test_what_a_notice_is_about_is_shown_by_a_button(bar, qtbot):
    bar.tell(Notice("calendar", "Two meetings differ.", shown_by="show_calendar_conflicts"))

    with qtbot.waitSignal(bar.show_wanted) as wanted:
        qtbot.mouseClick(named(bar, QPushButton, "Show"), Qt.MouseButton.LeftButton)

    assert wanted.args == ["show_calendar_conflicts"]


@pytest.mark.parametrize(("width", "is_beside"), [(700, True), (300, False)])
def test_the_button_stands_beside_the_words_where_there_is_room(bar, width, is_beside):
    bar.inform("The sample files are in use; your own are left alone.", back())
    bar.resize(width, 80)
    bar.layout().activate()
    button, words = named(bar, QPushButton, "Back"), bar._label
    top = button.mapTo(bar, QPoint(0, 0)).y()
    assert (top < words.mapTo(bar, QPoint(0, words.height())).y()) is is_beside


def back():
    return NoticeAction("Back", list)


def test_a_newer_notice_of_the_same_topic_takes_the_place_of_the_older(bar):
    bar.tell(Notice("ocr", "Half of it is here.", is_passing=True))
    bar.tell(Notice("ocr", "It is ready."))
    assert (bar.text, bar.isHidden()) == ("It is ready.", False)


def test_what_comes_by_itself_does_not_cover_a_warning(bar):
    bar.warn("The file was changed.")
    bar.tell(Notice("ocr", "Half of it is here.", is_passing=True))
    assert bar.text == "The file was changed."


def test_progress_that_was_dismissed_comes_back_only_with_its_end(bar, qtbot):
    bar.tell(Notice("ocr", "Half of it is here.", is_passing=True))
    bar.show()
    qtbot.mouseClick(named(bar, QPushButton, "Dismiss"), Qt.MouseButton.LeftButton)
    bar.tell(Notice("ocr", "Most of it is here.", is_passing=True))
    assert bar.isHidden()
    bar.tell(Notice("ocr", "It is ready."))
    assert (bar.text, bar.isHidden()) == ("It is ready.", False)
