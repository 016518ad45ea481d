"""What the number formats of a workbook say about its cells."""

import re
from xml.etree import ElementTree

_BUILT_IN_DATES = frozenset({14, 15, 16, 17, 22})
_NOT_A_CODE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


class CellFormats:
    """The number format of each style that cells refer to.

    Args:
        styles: The workbook's styles part.
    """

    def __init__(self, styles: bytes) -> None:
        root = ElementTree.fromstring(styles)  # noqa: S314 - XlsxPackage refuses document types
        codes = {
            int(node.get("numFmtId", "0")): node.get("formatCode", "")
            for node in root.iter()
            if node.tag.endswith("}numFmt")
        }
        cells = next((node for node in root if node.tag.endswith("}cellXfs")), ())
        self._ids = [int(style.get("numFmtId", "0")) for style in cells]
        self._codes = codes

    def code(self, style: int) -> str:
        """The format code of a style; empty for the built-in ones."""
        return self._codes.get(self._ids[style], "") if style < len(self._ids) else ""

    def shows_date(self, style: int) -> bool:
        """Whether a number in this style is shown as a date."""
        if style < len(self._ids) and self._ids[style] in _BUILT_IN_DATES:
            return True
        code = _NOT_A_CODE.sub("", self.code(style)).lower()
        return "y" in code and ("m" in code or "d" in code)

    def date_style(self) -> int:
        """A style of the workbook that shows dates; 0 when there is none."""
        return next((style for style in range(len(self._ids)) if self.shows_date(style)), 0)
