"""A click in the first moment of the program is followed as soon as that can be done."""

import pytest
from PySide6.QtCore import QObject, Signal

from desktop_assist.ui.early_wish import EarlyWish


class Buttons(QObject):
    """What can be asked for."""

    calendar = Signal()
    settings = Signal(str)


@pytest.fixture
def buttons(qapp):
    return Buttons()


def test_the_last_wish_is_granted_once(buttons):
    wish, followed = EarlyWish(buttons.calendar, buttons.settings), []
    buttons.settings.emit("slack")
    buttons.calendar.emit()

    buttons.settings.connect(lambda: followed.append("settings"))
    buttons.calendar.connect(lambda: followed.append("calendar"))
    wish.grant()
    wish.grant()

    assert followed == ["calendar"]


def test_a_wish_keeps_what_it_was_about(buttons):
    wish, followed = EarlyWish(buttons.settings), []
    buttons.settings.emit("slack")

    buttons.settings.connect(followed.append)
    wish.grant()

    assert followed == ["slack"]


def test_what_is_asked_for_later_is_left_to_others(buttons):
    wish, followed = EarlyWish(buttons.calendar), []
    wish.grant()
    buttons.calendar.connect(lambda: followed.append("calendar"))

    buttons.calendar.emit()
    wish.grant()

    assert followed == ["calendar"]
