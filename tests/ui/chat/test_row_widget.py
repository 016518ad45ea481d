"""A row is as tall as what stands in it."""

from desktop_assist.ui.chat.row_widget import RowView
from desktop_assist.ui.surfaces import plain_label


def test_a_row_without_parts_takes_no_room(qtbot):
    view = RowView("key")
    qtbot.addWidget(view)
    assert view.row_height(600) == 0


def test_a_narrow_row_is_taller(qtbot):
    view = RowView("key")
    qtbot.addWidget(view)
    view.make_column().addWidget(plain_label("some words " * 30))
    assert view.row_height(200) > view.row_height(800) > 0
