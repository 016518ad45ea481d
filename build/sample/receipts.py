"""Draw the sample's till slips."""

import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_FONT = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "NotoSans-Regular.ttf"
_WIDTH, _MARGIN, _LINE, _SIZE = 620, 44, 36, 26


def till_slip(text: str) -> bytes:
    """A receipt as a PNG: "^" centres a line, "|" splits left from right, "-" draws a rule."""
    lines = text.strip().splitlines()
    picture = Image.new("L", (_WIDTH, 2 * _MARGIN + _LINE * len(lines)), 250)
    draw = ImageDraw.Draw(picture)
    font = _font_for(text)
    for number, line in enumerate(lines):
        _draw_line(draw, line, _MARGIN + number * _LINE, font)
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()


def _font_for(text: str) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Pillow's own, which has plain letters only; for all others the program's."""
    own = ImageFont.load_default(_SIZE)
    return own if text.isascii() else ImageFont.truetype(str(_FONT), _SIZE)


def _draw_line(
    draw: ImageDraw.ImageDraw, line: str, top: int, font: ImageFont.FreeTypeFont
) -> None:
    right = _WIDTH - _MARGIN
    if line == "-":
        draw.line((_MARGIN, top + _LINE // 2, right, top + _LINE // 2), fill=120, width=2)
    elif line.startswith("^"):
        draw.text((_WIDTH // 2, top), line[1:], fill=20, font=font, anchor="ma")
    else:
        left_text, _, right_text = line.partition("|")
        draw.text((_MARGIN, top), left_text.strip(), fill=20, font=font)
        draw.text((right, top), right_text, fill=20, font=font, anchor="ra")
