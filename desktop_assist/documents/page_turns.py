"""Where in a passage other pages begin, as the database keeps it: "120:2 840:3"."""

from collections.abc import Iterable

from desktop_assist.files.formats.block import PageTurn


def turns_text(turns: Iterable[PageTurn]) -> str:
    """To be kept."""
    return " ".join(f"{one.start}:{one.page}" for one in turns)


def turns_in(text: str) -> tuple[PageTurn, ...]:
    """What was kept."""
    pairs = (one.split(":") for one in text.split())
    return tuple(PageTurn(int(start), int(page)) for start, page in pairs)
