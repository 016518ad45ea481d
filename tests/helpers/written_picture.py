"""Pictures with text in them, for the recognition engine."""

from pathlib import Path

import pytest

from desktop_assist.files import ocr

needs_ocr = pytest.mark.skipif(
    not ocr.is_ready(), reason="the extra ocr is not installed: python3 build/dev.py extras"
)
_LINE = 60
_TURNED = 0x0112  # Exif's tag for how the camera was held
_QUARTER_TURNS = {0: 1, 1: 6}


def written_picture(path: Path, *lines: str, quarter_turns: int = 0) -> Path:
    """Black words on white; turned as a camera on its side stores them."""
    from PIL import Image, ImageDraw, ImageFont

    picture = Image.new("RGB", (900, _LINE * (len(lines) + 2)), "white")
    draw = ImageDraw.Draw(picture)
    for number, line in enumerate(lines, 1):
        draw.text((40, _LINE * number), line, "black", ImageFont.load_default(size=36))
    exif = Image.Exif()
    exif[_TURNED] = _QUARTER_TURNS[quarter_turns]
    picture.rotate(90 * quarter_turns, expand=True).save(path, exif=exif)
    return path
