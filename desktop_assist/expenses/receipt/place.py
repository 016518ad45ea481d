"""Where on a page something stands, so that it can be shown large beside what was read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle on a page, as shares of the width and height of the page the right way up.

    Attributes:
        page: Its number, from 0; the first frame of a picture is 0.
        left: Where it begins.
        top: Its upper edge.
        right: Where it ends.
        bottom: Its lower edge.
        turned: By how many degrees the page, shown as its camera noted it, is to be turned to the
            left (against the clock) so that its text is the right way up: 0, 90, 180 or 270.
    """

    page: int
    left: float
    top: float
    right: float
    bottom: float
    turned: int = 0
