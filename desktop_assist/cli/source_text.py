"""Show in the terminal where the claims of an answer stand."""

from collections.abc import Iterable

from desktop_assist.cli import terminal
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.translation import tr


def show_sources(citations: Iterable[Citation], said: str = "") -> None:
    """A line for each place, with the words there; each once.

    Args:
        citations: The places.
        said: The answer: a place and words that stand in it are not told again.
    """
    for one in dict.fromkeys(citations):
        is_said = bool(one.quote) and one.quote in said
        if is_said and one.place_words() in said:
            continue
        quote = f": “{one.quote}”" if one.quote and not is_said else ""
        terminal.show(
            tr("  Source: {place_words}{quote}", place_words=one.place_words(), quote=quote)
        )
