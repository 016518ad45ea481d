"""Pages that are pictures have their place in a document like any other."""

import pytest

from desktop_assist.files import ocr
from desktop_assist.files.formats.block import Block, ReadDocument
from desktop_assist.files.formats.picture_pages import part_missing, with_recognised
from desktop_assist.files.page_text import Page, Word


def page(*lines, height=20.0):
    """A page with words: each line gives those that stand apart, and where they begin."""
    words = [
        Word(text, left, 100.0 + 30 * number, left + 12 * len(text), 100.0 + 30 * number + height)
        for number, line in enumerate(lines)
        for left, text in line
    ]
    return Page(1000.0, 1400.0, tuple(words))


WRITTEN = ReadDocument(
    (Block("paragraph", "Before.", page=1), Block("paragraph", "After.", page=3)),
    pages=3,
    pictured=(2,),
)


def test_what_was_recognised_stands_between_the_pages_around_it():
    found = with_recognised(WRITTEN, {2: page([(80.0, "Up to 180 euros a night.")])})

    assert [(one.page, one.text) for one in found.blocks] == [
        (1, "Before."),
        (2, "Up to 180 euros a night."),
        (3, "After."),
    ]
    assert found.pictured == ()


def test_words_below_each_other_are_rows_of_a_table():
    rows = [("City", "Rate"), ("Denver", "215"), ("Austin", "181")]
    lines = [[(80.0, city), (600.0, rate)] for city, rate in rows]

    found = with_recognised(WRITTEN, {2: page(*lines)})

    rows = [one for one in found.blocks if one.kind == "row"]
    assert [one.text for one in rows] == ["City: Denver | Rate: 215", "City: Austin | Rate: 181"]


def test_tall_words_are_a_heading():
    body = [Word("Up to 180 euros a night, breakfast", 80, 200 + 30 * n, 900, 220 + 30 * n)
            for n in range(4)]  # fmt: skip
    scan = Page(1000.0, 1400.0, (Word("Hotels", 80, 100, 300, 136), *body))

    found = with_recognised(WRITTEN, {2: scan})

    assert [one.kind for one in found.blocks if one.text == "Hotels"] == ["heading"]


def test_pages_that_are_not_recognised_yet_are_still_named():
    assert with_recognised(WRITTEN, {}) == WRITTEN


@pytest.mark.parametrize(
    ("pages", "words"),
    [(1, "Its pages are pictures"), (3, "1 of its 3 pages are pictures")],
)
def test_that_the_part_is_missing_is_told(monkeypatch, pages, words):
    monkeypatch.setattr(ocr, "is_ready", lambda: False)

    assert words in part_missing(ReadDocument((), pages, pictured=(1,)))


def test_nothing_is_missing_where_the_part_is_there(monkeypatch):
    monkeypatch.setattr(ocr, "is_ready", lambda: True)

    assert part_missing(WRITTEN) == ""
