"""Above a page: its views, its buttons, and the way back."""

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_assist.ui.page_head import PageHead
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
