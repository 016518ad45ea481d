"""Tells whether two pictures show the same, though their bytes differ.

Two marks of 64 bits: which slow waves of brightness a picture has (pHash), and where it grows
brighter from left to right (dHash). Saved again, made smaller or sent through a messenger, a
picture keeps both. Two scans or two photos of one receipt are two pictures.
"""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.ocr import opened_picture

if TYPE_CHECKING:
    from PIL.Image import Image

_MODULES = ("PIL", "numpy")
_SIDE, _WAVES = 32, 8
# Of different receipts, no two scans are nearer than 8 in waves, and no two photos than 12.
_MOST_WAVES_APART, _MOST_EDGES_APART = 4, 8
# A blank page is like any other blank page.
_LEAST_CONTRAST = 4.0


@dataclass(frozen=True, slots=True)
class PictureMark:
    """What a picture looks like, in 128 bits."""

    waves: int
    edges: int

    def looks_like(self, other: "PictureMark") -> bool:
        """Whether both can only be of one picture."""
        return (self.waves ^ other.waves).bit_count() <= _MOST_WAVES_APART and (
            self.edges ^ other.edges
        ).bit_count() <= _MOST_EDGES_APART


def picture_mark(path: Path) -> PictureMark | None:
    """The mark of a picture; None for a file that is none, a blank one, or without the extra ocr.

    For the worker process: the file may come from outside.
    """
    if any(find_spec(name) is None for name in _MODULES):
        return None
    try:
        return _mark(opened_picture(path).convert("L"))
    except UnreadableFileError:
        return None


def _mark(image: "Image") -> PictureMark | None:
    import numpy
    from PIL import Image

    small = numpy.asarray(image.resize((_SIDE, _SIDE), Image.Resampling.LANCZOS), float)
    if float(small.std()) < _LEAST_CONTRAST:
        return None
    place = numpy.arange(_SIDE)
    cosines = numpy.cos(numpy.pi / _SIDE * (place[None, :] + 0.5) * place[:, None])
    waves = (cosines @ small @ cosines.T)[:_WAVES, :_WAVES]
    rows = numpy.asarray(image.resize((9, 8), Image.Resampling.LANCZOS), float)
    return PictureMark(
        _number((waves > numpy.median(waves)).ravel().tolist()),
        _number((rows[:, 1:] > rows[:, :-1]).ravel().tolist()),
    )


def _number(bits: list[bool]) -> int:
    return sum(bit << place for place, bit in enumerate(bits))
