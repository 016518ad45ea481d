"""Headings of a printed report, which are also its table of contents in a viewer."""

from typing import Any

from reportlab.platypus import CondPageBreak, Flowable

from desktop_assist.expenses.report.page_style import HEADING, Words

# For the heading and the beginning of what it is about.
_LEAST_ROOM = 90


class Mark(Flowable):  # type: ignore[misc] # reportlab has no types
    """An entry of the table of contents; takes no room."""

    def __init__(self, title: str, words: Words, level: int = 0) -> None:
        super().__init__()
        self._title = words.letters.shown(title)
        self._level = level
        self.keepWithNext = True

    def wrap(self, *_: float) -> tuple[float, float]:
        """No room."""
        return 0, 0

    def draw(self) -> None:
        """Mark the place."""
        key = f"{self._level} {self._title} {self.canv.getPageNumber()}"
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(self._title, key, self._level)


def section(title: str, words: Words) -> list[Any]:
    """A heading with its entry."""
    return [CondPageBreak(_LEAST_ROOM), Mark(title, words), words(title, HEADING)]
