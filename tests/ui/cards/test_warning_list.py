"""Several warnings of a card in one frame."""

from PySide6.QtWidgets import QLabel

from desktop_assist.domain.card import Card
from desktop_assist.ui.cards.card_frame import CardFrame
from desktop_assist.ui.cards.warning_list import WarningList
from tests.ui.cards.test_card_frame import NoPictures

WARNINGS = ("It has no receipt.", "It costs more than is allowed.")


def test_all_warnings_of_a_card_stand_in_one_frame_below_each_other(qtbot):
    frame = CardFrame(Card("expense_report", "October", warnings=WARNINGS), NoPictures())
    qtbot.addWidget(frame)
    frame.show()
    (shown,) = frame.findChildren(WarningList)
    first, second = shown.findChildren(QLabel)
    assert (first.text(), second.text()) == WARNINGS
    assert first.geometry().bottom() < second.geometry().top()
    assert first.x() == second.x()
