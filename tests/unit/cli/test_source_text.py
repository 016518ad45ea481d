"""Sources in the terminal."""

from desktop_assist.cli.source_text import show_sources
from desktop_assist.domain.citation import Citation


def test_each_place_is_shown_once_with_its_words(capsys):
    hotels = Citation("travel.pdf", "At most 180 EUR.", 3)

    show_sources([hotels, Citation("rules.md", ""), hotels])

    assert capsys.readouterr().out == (
        "  Source: travel.pdf, page 3: “At most 180 EUR.”\n  Source: rules.md\n"
    )


def test_what_the_answer_has_said_is_not_told_again(capsys):
    hotels = Citation("travel.pdf", "At most 180 EUR.", 3)

    show_sources([hotels], "“At most 180 EUR.” (travel.pdf, page 3)")
    show_sources([hotels], "At most 180 EUR.")

    assert capsys.readouterr().out == "  Source: travel.pdf, page 3\n"
