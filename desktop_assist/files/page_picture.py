"""Draws pages of PDF files and pictures; for the worker process, as they may be made to harm."""

from pathlib import Path

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.page_picture import PagePicture
from desktop_assist.files import ocr
from desktop_assist.files.formats.pdf import open_pdf

LONGEST_SIDE = 4_000


def page_picture(path: Path, page: int, side: int) -> PagePicture:
    """A page (from 0), no side longer than `side` pixels; a picture is its own only page.

    Raises:
        UnreadableFileError: There is no such page, or it cannot be shown.
    """
    if path.suffix.casefold() != ".pdf":
        return _picture(path, side)
    with open_pdf(path) as document:
        count = len(document)
        if not 0 <= page < count:
            raise UnreadableFileError(f"{path.name} has no page {page + 1}.")
        drawn = document[page]
        try:
            width, height = drawn.get_size()
            bitmap = drawn.render(scale=min(side, LONGEST_SIDE) / max(width, height, 1))
            return PagePicture(
                bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer), count
            )
        except (ValueError, MemoryError, RuntimeError) as error:
            raise UnreadableFileError(
                f"Page {page + 1} of {path.name} cannot be shown.", "Save the file again."
            ) from error
        finally:
            drawn.close()


def _picture(path: Path, side: int) -> PagePicture:
    image = ocr.opened_picture(path)
    image.thumbnail((side, side))
    return PagePicture(
        image.width, image.height, 3 * image.width, image.tobytes("raw", "BGR"), count=1
    )
