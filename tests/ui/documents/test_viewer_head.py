from PySide6.QtWidgets import QPushButton

from desktop_assist.ui.documents.viewer_head import ViewerHead
from tests.helpers.widget_finding import named


def shown(qtbot, width=1_200):
    head = ViewerHead()
    qtbot.addWidget(head)
    head.resize(width, 80)
    head.show()
    return head


def test_pages_are_only_told_of_where_there_are_any(qtbot):
    head = shown(qtbot)
    head.show_page(2, 12)
    assert (head.page_words, named(head, QPushButton, "Next page").isVisible()) == (
        "Page 3 of 12",
        True,
    )
    head.show_page(0, 0)
    assert not named(head, QPushButton, "Next page").isVisible()


def test_each_button_says_what_is_wanted(qtbot):
    head = shown(qtbot)
    head.show_page(0, 2)
    told = []
    head.page_stepped.connect(told.append)
    head.zoom_stepped.connect(told.append)
    for name in ("Next page", "Page before", "Larger", "Smaller", "Fit the width"):
        named(head, QPushButton, name).click()

    assert told == [1, -1, 1, -1, 0]


def test_what_was_found_is_told_once_words_are_looked_for(qtbot):
    head = shown(qtbot)
    assert head.hit_words == ""
    head.search.setText("hotel")
    head.show_hits(0, 0)
    assert head.hit_words == "Nothing found"
    head.show_hits(1, 3)
    assert head.hit_words == "2 of 3"


def test_on_a_narrow_window_it_takes_two_lines(qtbot):
    assert shown(qtbot, 400).sizeHint().height() > shown(qtbot).sizeHint().height()


def test_a_long_name_ends_in_an_ellipsis(qtbot):
    head = shown(qtbot, 800)
    head.name("Travel and expense policy of all companies of the group.pdf")

    assert head.title_words.startswith("Trav")
    assert head.title_words.endswith("…")
