"""Says in the composer that an earlier message is being edited, and ends that."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.surfaces import ActionButton, muted_label

_EDITING = marked(
    "Editing an earlier message. Sending begins another version; what was done stays done."
)


class EditLine(QWidget):
    """A sentence above the text, with the way back."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(muted_label(tr(_EDITING)), 1)
        cancel = ActionButton(tr("Stop editing"), "quiet", "close", icon_only=True)
        cancel.clicked.connect(self.cancelled)
        row.addWidget(cancel)
