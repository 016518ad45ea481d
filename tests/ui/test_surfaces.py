"""Buttons and labels."""

import pytest
from PySide6.QtCore import Qt

from desktop_assist.ui.surfaces import ActionButton, breakable, plain_label
from tests.helpers.active_window import show_active


@pytest.fixture
def show(qtbot):
    def make(widget):
        qtbot.addWidget(widget)
        widget.show()
        return widget

    return make


def test_an_icon_alone_still_says_what_it_does(show):
    button = show(ActionButton("Attach files", "quiet", "attach", icon_only=True))
    assert button.accessibleName() == button.toolTip() == "Attach files"
    assert button.width() == button.height()


def test_words_that_are_not_shown_are_told_by_the_tool_tip(show):
    button = show(ActionButton("Attach files", "plain", "attach"))
    whole = button.sizeHint()

    button.set_words_shown(are_shown=False)
    assert (button.toolTip(), button.accessibleName()) == ("Attach files", "Attach files")
    assert button.sizeHint().width() == button.sizeHint().height()

    button.set_words_shown(are_shown=True)
    assert (button.toolTip(), button.sizeHint()) == ("", whole)


def test_the_focus_can_be_seen(show, qtbot):
    button = show(ActionButton("Undo"))
    show_active(qtbot, button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    focused = button.grab().toImage()
    button.clearFocus()
    assert button.grab().toImage() != focused


@pytest.mark.parametrize("key", [Qt.Key.Key_Space])
def test_the_keyboard_presses_it(show, qtbot, key):
    button = show(ActionButton("Undo"))
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_text_that_wraps_takes_lines_instead_of_being_cut_short(show):
    button = show(ActionButton("several words on a button", wraps=True))
    whole, half = button.sizeHint().width(), button.sizeHint().width() // 2
    assert button.heightForWidth(whole) == button.sizeHint().height()
    assert button.heightForWidth(half) > button.sizeHint().height()
    assert not ActionButton("several words").hasHeightForWidth()


def test_a_long_word_can_break_and_reads_the_same():
    path = "/home/someone/Documents/Desktop-Assist/calendar/event.ics"
    assert breakable(path).replace("\u200b", "") == path
    assert breakable(path) != path
    assert breakable("short words stay") == "short words stay"


def test_labels_show_markup_as_text(show):
    label = show(plain_label("<b>x</b>"))
    assert label.textFormat() is Qt.TextFormat.PlainText
