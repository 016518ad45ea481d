"""Reads the text in pictures: the one place that knows the recognition engine.

The engine is rapidocr with PP-OCRv6 small, whose models come inside its package (Apache-2.0, as
the models): of the engines that need no download it read most totals and dates of receipts right.
It is an extra of 270 MB; everything here works without it but the reading itself.
"""

import functools
import hashlib
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from desktop_assist.domain.errors import PartMissingError, UnreadableFileError
from desktop_assist.files.packaged_model import onnx_runtime
from desktop_assist.files.page_text import Line, Page, Word

if TYPE_CHECKING:
    from PIL.Image import Image

    Picture: TypeAlias = Image

# Words are found in a smaller copy and read in the larger one: small print on a long receipt needs
# it, and only finding takes longer the larger the picture is. A second thread only spins.
PICTURE_SIDE = 2600
PAGE_SIDE = 1500
_FINDING_SIDE = 1600
_SENT_SIDE = 1280
_LEAST_SIDE = 736
_THREADS = 1
# 50 megapixels: twice what a telephone takes. Beyond it a small file may fill the memory.
_MOST_PIXELS = 50_000_000
# A row that is read again: how tall it is made, how much around it, and how much must be found.
_ROW_HEIGHT = 64
_ROW_MARGIN = 0.5
_MOST_LARGER = 4.0
# Of a row as tall as above: by how many pixels strokes are made thicker and thinner again.
_THICKER, _THINNER = 5, 3
_ENOUGH_AGAIN = 0.7
_JPEG_QUALITY = 85
_LEAST_SCORE = 0.5
_TALL = 1.5
# Upright text is read with 0.99 on average, text upside down with 0.70.
_UPRIGHT_SCORE = 0.8
_MODULES = ("rapidocr", "onnxruntime")


def is_ready() -> bool:
    """Whether the engine is installed."""
    return all(find_spec(name) is not None for name in _MODULES)


def text_in_picture(path: Path) -> str:
    """The text in a picture, line by line; empty when there is none. For the worker process.

    Raises:
        PartMissingError: The engine is not installed.
        UnreadableFileError: This is no picture that can be opened.
    """
    return page_in_picture(path).text


def page_in_picture(path: Path) -> Page:
    """The words in a picture, the right way up. For the worker process.

    Raises:
        PartMissingError: The engine is not installed.
        UnreadableFileError: This is no picture that can be opened.
    """
    if not is_ready():
        raise not_ready()
    return page_in_image(opened_picture(path), PICTURE_SIDE)


def picture_to_send(path: Path) -> bytes:
    """A picture as a small JPEG without what its camera noted: place, owner, device.

    Empty where it is no picture that can be opened. For the worker process.
    """
    try:
        image = opened_picture(path)
    except (UnreadableFileError, ImportError):
        return b""
    image.thumbnail((_SENT_SIDE, _SENT_SIDE))
    content = BytesIO()
    image.save(content, "JPEG", quality=_JPEG_QUALITY)
    return content.getvalue()


def text_in_image(image: "Image", side: int) -> str:
    """The text in an RGB image, made smaller so that no side is longer than `side`."""
    return page_in_image(image, side).text


def page_in_image(image: "Image", side: int) -> Page:
    """The words in an RGB image, made smaller so that no side is longer than `side`.

    A very small one is made larger, as words are not found in it otherwise.

    An image that lies on its side is turned: its words then stand taller than wide. Which way up
    it belongs is told by how sure the engine is of what it reads, and so is one upside down.
    """
    image.thumbnail((side, side))
    larger = min(_LEAST_SIDE / min(image.size), _FINDING_SIDE / max(image.size), _MOST_LARGER)
    if larger > 1 and max(image.size) < _FINDING_SIDE / 2:
        image = image.resize((round(image.width * larger), round(image.height * larger)))
    found = _recognised(image)
    if _lies_on_its_side(found.page):
        # The engine turns single tall words by itself, but not where they stand.
        turned = [_recognised(image, degrees) for degrees in (90, 270)]
        return max(turned, key=lambda one: one.mean_score).page
    if 0 < found.mean_score < _UPRIGHT_SCORE:
        return max((found, _recognised(image, 180)), key=lambda one: one.mean_score).page
    return found.page


def read_rows_again(
    image: "Image", page: Page, rows: Sequence[Line], *, is_broken: bool = False
) -> Page:
    """A page whose rows are read once more, larger: single letters are read better so.

    Args:
        image: What the page was recognised in, as large as it is to be had.
        page: As it was recognised.
        rows: Some of its lines.
        is_broken: Whether the print has gaps within its strokes, which are closed first.
    """
    if page.turned:
        image = image.rotate(page.turned, expand=True)
    words = list(page.words)
    for row in rows:
        found = _row_again(image, image.width / page.width, row, is_broken=is_broken)
        # A row in which less is found than before was cut badly.
        if sum(len(one.text) for one in found) >= _ENOUGH_AGAIN * len(row.text):
            words = [one for one in words if one not in row.words] + found
    return replace(page, words=tuple(words))


def _row_again(image: "Image", scale: float, row: Line, *, is_broken: bool) -> list[Word]:
    margin = row.height * _ROW_MARGIN
    left, top = max(row.left - margin, 0.0) * scale, max(row.top - margin, 0.0) * scale
    right = min((row.right + margin) * scale, image.width)
    bottom = min((row.bottom + margin) * scale, image.height)
    larger = min(max(_ROW_HEIGHT / (row.height * scale), 1.0), _MOST_LARGER)
    size = (round((right - left) * larger), round((bottom - top) * larger))
    if min(size) < 1 or max(size) > PICTURE_SIDE:
        return []
    piece = image.crop((round(left), round(top), round(right), round(bottom))).resize(size)
    if is_broken:
        piece = _gaps_closed(piece)
    back = 1 / (larger * scale)
    return [
        replace(
            one,
            left=one.left * back + left / scale,
            right=one.right * back + left / scale,
            top=one.top * back + top / scale,
            bottom=one.bottom * back + top / scale,
        )
        for one in _recognised(piece).page.words
        if row.top < one.middle * back + top / scale < row.bottom
    ]


def _gaps_closed(image: "Image") -> "Image":
    """Strokes made thicker, so that they meet, and thinner again."""
    from PIL import ImageFilter

    thicker, thinner = ImageFilter.MinFilter(_THICKER), ImageFilter.MaxFilter(_THINNER)
    return image.filter(thicker).filter(thinner)


def opened_picture(path: Path) -> "Image":
    """A picture in RGB, turned upright. For the worker process.

    Raises:
        UnreadableFileError: This is no picture that can be opened.
    """
    from PIL import Image, ImageOps

    _learn_heic()
    Image.MAX_IMAGE_PIXELS = _MOST_PIXELS
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path) as picture:
                # A telephone notes how it was held instead of turning the picture.
                return _on_paper(ImageOps.exif_transpose(picture))
    except (OSError, EOFError, ValueError, SyntaxError) as error:
        raise UnreadableFileError(
            f"{path.name} is a picture that cannot be opened here.", "Save it as JPEG or PNG."
        ) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnreadableFileError(
            f"{path.name} has too many pixels to be read.", "Save a smaller copy of it."
        ) from error


def _on_paper(picture: "Image") -> "Image":
    """The picture in RGB; where it can be seen through, white paper is seen and not black."""
    from PIL import Image

    if not picture.has_transparency_data:
        return picture.convert("RGB")
    seen = picture.convert("RGBA")
    paper = Image.new("RGBA", seen.size, "white")
    return Image.alpha_composite(paper, seen).convert("RGB")


@functools.cache
def _learn_heic() -> None:
    """Let pictures of iPhones be opened, where that part is installed: older installs lack it."""
    if find_spec("pi_heif") is not None:
        from pi_heif import register_heif_opener

        register_heif_opener(thumbnails=False)


@dataclass(frozen=True, slots=True)
class _Recognised:
    """The words that are read well enough, and how sure the engine is of all words."""

    page: Page
    mean_score: float


def _recognised(image: "Image", turned: int = 0) -> _Recognised:
    """What the engine finds, once for each picture: a file is looked at several times in a row.

    What it is, its text for a message and what it says as a receipt are told by separate jobs of
    the worker process, and each recognition takes seconds.
    """
    if turned:
        image = image.rotate(turned, expand=True)
    key = hashlib.sha256(image.tobytes()).digest()
    known = _RECENT.pop(key, None)
    found = known if known is not None and known.page.turned == turned else _found(image, turned)
    _RECENT[key] = found
    if len(_RECENT) > _MOST_RECENT:
        del _RECENT[next(iter(_RECENT))]
    return found


def _found(image: "Image", turned: int) -> _Recognised:
    import numpy

    found = _engine()(numpy.asarray(image)[:, :, ::-1])  # it wants blue first
    if not found.txts:
        return _Recognised(Page(image.width, image.height, (), turned), 0.0)
    words = (
        _word(text, box, float(score))
        for text, box, score in zip(found.txts, found.boxes, found.scores, strict=True)
        if score >= _LEAST_SCORE
    )
    mean = sum(map(float, found.scores)) / len(found.scores)
    return _Recognised(Page(image.width, image.height, tuple(words), turned), mean)


_MOST_RECENT = 8
_RECENT: dict[bytes, _Recognised] = {}
"""What was recognised last in this process, the oldest first."""


def _lies_on_its_side(page: Page) -> bool:
    tall = sum(word.height > _TALL * (word.right - word.left) for word in page.words)
    return tall > len(page.words) / 2


def not_ready() -> PartMissingError:
    """Why a picture cannot be read yet."""
    return PartMissingError(
        "The text in pictures cannot be read yet: that part of the program is not installed.",
        "“python3 build/dev.py extras” installs it, or “pip install desktop-assist[ocr]”.",
    )


def _word(text: str, box: Sequence[Sequence[float]], score: float) -> Word:
    across, down = [float(x) for x, _ in box], [float(y) for _, y in box]
    # The middle of the slanted sides, so that a word at an angle is no taller than a straight one.
    top, bottom = (down[0] + down[1]) / 2, (down[2] + down[3]) / 2
    return Word(text, min(across), top, max(across), bottom, score)


@functools.cache
def _engine() -> Any:  # noqa: ANN401 - the package has no types
    onnx_runtime.keep_to_itself()
    from rapidocr import RapidOCR

    threads = "EngineConfig.onnxruntime.intra_op_num_threads"
    others = "EngineConfig.onnxruntime.inter_op_num_threads"
    return RapidOCR(
        params={
            threads: _THREADS,
            others: _THREADS,
            "Global.log_level": "critical",
            "Global.max_side_len": PICTURE_SIDE,
            "Det.limit_type": "max",
            "Det.limit_side_len": _FINDING_SIDE,
            # A picture that lies on its side is turned as a whole.
            "Global.use_cls": False,
        },
    )
