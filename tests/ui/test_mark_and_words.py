"""The mark and the words of what is ticked grow with the text, and stand in its direction."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont

from desktop_assist.ui.choice_dot import ChoiceDot
from desktop_assist.ui.mark_and_words import mark_box, wanted_size
from desktop_assist.ui.tick_box import TickBox


@pytest.fixture(params=[TickBox, ChoiceDot])
def button(request, qtbot):
    button = request.param("Use &it")
    qtbot.addWidget(button)
    button.resize(300, 40)
    button.show()
    return button


def test_the_mark_is_as_large_as_the_letters(button):
    small = mark_box(button)
    button.setFont(QFont(button.font().family(), 3 * button.font().pointSize()))
    large = mark_box(button)
    assert large.height() == button.fontMetrics().height() > 2 * small.height()
    assert wanted_size(button).width() > large.width() + button.fontMetrics().horizontalAdvance("U")


def test_from_right_to_left_the_mark_stands_at_the_right(button):
    assert mark_box(button).left() == 0
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert mark_box(button).right() == button.width() - 1


def test_a_click_on_the_words_counts_as_one_on_the_mark(button, qtbot):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    assert button.isChecked()
