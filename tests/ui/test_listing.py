"""A list that is searched as one types."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop_assist.ui.listing import ListedRow, Listing

ROWS = (ListedRow("a", "Anna Berg", "anna@corp.example"), ListedRow("t", "Tom Baker", "tom"))


@pytest.fixture
def listing(qtbot):
    listing = Listing("Contacts", QLabel("panel"), QLabel("nobody yet"))
    qtbot.addWidget(listing)
    listing.resize(900, 500)
    listing.show()
    return listing


def test_an_empty_list_says_what_to_do(listing):
    listing.show_rows(())
    [shown] = [one.text() for one in listing.findChildren(QLabel) if one.isVisible()]
    assert shown == "nobody yet"


async def test_words_of_both_lines_find_a_row(listing, qtbot):
    listing.show_rows(ROWS)
    with qtbot.waitSignal(listing.search.searched):
        qtbot.keyClicks(listing.search, "corp anna")
    assert listing.titles == ["Anna Berg"]


def test_what_is_chosen_stays_chosen_when_rows_are_added(listing, qtbot):
    listing.show_rows(ROWS)
    listing.choose("t")
    with qtbot.waitSignal(listing.chosen) as chosen:
        listing.show_rows((ListedRow("e", "Eve", ""), *ROWS))
    assert chosen.args == ["t"]


def test_return_acts_on_the_row_and_down_leads_from_the_search_to_it(listing, qtbot):
    listing.show_rows(ROWS)
    listing.enter_search()
    qtbot.keyClick(listing.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(listing.activated) as activated:
        qtbot.keyClick(listing._list, Qt.Key.Key_Return)
    assert activated.args == ["a"]
