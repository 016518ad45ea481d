"""Makes a picture ready to be printed: upright, and no finer than paper shows."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from desktop_assist.files.ocr import opened_picture

_QUALITY = 80


@dataclass(frozen=True, slots=True)
class PrintPicture:
    """A picture as JPEG, with its size in dots."""

    jpeg: bytes
    width: int
    height: int


def print_picture(path: Path, most: tuple[int, int]) -> PrintPicture:
    """A picture, turned as the camera was held and made smaller so that it fits into `most` dots.

    Raises:
        UnreadableFileError: This is no picture that can be opened.
    """
    from PIL import Image

    picture = opened_picture(path)
    # As legible as the finer ways on receipts, in half the time.
    picture.thumbnail(most, Image.Resampling.HAMMING)
    target = BytesIO()
    picture.save(target, "JPEG", quality=_QUALITY)
    return PrintPicture(target.getvalue(), picture.width, picture.height)
