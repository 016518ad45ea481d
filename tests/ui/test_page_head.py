"""Above a page: its views, its buttons, and the way back."""

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_assist.ui.page_head import PageHead
from desktop_assist.ui.theme import GAP
from tests.helpers.widget_finding import named


@pytest.fixture
def head(qtbot):
    head = PageHead("Changes", ("All", "Mine"))
    qtbot.addWidget(head)
    return head


def test_views_and_the_way_back_are_asked_for(head, qtbot):
    with qtbot.waitSignal(head.view_wanted) as view:
        named(head, QPushButton, "Mine").click()
    assert view.args == ["Mine"]
    with qtbot.waitSignals([head.back_wanted, head.side_wanted]):
        named(head, QPushButton, "Conversation").click()
        named(head, QPushButton, "Show or hide conversations").click()


def test_one_view_is_down_at_a_time(head):
    head.show_view("All")
    head.show_view("Mine")
    assert named(head, QPushButton, "Mine").isChecked()
    assert not named(head, QPushButton, "All").isChecked()


def test_a_button_more_stands_left_of_the_way_back(head, qtbot):
    button = head.add_button("Import", "folder")
    head.resize(800, 40)
    head.show()
    assert button.x() < named(head, QPushButton, "Conversation").x()


@pytest.fixture
def wide(head):
    """A head with one more button, as wide as it takes for all of its words on one line."""
    head.add_button("Import", "folder")
    head.show()
    head.resize(2000, 40)
    head.resize(head._left.sizeHint().width() + head._ways.line_width + 4 * GAP, 40)
    return head


def words_shown(head):
    """The buttons whose words are seen: those of the others are in their tool tip."""
    buttons = [named(head, QPushButton, one) for one in ("Import", "Conversation")]
    return [one.text() for one in buttons if not one.toolTip()]


def is_on_one_line(head):
    return head.sizeHint().height() < 2 * named(head, QPushButton, "Import").height()


@pytest.mark.parametrize(
    ("less", "shown"), [(0, ["Import", "Conversation"]), (1, ["Import"]), (110, [])]
)
def test_buttons_leave_their_words_out_before_the_line_breaks(wide, less, shown):
    wide.resize(wide.width() - less, 40)

    assert (words_shown(wide), is_on_one_line(wide)) == (shown, True)


@pytest.mark.parametrize(("spare", "shown"), [(0, ["Import"]), (-1, [])])
def test_on_a_line_of_their_own_they_have_as_many_words_as_fit(wide, spare, shown):
    wide.resize(wide.width() - 1, 40)
    room = wide._ways.line_width + 2 * GAP

    wide.resize(room + spare, 80)

    assert (words_shown(wide), is_on_one_line(wide)) == (shown, False)


def test_where_there_is_room_again_the_words_are_back(wide):
    enough = wide.width()
    wide.resize(enough - 110, 40)

    wide.resize(enough, 40)

    assert words_shown(wide) == ["Import", "Conversation"]


def test_a_wide_head_lets_itself_be_made_narrow_at_once(wide):
    wide.resize(200, 80)

    assert wide.width() == 200
