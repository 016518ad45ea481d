from PySide6.QtCore import QPointF

from desktop_assist.domain.shown_document import PlacedWord
from desktop_assist.ui.documents.word_selection import WordPlace, WordSelection, nearest_word


def line(top, *texts):
    words = [PlacedWord(text, n * 20, top, n * 20 + 15, top + 10) for n, text in enumerate(texts)]
    last = words[-1]
    words[-1] = PlacedWord(last.text, last.left, last.top, last.right, last.bottom, ends_line=True)
    return words


PAGES = {0: line(0, "A", "hotel") + line(20, "may", "cost"), 1: line(0, "180", "euros")}


def test_words_are_copied_line_by_line_over_pages_in_either_direction():
    ends = WordPlace(0, 1), WordPlace(1, 0)

    for start, end in (ends, reversed(ends)):
        assert WordSelection(start, end).text(PAGES) == "hotel\nmay cost\n180"


def test_each_page_has_its_own_part():
    selection = WordSelection(WordPlace(0, 3), WordPlace(1, 0))

    assert [list(selection.words_of(page, 4)) for page in (0, 1, 2)] == [[3], [0], []]


def test_the_nearest_word_on_the_nearest_line_is_meant():
    assert nearest_word(PAGES[0], QPointF(22, 5)) == 1
    assert nearest_word(PAGES[0], QPointF(500, 24)) == 3
    assert nearest_word((), QPointF(0, 0)) is None
