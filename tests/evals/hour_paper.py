"""Receipts of a working hour as they come in besides pages and slips: photos, scans and mails."""

import io
import random
from collections.abc import Sequence
from email.message import EmailMessage
from html import escape
from pathlib import Path
from typing import Any
from zlib import crc32

from PIL import Image, ImageDraw, ImageFilter, ImageFont

_FONT = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "NotoSans-Regular.ttf"
_TABLE, _PAPER, _INK = 96, 238, 45
_SHOT, _SHOT_MARGIN = (1000, 1500), 90
_PHOTO_QUALITY, _SCAN_QUALITY = 72, 60
_PAGE, _PAGE_MARGIN, _LINE, _SIZE = (1240, 1754), 120, 40, 26
_DPI = 150


def photographed(lines: Sequence[str], seed: int) -> bytes:
    """A slip on a table as a JPEG: turned, seen from one side, unevenly lit, a little unsharp."""
    chance = random.Random(seed)
    slip = _drawn(lines, 640, 34, 25, 40)
    width, height = slip.size
    scale = min((_SHOT[0] - 2 * _SHOT_MARGIN) / width, (_SHOT[1] - 2 * _SHOT_MARGIN) / height)
    slip = slip.resize((round(width * scale), round(height * scale)), Image.Resampling.LANCZOS)
    shot = Image.new("L", _SHOT, _TABLE)
    shot.paste(slip, (_SHOT_MARGIN, _SHOT_MARGIN))
    shot = shot.rotate(
        chance.uniform(-2.5, 2.5), Image.Resampling.BICUBIC, expand=False, fillcolor=_TABLE
    )
    lean = chance.uniform(10, 35)
    right, low = _SHOT
    seen = (lean, 0, 0, low, right, low - lean / 2, right - lean, lean / 2)
    shot = shot.transform(_SHOT, Image.Transform.QUAD, seen, Image.Resampling.BICUBIC)
    light = Image.linear_gradient("L").resize(_SHOT).point(lambda value: 175 + value * 80 // 255)
    shot = Image.composite(shot, Image.new("L", _SHOT, 40), light)
    return _saved(_grained(shot.filter(ImageFilter.GaussianBlur(0.7)), chance), _PHOTO_QUALITY)


def scanned(lines: Sequence[str], seed: int) -> bytes:
    """A page off a flat-bed scanner: a PDF that holds only its picture."""
    chance = random.Random(seed)
    page = Image.new("L", _PAGE, _PAPER + 10)
    drawn = _drawn(lines, _PAGE[0] - 2 * _PAGE_MARGIN, _LINE, _SIZE, 0)
    page.paste(drawn, (_PAGE_MARGIN, _PAGE_MARGIN))
    page = page.rotate(chance.uniform(-0.8, 0.8), Image.Resampling.BICUBIC, fillcolor=_PAPER + 10)
    file = io.BytesIO()
    shown = Image.open(io.BytesIO(_saved(_grained(page, chance), _SCAN_QUALITY)))
    shown.save(file, "PDF", resolution=_DPI)
    return file.getvalue()


def mailed(told: dict[str, Any]) -> bytes:
    """A message as a mail program saves it: `from`, `subject`, `sent`, and its `lines`.

    With `is_html` the lines are a table, as shops send them; "|" splits the cells.
    """
    message = EmailMessage()
    message["From"] = told["from"]
    message["To"] = "me@hours.example"
    message["Subject"] = told["subject"]
    message["Date"] = told["sent"]
    message["Message-ID"] = f"<{crc32(told['subject'].encode())}@hours.example>"
    lines = [line.replace("|", "   ") for line in told["lines"]]
    message.set_content("\n".join(lines))
    if told.get("is_html"):
        rows = "".join(_row(line) for line in told["lines"])
        message.add_alternative(
            f"<html><body><table width='600'>{rows}</table></body></html>", subtype="html"
        )
    return message.as_bytes()


def _row(line: str) -> str:
    cells = [escape(cell.strip()) for cell in line.split("|")]
    if len(cells) == 1:
        return f"<tr><td colspan='2'>{cells[0]}</td></tr>"
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _drawn(lines: Sequence[str], width: int, pitch: int, size: int, margin: int) -> Image.Image:
    picture = Image.new("L", (width, 2 * margin + pitch * len(lines)), _PAPER)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype(str(_FONT), size)
    for number, line in enumerate(lines):
        top = margin + number * pitch
        if line == "-":
            draw.text((margin, top), "-" * (width // 9), fill=_INK, font=font)
        elif line.startswith("^"):
            draw.text((width // 2, top), line[1:], fill=_INK, font=font, anchor="ma")
        else:
            left, _, right = line.partition("|")
            draw.text((margin, top), left.strip(), fill=_INK, font=font)
            draw.text((width - margin, top), right.strip(), fill=_INK, font=font, anchor="ra")
    return picture


def _grained(picture: Image.Image, chance: random.Random) -> Image.Image:
    size = picture.size
    noise = Image.frombytes("L", size, chance.randbytes(size[0] * size[1]))
    return Image.blend(picture, noise, 0.05)


def _saved(picture: Image.Image, quality: int) -> bytes:
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=quality)
    return file.getvalue()
