"""The font, the sizes and the colours of a printed report."""

from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

from desktop_assist.expenses.report.expense_report import PaperSize
from desktop_assist.expenses.report.letters import Letters
from desktop_assist.system.resources import resource_path

REGULAR, BOLD = "NotoSans", "NotoSans-Bold"
INK = HexColor(0x1B2733)
QUIET = HexColor(0x5D6B78)
ACCENT = HexColor(0x2559C9)
WARNING = HexColor(0xA4410B)
RULE = HexColor(0xC9D2DA)
GROUND = HexColor(0xF1F4F7)

MARGIN, TOP, BOTTOM = 16 * mm, 20 * mm, 18 * mm


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page that is written on, in points."""

    width: float
    height: float

    @property
    def inner_width(self) -> float:
        """Between the margins."""
        return float(self.width - 2 * MARGIN)

    @property
    def inner_height(self) -> float:
        """Between head and foot."""
        return float(self.height - TOP - BOTTOM)


def sheet_of(paper: PaperSize) -> Sheet:
    """The page of a paper."""
    return Sheet(*(LETTER if paper == "letter" else A4))


@cache
def _fonts() -> frozenset[int]:
    """Make the fonts known, and give the characters that both weights have."""
    known: list[frozenset[int]] = []
    for name, file in ((REGULAR, "NotoSans-Regular.ttf"), (BOLD, "NotoSans-Bold.ttf")):
        font = TTFont(name, str(resource_path(f"fonts/{file}")))
        pdfmetrics.registerFont(font)
        known.append(frozenset(font.face.charToGlyph))
    pdfmetrics.registerFontFamily(REGULAR, REGULAR, BOLD, REGULAR, BOLD)
    return known[0] & known[1]


class Words:
    """Makes the paragraphs of one report, and knows which characters its font lacks."""

    def __init__(self) -> None:
        self.letters = Letters(_fonts())

    def __call__(self, text: str, style: ParagraphStyle) -> Any:  # noqa: ANN401 - reportlab has no types
        """A paragraph of plain text."""
        return Paragraph(self.marked(text), style)

    def rich(self, markup: str, style: ParagraphStyle) -> Any:  # noqa: ANN401 - see above
        """A paragraph of pieces made by `marked`, `strong`, `quiet` and `warning`."""
        return Paragraph(markup, style)

    def marked(self, text: str) -> str:
        """Plain text as markup."""
        return escape(self.letters.shown(text), quote=False).replace("\n", "<br/>")

    def strong(self, text: str) -> str:
        """In bold letters."""
        return f'<font name="{BOLD}">{self.marked(text)}</font>'

    def quiet(self, text: str) -> str:
        """Small and grey."""
        return f'<font size="{SMALL.fontSize}" color="{_hex(QUIET)}">{self.marked(text)}</font>'

    def warning(self, text: str) -> str:
        """Small, and to be looked at."""
        return f'<font size="{SMALL.fontSize}" color="{_hex(WARNING)}">{self.marked(text)}</font>'


def _hex(color: Any) -> str:  # noqa: ANN401 - reportlab has no types
    return f"#{color.hexval()[2:]}"


def _style(name: str, size: float, leading: float, **more: Any) -> ParagraphStyle:  # noqa: ANN401 - see above
    font = more.pop("font", REGULAR)
    return ParagraphStyle(
        name, fontName=font, fontSize=size, leading=leading, textColor=INK, **more
    )


BODY = _style("body", 9, 12.5)
SMALL = _style("small", 7.5, 10)
CELL = _style("cell", 8.5, 11)
AMOUNT = _style("amount", 8.5, 11, alignment=TA_RIGHT)
STRONG_AMOUNT = _style("strong amount", 8.5, 11, alignment=TA_RIGHT, font=BOLD)
HEADING_CELL = _style("heading cell", 7.5, 10, font=BOLD)
HEADING_AMOUNT = _style("heading amount", 7.5, 10, font=BOLD, alignment=TA_RIGHT)
TITLE = _style("title", 19, 24, font=BOLD)
COMPANY = _style("company", 10, 13, font=BOLD)
HEADING = _style("heading", 11.5, 15, font=BOLD, spaceBefore=14, spaceAfter=5, keepWithNext=1)
LABEL = _style("label", 7.5, 10)
CENTRED = _style("centred", 9, 12.5, alignment=TA_CENTER)
