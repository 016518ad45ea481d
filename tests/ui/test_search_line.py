"""What to look for is told a moment after the last key."""

import pytest
from PySide6.QtCore import Qt

from desktop_assist.ui.search_line import SearchLine


@pytest.fixture
def line(qtbot):
    line = SearchLine()
    qtbot.addWidget(line)
    line.show()
    return line


def test_it_waits_for_the_last_key(line, qtbot):
    told = []
    line.searched.connect(told.append)
    with qtbot.waitSignal(line.searched):
        qtbot.keyClicks(line, "hotel")
    assert told == ["hotel"]


def test_one_letter_is_too_few(line, qtbot):
    with qtbot.assertNotEmitted(line.searched, wait=200):
        qtbot.keyClicks(line, "h")
    assert line.words == ""


def test_escape_empties_it(line, qtbot):
    with qtbot.waitSignal(line.searched):
        qtbot.keyClicks(line, "hotel")
    with qtbot.waitSignal(line.searched) as told:
        qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert (told.args, line.text()) == ([""], "")


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_down_and_return_lead_to_what_was_found(line, qtbot, key):
    with qtbot.waitSignal(line.left_down):
        qtbot.keyClick(line, key)


def test_it_paints_its_mark(line):
    picture = line.grab().toImage()
    assert len({picture.pixel(x, picture.height() // 2) for x in range(picture.width())}) > 2
