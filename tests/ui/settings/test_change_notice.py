"""What a change has done, with the way back."""

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_assist.domain.errors import UsageError
from desktop_assist.ui.settings.change_notice import ChangeNotice
from tests.helpers.widget_finding import named


@pytest.fixture
def notice(qtbot):
    notice = ChangeNotice()
    qtbot.addWidget(notice)
    return notice


def test_it_takes_no_room_until_it_has_something_to_say(notice):
    assert notice.isHidden()

    notice.tell("Remembered.")

    assert not notice.isHidden()
    assert named(notice, QPushButton, "Undo").isHidden()


def test_a_change_can_be_taken_back(notice, qtbot):
    notice.tell("Remembered.", "change-1")

    with qtbot.waitSignal(notice.undo_clicked) as clicked:
        named(notice, QPushButton, "Undo").click()

    assert clicked.args == ["change-1"]


async def test_what_cannot_be_done_is_said_and_offers_no_way_back(notice):
    async def fail():
        raise UsageError("It cannot be.", "Do something else.")

    notice.tell("Remembered.", "change-1")
    await notice.watch(fail())

    assert notice.text == "It cannot be. Do something else."
    assert named(notice, QPushButton, "Undo").isHidden()


def test_it_can_fall_silent(notice):
    notice.tell("Remembered.", "change-1")

    notice.clear()

    assert (notice.isHidden(), notice.text) == (True, "")
