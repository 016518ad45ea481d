"""Reads the text in pictures: the one place that knows the recognition engine.

The engine is rapidocr with PP-OCRv6 small, whose models come inside its package (Apache-2.0, as
the models): of the engines that need no download it read most totals and dates of receipts right.
It is an extra of 270 MB; everything here works without it but the reading itself.
"""

import functools
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_assist.domain.errors import UnreadableFileError

if TYPE_CHECKING:
    from PIL.Image import Image

# Larger ones take longer and are read no better; a second thread only spins (both measured).
PICTURE_SIDE = 1280
PAGE_SIDE = 1500
_THREADS = 1
# 50 megapixels: twice what a telephone takes. Beyond it a small file may fill the memory.
_MOST_PIXELS = 50_000_000
_LEAST_SCORE = 0.5
_MODULES = ("rapidocr", "onnxruntime")


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of text where it stands, in pixels from the top left corner."""

    text: str
    left: float
    top: float
    bottom: float


def is_ready() -> bool:
    """Whether the engine is installed."""
    return all(find_spec(name) is not None for name in _MODULES)


def text_in_picture(path: Path) -> str:
    """The text in a picture, line by line; empty when there is none. For the worker process.

    Raises:
        UnreadableFileError: The engine is not installed, or this is no picture it can open.
    """
    if not is_ready():
        raise not_ready()
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = _MOST_PIXELS
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path) as picture:
                # A telephone notes how it was held instead of turning the picture.
                upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (OSError, ValueError, SyntaxError) as error:
        raise UnreadableFileError(
            f"{path.name} is a picture that cannot be opened here.", "Save it as JPEG or PNG."
        ) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnreadableFileError(
            f"{path.name} has too many pixels to be read.", "Save a smaller copy of it."
        ) from error
    return text_in_image(upright, PICTURE_SIDE)


def text_in_image(image: "Image", side: int) -> str:
    """The text in an upright RGB image, made smaller so that no side is longer than `side`."""
    import numpy

    image.thumbnail((side, side))
    found = _engine()(numpy.asarray(image)[:, :, ::-1])  # it wants blue first
    if not found.txts:
        return ""
    words = [
        _word(text, box)
        for text, box, score in zip(found.txts, found.boxes, found.scores, strict=True)
        if score >= _LEAST_SCORE
    ]
    return "\n".join(lines_of(words))


def lines_of(words: Iterable[Word]) -> list[str]:
    """Words put into lines, from top to bottom and from left to right."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda one: one.top + one.bottom):
        if lines and _is_beside(word, lines[-1][-1]):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [" ".join(w.text for w in sorted(line, key=lambda one: one.left)) for line in lines]


def not_ready() -> UnreadableFileError:
    """Why a picture cannot be read yet."""
    return UnreadableFileError(
        "The text in pictures cannot be read yet: that part of the program is not installed.",
        "“python3 build/dev.py extras” installs it, or “pip install desktop-assist[ocr]”.",
    )


def _is_beside(word: Word, last: Word) -> bool:
    """Whether two words overlap in height by half the lower one's."""
    overlap = min(word.bottom, last.bottom) - max(word.top, last.top)
    return overlap > min(word.bottom - word.top, last.bottom - last.top) / 2


def _word(text: str, box: Sequence[Sequence[float]]) -> Word:
    across, down = [float(x) for x, _ in box], [float(y) for _, y in box]
    # The middle of the slanted sides, so that a word at an angle is no taller than a straight one.
    return Word(text, min(across), (down[0] + down[1]) / 2, (down[2] + down[3]) / 2)


@functools.cache
def _engine() -> Any:  # noqa: ANN401 - the package has no types
    from rapidocr import RapidOCR

    threads = "EngineConfig.onnxruntime.intra_op_num_threads"
    others = "EngineConfig.onnxruntime.inter_op_num_threads"
    return RapidOCR(
        params={threads: _THREADS, others: _THREADS, "Global.log_level": "critical"},
    )
