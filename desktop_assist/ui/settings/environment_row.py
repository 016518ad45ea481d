"""Tells of a key or an address that the computer was set up with, and offers to use it."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.surfaces import ActionButton, muted_label
from desktop_assist.ui.theme import GAP

ReadVariable: TypeAlias = Callable[[str], str | None]

KEY_VARIABLE, ADDRESS_VARIABLE = "OPENAI_API_KEY", "OPENAI_BASE_URL"


class EnvironmentRow(QWidget):
    """What other programs may have set; it is never used silently.

    Signals:
        used: The person wants what was found.
    """

    used = Signal()

    def __init__(self, read: ReadVariable) -> None:
        super().__init__()
        self._read = read
        self._found = muted_label("", 1.0)
        self._use = ActionButton(tr("Use it"))
        self._use.setAccessibleName(tr("Use what was found in the environment"))
        self._use.clicked.connect(self.used)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._found, 1)
        row.addWidget(self._use)
        self.refresh()

    @property
    def key(self) -> str:
        """The key found, read at this moment; empty when there is none."""
        return (self._read(KEY_VARIABLE) or "").strip()

    @property
    def address(self) -> str:
        """The address found; empty when there is none."""
        return (self._read(ADDRESS_VARIABLE) or "").strip()

    def refresh(self) -> None:
        """Look again."""
        found = [KEY_VARIABLE] if self.key else []
        if self.address:
            found.append(f"{ADDRESS_VARIABLE} ({self.address})")
        names = tr(" and ").join(found)
        self._found.setText(
            tr("Found in the environment: {names}. Used only if you say so.", names=names)
        )
        self.setVisible(bool(found))
