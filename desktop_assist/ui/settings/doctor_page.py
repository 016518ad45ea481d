"""What was found on this computer: the state of each part, what follows from it and what helps."""

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.domain.health import HealthCheck, health_report
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.row_view import IconLine
from desktop_assist.ui.flow_layout import flow_of
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, muted_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_LOOKING = marked(
    "Looking at each part of the program and of the desktop. This takes some seconds…"
)
_COPIED = marked(
    "The report is copied, without names and addresses: paste it where help is asked for."
)

# The core's texts are found by their blanks; these names have none.
_NAMES = (
    *(marked("database"), marked("display"), marked("keyring"), marked("network")),
    *(marked("notifications"), marked("settings"), marked("sound"), marked("tray")),
)


class DoctorPage(QWidget):
    """Looks when it is first seen, and when it is asked to: it asks services of the desktop."""

    def __init__(
        self, look_around: Callable[[], Awaitable[Sequence[HealthCheck]]], tasks: TaskRunner
    ) -> None:
        super().__init__()
        self._look_around = look_around
        self._tasks = tasks
        self._checks: list[HealthCheck] = []
        self._look = ActionButton(tr("Look again"))
        self._copy = ActionButton(tr("Copy report"))
        self._copy.setEnabled(False)
        self._said = muted_label("")
        self._found = QWidget()
        self._rows = QVBoxLayout(self._found)
        self._lay_out()
        self._look.clicked.connect(self.look)
        self._copy.clicked.connect(self._copy_report)

    def look(self) -> None:
        """Look at everything, and show what was found."""
        self._look.setEnabled(False)
        self._said.setText(tr(_LOOKING))
        self._tasks.start(self._show_found(), "doctor")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._checks and self._look.isEnabled():
            self.look()

    async def _show_found(self) -> None:
        try:
            self._checks = [*await self._look_around()]
        finally:
            self._look.setEnabled(True)
            self._said.setText("")
        self._copy.setEnabled(True)
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        # What deserves attention first.
        for check in sorted(self._checks, key=lambda one: one.is_ok):
            self._rows.addWidget(_row(check))

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(health_report(self._checks, str(Path.home())))
        self._said.setText(tr(_COPIED))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GAP)
        buttons = flow_of(self._look, self._copy)
        column.addWidget(buttons)
        column.addWidget(self._said)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2 * GAP)
        column.addWidget(self._found)
        column.addStretch(1)


def _row(check: HealthCheck) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP // 2)
    column.addWidget(IconLine("done" if check.is_ok else "warning", tr_told(check.name)))
    for words in (check.detail, check.hint):
        if words:
            column.addWidget(muted_label(tr_told(words)))
    return row
