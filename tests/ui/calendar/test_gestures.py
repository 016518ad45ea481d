"""What is done on a part is told by the whole."""

from desktop_assist.ui.calendar.gestures import Gestures
from tests.helpers.calendar_rig import shown


def test_the_whole_tells_what_is_done_on_a_part(qtbot):
    whole, part = Gestures(), Gestures()
    whole.join(part)
    with qtbot.waitSignal(whole.opened) as told:
        part.opened.emit(shown())
    assert told.args == [shown()]
    with qtbot.waitSignal(whole.title_left):
        part.title_left.emit()
