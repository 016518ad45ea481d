"""Where in a passage other pages and sections begin, as the database keeps it.

Pages are kept as "120:2 840:3", sections as JSON: [[120, "Travel > Meals"]].
"""

import json
from collections.abc import Iterable

from desktop_assist.documents.passage import SectionTurn
from desktop_assist.files.formats.block import PageTurn

_NOTHING = "[]"


def turns_text(turns: Iterable[PageTurn]) -> str:
    """To be kept."""
    return " ".join(f"{one.start}:{one.page}" for one in turns)


def turns_in(text: str) -> tuple[PageTurn, ...]:
    """What was kept."""
    pairs = (one.split(":") for one in text.split())
    return tuple(PageTurn(int(start), int(page)) for start, page in pairs)


def sections_text(sections: Iterable[SectionTurn]) -> str:
    """To be kept."""
    return json.dumps([(one.start, one.section) for one in sections], ensure_ascii=False)


def sections_in(text: str) -> tuple[SectionTurn, ...]:
    """What was kept."""
    if text == _NOTHING:  # Of most passages; they are read by the dozen.
        return ()
    return tuple(SectionTurn(start, section) for start, section in json.loads(text))
