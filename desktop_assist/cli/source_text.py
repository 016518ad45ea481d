"""Show in the terminal where the claims of an answer stand."""

from collections.abc import Iterable

from desktop_assist.cli import terminal
from desktop_assist.domain.citation import Citation


def show_sources(citations: Iterable[Citation]) -> None:
    """A line for each place, with the words there; each once."""
    for one in dict.fromkeys(citations):
        quote = f": “{one.quote}”" if one.quote else ""
        terminal.show(f"  Source: {one.place_words()}{quote}")
