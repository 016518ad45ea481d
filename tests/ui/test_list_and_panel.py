"""A list and its panel stand beside each other where there is the width for it."""

from PySide6.QtWidgets import QLabel

from desktop_assist.ui.list_and_panel import ListAndPanel, TwoLineList


def test_the_panel_goes_below_the_list_where_it_is_narrow(qtbot):
    rows, panel = TwoLineList("Changes"), QLabel("what is chosen")
    both = ListAndPanel((QLabel("search"), rows), panel, (5, 4))
    qtbot.addWidget(both)
    both.show()

    both.resize(1000, 500)
    both.layout().activate()
    assert panel.mapTo(both, panel.pos()).x() > rows.geometry().right()

    both.resize(400, 500)
    both.layout().activate()
    assert panel.mapTo(both, panel.pos()).y() > rows.geometry().bottom()
