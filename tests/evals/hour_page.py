"""Prints a receipt of a working hour as a page of a PDF, as shops and hotels send it."""

import io
from collections.abc import Sequence

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

_MARGIN, _LINE, _SIZE, _TITLE_SIZE = 56, 17, 10, 13
_FONT, _TITLE_FONT = "Helvetica", "Helvetica-Bold"


def printed_page(lines: Sequence[str]) -> bytes:
    """A page as a PDF with the marks of a slip: "^" centres, "|" splits left from right, "-" rules.

    The first line stands out, as whoever sends it puts the firm's name or the paper's kind there.
    """
    width, height = A4
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=True)
    for number, line in enumerate(lines):
        base = height - _MARGIN - number * _LINE
        canvas.setFont(*((_FONT, _SIZE) if number else (_TITLE_FONT, _TITLE_SIZE)))
        if line == "-":
            canvas.line(_MARGIN, base + _SIZE / 3, width - _MARGIN, base + _SIZE / 3)
        elif line.startswith("^"):
            canvas.drawCentredString(width / 2, base, line[1:])
        else:
            left, _, right = line.partition("|")
            canvas.drawString(_MARGIN, base, left.strip())
            canvas.drawRightString(width - _MARGIN, base, right.strip())
    canvas.save()
    return file.getvalue()
