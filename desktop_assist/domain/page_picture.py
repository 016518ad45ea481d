"""A page of a document as it looks."""

from collections.abc import Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page.

    Attributes:
        width: In pixels.
        height: In pixels.
        stride: Bytes a line.
        pixels: Blue, green and red, a byte each.
        count: How many pages the document has.
    """

    width: int
    height: int
    stride: int
    pixels: bytes
    count: int


class PagePictures(Protocol):
    """Shows the pages of files from outside, apart from the program."""

    def show(self, path: Path, page: int, side: int) -> Coroutine[object, object, PagePicture]:
        """A page (from 0), no side longer than `side` pixels.

        Raises:
            UnreadableFileError: There is no such page, or it cannot be shown.
        """
