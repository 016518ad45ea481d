from PySide6.QtCore import QPointF

from desktop_assist.domain.shown_document import PageSize, PlacedWord
from desktop_assist.ui.documents.page_layout import GAP_BETWEEN, PageLayout

LAYOUT = PageLayout([PageSize(100, 200), PageSize(50, 100)], 2.0)


def test_pages_stand_below_each_other_in_the_middle():
    assert LAYOUT.box(0).getRect() == (0, GAP_BETWEEN, 200, 400)
    assert LAYOUT.box(1).getRect() == (50, 400 + 2 * GAP_BETWEEN, 100, 200)
    assert LAYOUT.height == 600 + 3 * GAP_BETWEEN


def test_a_height_belongs_to_the_page_that_is_there_or_above():
    assert [LAYOUT.page_at(y) for y in (0, 13, 411, 413, 9_999)] == [0, 0, 0, 0, 1]
    assert list(LAYOUT.pages_between(300, 500)) == [0, 1]
    assert list(PageLayout((), 1.0).pages_between(0, 100)) == []


def test_a_word_and_a_point_of_a_page_go_both_ways():
    word = PlacedWord("Hotel", 10, 20, 30, 25)
    box = LAYOUT.word_box(1, word)

    assert LAYOUT.place_on(1, box.topLeft()) == QPointF(10, 20)
    assert (box.width(), box.height()) == (40, 10)
