"""Says in the middle of an empty view that there is nothing yet, and how there will be."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.ui.surfaces import Drawing, muted_label, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR


class NothingYet(QWidget):
    """A drawing, what is not there, and what to do."""

    def __init__(self, drawing: str, headline: str, advice: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GAP, 3 * GAP, 3 * GAP, 3 * GAP)
        column.setSpacing(GAP)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(Drawing(drawing, 6 * GAP, "muted"), 0, centre)
        for label in (plain_label(headline, TITLE_FACTOR, is_bold=True), muted_label(advice, 1.0)):
            label.setAlignment(centre)
            column.addWidget(label)
        column.addStretch(3)
