"""The JSON shape of a citation."""

from desktop_assist.cli.citation_json import citation_json
from desktop_assist.domain.citation import Citation


def test_what_is_known_of_the_place_is_given():
    whole = citation_json(Citation("travel.pdf", "180 EUR", 3, "Hotels"))

    assert whole == {"source": "travel.pdf", "quote": "180 EUR", "page": 3, "section": "Hotels"}


def test_what_is_not_known_is_left_out():
    assert citation_json(Citation("rules.md", "180 EUR")) == {
        "source": "rules.md",
        "quote": "180 EUR",
    }
