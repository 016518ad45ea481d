"""Pages come when they are looked at, and go when there are many."""

from pathlib import Path

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.page_picture import PagePicture
from desktop_assist.domain.shown_document import PlacedWord
from desktop_assist.ui.documents import page_store
from desktop_assist.ui.documents.page_store import PageStore

PATH = Path("a.pdf")


class Viewing:
    def __init__(self):
        self.shown = []

    async def show(self, path, page, side):
        if page == 9:
            raise UnreadableFileError("Page 10 cannot be shown.")
        self.shown.append(page)
        return PagePicture(side, side, side * 3, bytes(side * side * 3), 10)

    async def words(self, path, page):
        return (PlacedWord(f"word {page}", 0, 0, 1, 1),)


@pytest.fixture
def viewing():
    return Viewing()


@pytest.fixture
def store(viewing, rig):
    store = PageStore(viewing, rig.tasks)
    store.show(PATH)
    return store


async def test_what_is_wanted_comes_in_that_order_and_once(store, viewing, rig):
    store.want({2: 10, 3: 10})
    await rig.settle()
    store.want({3: 10, 2: 10})
    await rig.settle()

    assert viewing.shown == [2, 3]
    assert (store.picture(2).width(), store.words[3][0].text) == (10, "word 3")


async def test_what_is_wanted_no_longer_is_not_loaded(store, viewing, rig):
    store.want({0: 10, 1: 10, 2: 10})
    store.want({7: 10})
    await rig.settle()

    assert viewing.shown == [7]


async def test_a_larger_picture_takes_the_place_of_a_smaller_one(store, viewing, rig):
    store.want({0: 10})
    await rig.settle()
    store.want({0: 30})
    await rig.settle()

    assert store.picture(0).width() == 30


async def test_memory_is_bounded(store, rig, monkeypatch):
    monkeypatch.setattr(page_store, "MOST_PICTURE_BYTES", 3_000)
    for page in range(8):
        store.want({page: 20})
        await rig.settle()

    assert store.picture_bytes <= 3_000
    assert store.picture(7) is not None
    assert store.picture(0) is None


async def test_a_page_that_cannot_be_shown_does_not_hold_up_the_others(store, viewing, rig):
    failed = []
    store.failed.connect(failed.append)
    store.want({9: 10, 1: 10})
    await rig.settle()
    store.want({9: 10})
    await rig.settle()

    assert (viewing.shown, len(failed)) == ([1], 1)
