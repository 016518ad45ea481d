"""Tells what came of a change, right beside it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.told_text import tr_told
from desktop_assist.ui.chat.row_view import IconLine
from desktop_assist.ui.surfaces import Panel, plain_label
from desktop_assist.ui.theme import GAP


class InlineNotice(Panel):
    """One message with its next step; takes no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("raised", parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(int(1.5 * GAP), GAP, int(1.5 * GAP), GAP)
        self._column.setSpacing(GAP // 2)
        self._text = ""
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty when it is not shown."""
        return self._text

    def show_problem(self, error: DesktopAssistError) -> None:
        """Say what went wrong and what to do next."""
        self.set_tone("error")
        self._show("error", tr_told(error.message), tr_told(error.hint), "error")

    def show_warning(self, message: str, hint: str = "") -> None:
        """Say what works, but not as well as it could."""
        self.set_tone("warning")
        self._show("warning", message, hint, "warning")

    def show_success(self, message: str) -> None:
        """Say that it worked, where the result itself cannot be seen."""
        self.set_tone("bubble")
        self._show("done", message, "", "accent")

    def clear(self) -> None:
        """Say nothing."""
        self._text = ""
        self._empty()
        self.hide()

    def _show(self, icon: str, message: str, hint: str, colour: str) -> None:
        self._empty()
        self._column.addWidget(IconLine(icon, message, colour))
        if hint:
            self._column.addWidget(plain_label(hint))
        self._text = f"{message} {hint}".strip()
        self.setAccessibleName(self._text)
        self.show()

    def _empty(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
