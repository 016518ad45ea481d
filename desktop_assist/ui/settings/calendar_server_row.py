"""One account at a calendar server: its calendars, how they stand, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from desktop_assist.connectors.calendar_server.server_values import (
    DIRECTIONS,
    CalendarServer,
    FoundCalendar,
    ServerCalendar,
)
from desktop_assist.connectors.calendar_server.sync_failure import is_emptied
from desktop_assist.domain.translation import tr, tr_count
from desktop_assist.ui.chat.row_view import IconLine
from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.surfaces import ActionButton, Panel, muted_label, plain_label
from desktop_assist.ui.theme import GAP

OFF = ""
_PACES = (5, 15, 60, 240, 0)


class CalendarServerRow(Panel):
    """Shows an account, never its password.

    Signals:
        sync_clicked: The account's id.
        empty_accepted: The account's id: what is gone on one side goes on the other.
        find_clicked: The account's id: its calendars there are wanted.
        remove_clicked: The account's id.
        pace_chosen: The account's id, and the minutes between two rounds.
        direction_chosen: The account's id, a calendar's address, and its direction or OFF.
    """

    sync_clicked = Signal(str)
    empty_accepted = Signal(str)
    find_clicked = Signal(str)
    remove_clicked = Signal(str)
    pace_chosen = Signal(str, int)
    direction_chosen = Signal(str, str, str)

    def __init__(self, server: CalendarServer, found: Sequence[FoundCalendar]) -> None:
        super().__init__("raised")
        self._server = server
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(int(1.5 * GAP), GAP, GAP, GAP)
        self._column.setSpacing(GAP)
        self.setAccessibleName(server.name)
        self._column.addLayout(self._head())
        self._column.addLayout(self._calendars(found))
        self._show_problems()
        self._column.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(plain_label(self._server.name, is_bold=True))
        row.addWidget(muted_label(self._server.user, 1.0), 1)
        sync = self._button(tr("Sync now"))
        sync.clicked.connect(lambda: self.sync_clicked.emit(self._server.id))
        sync.setEnabled(bool(self._server.calendars))
        remove = ActionButton(tr("Remove server"), "quiet", "delete", icon_only=True)
        remove.setAccessibleName(f"{tr('Remove server')}: {self._server.name}")
        remove.clicked.connect(lambda: self.remove_clicked.emit(self._server.id))
        row.addWidget(sync)
        row.addWidget(remove)
        return row

    def _calendars(self, found: Sequence[FoundCalendar]) -> QGridLayout:
        """Those kept in step, and those that could be."""
        grid = QGridLayout()
        grid.setSpacing(GAP)
        grid.setColumnStretch(0, 1)
        kept = {one.url for one in self._server.calendars}
        others = [one for one in found if one.url not in kept]
        listed: list[ServerCalendar | FoundCalendar] = [*self._server.calendars, *others]
        for line, one in enumerate(listed):
            grid.addWidget(plain_label(one.name), line, 0)
            grid.addWidget(muted_label(_state(one)), line, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self._direction(one), line, 2)
        return grid

    def _direction(self, calendar: ServerCalendar | FoundCalendar) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(tr("How “{name}” is kept in step", name=calendar.name))
        words = {"both": tr("Both ways"), "fetch": tr("Only fetch"), "send": tr("Only send")}
        if isinstance(calendar, FoundCalendar):
            now, off, may_send = OFF, tr("Not kept in step"), calendar.is_writable
        else:
            now, off, may_send = str(calendar.direction), tr("No longer"), True
        box.addItem(off, OFF)
        for one in DIRECTIONS:
            if one == "fetch" or may_send:
                box.addItem(words[one], one)
        with QSignalBlocker(box):
            box.setCurrentIndex(box.findData(now))
        ids = (self._server.id, calendar.url)
        box.activated.connect(lambda _: self.direction_chosen.emit(*ids, box.currentData()))
        return box

    def _show_problems(self) -> None:
        for one in self._server.calendars:
            if one.problem:
                words = f"{one.name}: {one.problem} {one.hint}".strip()
                self._column.addWidget(IconLine("warning", words, "warning"))
            if is_emptied(one.problem):
                accept = self._button(tr("Take it over"))
                accept.clicked.connect(lambda: self.empty_accepted.emit(self._server.id))
                self._column.addWidget(accept, 0, Qt.AlignmentFlag.AlignLeft)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        pace = ChoiceBox()
        pace.setAccessibleName(tr("How often “{name}” is asked", name=self._server.name))
        minutes = sorted({*_PACES, self._server.every_minutes}, key=lambda one: one or 10**6)
        for one in minutes:
            pace.addItem(_pace_words(one), one)
        with QSignalBlocker(pace):
            pace.setCurrentIndex(pace.findData(self._server.every_minutes))
        pace.activated.connect(
            lambda _: self.pace_chosen.emit(self._server.id, int(pace.currentData()))
        )
        find = self._button(tr("Show its calendars"))
        find.clicked.connect(lambda: self.find_clicked.emit(self._server.id))
        row.addWidget(pace)
        row.addWidget(find)
        row.addStretch(1)
        return row

    def _button(self, words: str) -> ActionButton:
        button = ActionButton(words)
        button.setAccessibleName(f"{words}: {self._server.name}")
        return button


def _state(calendar: ServerCalendar | FoundCalendar) -> str:
    if isinstance(calendar, FoundCalendar):
        return "" if calendar.is_writable else tr("may only be read")
    if calendar.as_of is None:
        return tr("not fetched yet")
    return tr("in step at {time}", time=f"{calendar.as_of:%Y-%m-%d %H:%M}")


def _pace_words(minutes: int) -> str:
    if not minutes:
        return tr("Only when asked")
    return tr_count("Every minute", "Every {count} minutes", minutes)
