"""Sources in the terminal."""

from desktop_assist.cli.source_text import show_sources
from desktop_assist.domain.citation import Citation


def test_each_place_is_shown_once_with_its_words(capsys):
    hotels = Citation("travel.pdf", "At most 180 EUR.", 3)

    show_sources([hotels, Citation("rules.md", ""), hotels])

    assert capsys.readouterr().out == (
        "  Source: travel.pdf, page 3: “At most 180 EUR.”\n  Source: rules.md\n"
    )
