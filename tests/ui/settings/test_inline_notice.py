"""The message beside a change."""

import pytest
from PySide6.QtWidgets import QLabel

from desktop_assist.domain.errors import SettingsError
from desktop_assist.ui.settings.inline_notice import InlineNotice


@pytest.fixture
def notice(qtbot):
    notice = InlineNotice()
    qtbot.addWidget(notice)
    return notice


def labels(notice) -> list[str]:
    return [label.text() for label in notice.findChildren(QLabel) if label.isVisible()]


def test_it_takes_no_room_while_there_is_nothing_to_say(notice):
    assert notice.isHidden()


def test_a_problem_is_shown_with_its_next_step(notice):
    notice.show_problem(SettingsError("It is not allowed.", "Choose another."))
    assert labels(notice) == ["It is not allowed.", "Choose another."]


def test_screen_readers_get_the_whole_message(notice):
    notice.show_warning("It works.", "But not for long.")
    assert notice.accessibleName() == "It works. But not for long."


def test_a_new_message_takes_the_place_of_the_old(notice, qtbot):
    notice.show_problem(SettingsError("It is not allowed.", "Choose another."))
    notice.show_success("Kept.")
    qtbot.waitUntil(lambda: labels(notice) == ["Kept."])


def test_clearing_hides_it(notice):
    notice.show_success("Kept.")
    notice.clear()
    assert notice.isHidden()
    assert notice.text == ""


def test_text_is_never_read_as_markup(notice):
    notice.show_problem(SettingsError("<b>bold</b>"))
    assert labels(notice) == ["<b>bold</b>"]
