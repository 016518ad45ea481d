from pathlib import Path

import pytest

from desktop_assist.documents.document import FoundPassage
from desktop_assist.files.formats.block import PageTurn

TEXT = "Up to 180. Ask first. Pay."
TURNS = (PageTurn(11, 5), PageTurn(22, 6))


@pytest.mark.parametrize(
    ("quote", "page"), [("Up to 180.", 4), ("Ask first.", 5), ("Pay.", 6), ("Not in it.", 4)]
)
def test_a_part_of_a_passage_stands_on_the_page_that_began_last(quote, page):
    passage = FoundPassage(1, Path("a.pdf"), "a.pdf", "", "Hotels", 4, TEXT, 1.0, turns=TURNS)

    assert passage.page_of(quote) == page


def test_where_there_are_no_pages_there_is_none():
    passage = FoundPassage(1, Path("a.md"), "a.md", "", "Hotels", None, TEXT, 1.0)

    assert passage.page_of("Pay.") is None
