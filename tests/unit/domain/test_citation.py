"""Where a claim stands, in words."""

import pytest

from desktop_assist.domain.citation import Citation


@pytest.mark.parametrize(
    ("citation", "words"),
    [
        (Citation("travel.pdf", "q", 4, "Hotels"), "travel.pdf, page 4, Hotels"),
        (Citation("travel.pdf", "", 4), "travel.pdf, page 4"),
        (Citation("rules.md", "", section="Hotels"), "rules.md, Hotels"),
        (Citation("rules.md", ""), "rules.md"),
    ],
)
def test_a_place_is_told_on_one_line(citation, words):
    assert citation.place_words() == words
