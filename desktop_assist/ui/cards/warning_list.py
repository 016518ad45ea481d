"""Several sentences that must be seen, in one frame: a frame for each would be all one sees."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from desktop_assist.ui.surfaces import Drawing, Panel, plain_label
from desktop_assist.ui.theme import GAP


class WarningList(Panel):
    """One sentence a line, each behind its mark."""

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__("warning")
        self.texts = tuple(texts)
        grid = QGridLayout(self)
        grid.setContentsMargins(GAP, GAP, GAP, GAP)
        grid.setVerticalSpacing(int(0.75 * GAP))
        grid.setColumnStretch(1, 1)
        for line, text in enumerate(self.texts):
            mark = Drawing("warning", self.fontMetrics().height() + 2, "warning")
            grid.addWidget(mark, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(plain_label(text), line, 1)
