"""Only what is seen is drawn; what is looked for is brought into view."""

import pytest
from PySide6.QtGui import QColor

from desktop_assist.domain.shown_document import PageMark
from desktop_assist.ui.documents.page_store import PageStore
from desktop_assist.ui.documents.pages_view import PagesView


@pytest.fixture
async def view(qtbot, rig, printed):
    view = PagesView(PageStore(rig.viewing, rig.tasks))
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    shown = await rig.viewing.open(printed, "", None)
    view.show_document(printed, shown.pages, (PageMark(2, 0, 3),))
    await rig.settle()
    return view


async def test_the_marked_words_are_seen_and_coloured(view):
    place = view.place_of(2, 1)
    assert view.viewport().rect().contains(place)

    picture = view.viewport().grab().toImage()
    colours = {
        picture.pixelColor(place.x() + x, place.y() + y).name()
        for x in range(-6, 7)
        for y in range(-4, 5)
    }
    assert any(QColor(one).blue() < QColor(one).red() - 40 for one in colours)


async def test_pages_that_are_not_seen_are_not_kept_loading(view, rig):
    view.go_to(0)
    await rig.settle()

    assert view.page == 0
    assert 3 not in view._store.words or view._store.picture(0) is not None


async def test_a_place_that_was_found_is_brought_into_view(view, rig):
    view.go_to(0)
    view.show_hit(PageMark(3, 0, 0))
    await rig.settle()

    assert view.viewport().rect().contains(view.place_of(3, 0))


async def test_cleared_it_keeps_nothing(view):
    view.clear()

    assert (view.selected_text, view.marks) == ("", ())
