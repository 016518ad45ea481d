"""One setting on a page: what it is called, where it is changed, what came of it."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_assist.ui.settings.inline_notice import InlineNotice
from desktop_assist.ui.settings.outline import keep_outline_visible
from desktop_assist.ui.surfaces import muted_label
from desktop_assist.ui.theme import GAP, set_font_factor


class SettingField(QWidget):
    """A labelled editor with a place for its own errors.

    Args:
        name: The setting, "section.key".
        label: For people; an ampersand marks the key that leads to it.
        editor: What changes it.
        note: A line below, where the label does not say it all.
        beside: A button next to the editor.
    """

    def __init__(
        self,
        name: str,
        label: str,
        editor: QWidget,
        note: str = "",
        beside: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.name = name
        self.explanation = note or (beside.text() if isinstance(beside, QLabel) else "")
        self._is_found = False
        self.notice = InlineNotice()
        self._editor, self._beside = editor, beside
        self._lock = muted_label("")
        self._lock.hide()
        self._title = QLabel(label)
        self._title.setWordWrap(True)
        self._title.setBuddy(editor)
        self._title.setVisible(bool(label))
        editor.setObjectName(name)
        _name(editor, label.replace("&", ""))
        editor.setAccessibleDescription(note)
        keep_outline_visible(editor)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(editor, 1)
        if beside is not None:
            row.addWidget(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self._title)
        column.addLayout(row)
        if note:
            column.addWidget(muted_label(note))
        column.addWidget(self._lock)
        column.addWidget(self.notice)

    def mark(self, *, is_found: bool) -> None:
        """Stand out because it was looked for, or no longer."""
        if is_found != self._is_found:
            self._is_found = is_found
            role = QPalette.ColorRole.Link if is_found else QPalette.ColorRole.WindowText
            self._title.setForegroundRole(role)
            set_font_factor(self._title, 1.0, is_bold=is_found)

    def show_lock(self, note: str) -> None:
        """Say who fixed the setting, and take no more changes; empty: it is the person's own."""
        self._lock.setText(note)
        self._lock.setVisible(bool(note))
        for part in filter(None, (self._editor, self._beside)):
            part.setEnabled(not note)


def _name(editor: QWidget, name: str) -> None:
    """Name it for screen readers, and the line in it that has the keyboard."""
    editor.setAccessibleName(name)
    if isinstance(editor, QComboBox) and (line := editor.lineEdit()) is not None:
        line.setAccessibleName(name)
