"""Changes one meeting: its title, time, place, people and notes."""

from datetime import datetime, time, timedelta, tzinfo

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_assist.calendars.meeting_change import Scope
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.calendar.calendar_changes import changed_time
from desktop_assist.ui.calendar.grid_drag import Slot
from desktop_assist.ui.calendar.scope_choice import SCOPES
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.cards.card_frame import warning_line
from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.date_field import DateField
from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.step_fields import TimeField
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR
from desktop_assist.ui.tick_box import TickBox

_ONE_DAY = timedelta(days=1)
_NOTE_LINES = 4
_NO_TITLE = marked("A meeting needs a title.")
_NO_LENGTH = marked("It ends before it starts.")


class MeetingEditor(QWidget):
    """Shows what a meeting is, to be changed.

    Signals:
        saved: What has changed, by argument name, and which part of a series is meant: a Scope.
        left: Nothing is to change.
    """

    saved = Signal(dict, str)
    left = Signal()

    def __init__(self, shown: ShownMeeting) -> None:
        super().__init__()
        self._shown = shown
        self._home: tzinfo | None = shown.starts.tzinfo
        self.setAccessibleName(tr("Edit {title}", title=shown.title))
        meeting = shown.meeting
        self._title = FieldLine(meeting.title)
        self._time = _TimeFields(shown)
        self._location = FieldLine(meeting.location)
        self._people = FieldLine(", ".join(meeting.attendees))
        self._notes = QPlainTextEdit(meeting.description)
        self._notes.setTabChangesFocus(True)
        self._notes.setFixedHeight(self.fontMetrics().height() * _NOTE_LINES + GAP)
        self._scope = ChoiceBox()
        self._problem = warning_line("")
        self._problem.hide()
        self._lay_out()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._title.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, int(1.5 * GAP), 2 * GAP, 2 * GAP)
        column.setSpacing(int(1.25 * GAP))
        column.addWidget(plain_label(tr("Edit meeting"), TITLE_FACTOR, is_bold=True))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(int(1.5 * GAP))
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(1, 1)
        self._add(tr("Title"), self._title)
        self._add("", self._time.all_day)
        self._add(tr("Starts"), self._time.start)
        self._add(tr("Ends"), self._time.end)
        self._add(tr("Where"), self._location)
        self._add(tr("With"), self._people)
        self._add(tr("Notes"), self._notes)
        if self._shown.is_repeating:
            self._scope.addItems([tr(label) for label, _ in SCOPES])
            self._add(tr("Change"), self._scope)
        column.addLayout(self._grid)
        column.addWidget(self._problem)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        save, leave = ActionButton(tr("Save"), "primary"), ActionButton(tr("Discard"))
        save.clicked.connect(self._save)
        leave.clicked.connect(self.left)
        flow.addWidget(save)
        flow.addWidget(leave)
        column.addWidget(buttons)
        column.addStretch(1)
        for line in (self._title, self._location, self._people):
            line.returnPressed.connect(self._save)

    def _add(self, name: str, field: QWidget) -> None:
        line = self._grid.rowCount()
        if name:
            label = muted_label(name)
            label.setWordWrap(False)
            self._grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            if not field.accessibleName():
                field.setAccessibleName(name)
        self._grid.addWidget(field, line, 1)

    def _save(self) -> None:
        problem = self._time.problem()
        if not self._title.text().strip():
            problem = tr(_NO_TITLE)
        self._problem.set_text(problem)
        self._problem.setVisible(bool(problem))
        if problem:
            return
        values = self._changed()
        if values:
            scope: Scope = SCOPES[max(self._scope.currentIndex(), 0)][1]
            self.saved.emit(values, scope)
        else:
            self.left.emit()

    def _changed(self) -> JsonObject:
        meeting = self._shown.meeting
        texts = (
            ("title", self._title.text().strip(), meeting.title),
            ("location", self._location.text().strip(), meeting.location),
            ("description", self._notes.toPlainText(), meeting.description),
        )
        values: dict[str, JsonValue] = {name: now for name, now, before in texts if now != before}
        people = self._people.text()
        if people != ", ".join(meeting.attendees):
            values["attendees"] = [one.strip() for one in people.split(",") if one.strip()]
        return {**values, **self._time.changed()}


class _TimeFields:
    """Day and clock of start and end; the end keeps its distance when the start is moved."""

    def __init__(self, shown: ShownMeeting) -> None:
        self._shown = shown
        self._before = Slot(shown.starts, shown.ends, shown.meeting.is_all_day)
        last = shown.last_day if shown.meeting.is_all_day else shown.ends.date()
        self.all_day = TickBox(tr("All day"))
        self._start_day, self._start_time = (
            DateField(shown.first_day),
            TimeField(shown.starts.time()),
        )
        self._end_day, self._end_time = DateField(last), TimeField(shown.ends.time())
        self.start = _row(tr("Starts"), self._start_day, self._start_time)
        self.end = _row(tr("Ends"), self._end_day, self._end_time)
        self._length = self._end() - self._start()
        self.all_day.toggled.connect(self._show_clocks)
        self.all_day.setChecked(shown.meeting.is_all_day)
        self._show_clocks()
        self._start_day.userDateChanged.connect(self._pull_end)
        self._start_time.userTimeChanged.connect(self._pull_end)
        self._end_day.userDateChanged.connect(self._keep_length)
        self._end_time.userTimeChanged.connect(self._keep_length)

    def problem(self) -> str:
        """What cannot be right; empty when all is well."""
        slot = self._slot()
        return tr(_NO_LENGTH) if slot.ends <= slot.starts else ""

    def changed(self) -> JsonObject:
        """What has changed, by argument name."""
        return changed_time(self._before, self._slot())

    def _slot(self) -> Slot:
        home = self._shown.starts.tzinfo
        if self.all_day.isChecked():
            first, last = self._start().date(), self._end().date()
            starts = datetime.combine(first, time(), home)
            return Slot(starts, datetime.combine(last + _ONE_DAY, time(), home), is_all_day=True)
        return Slot(self._start().replace(tzinfo=home), self._end().replace(tzinfo=home))

    def _start(self) -> datetime:
        return _read(self._start_day, self._start_time)

    def _end(self) -> datetime:
        return _read(self._end_day, self._end_time)

    def _show_clocks(self) -> None:
        for edit in (self._start_time, self._end_time):
            edit.setVisible(not self.all_day.isChecked())

    def _pull_end(self) -> None:
        end = self._start() + self._length
        self._end_day.setDate(QDate(end.year, end.month, end.day))
        self._end_time.setTime(QTime(end.hour, end.minute))

    def _keep_length(self) -> None:
        length = self._end() - self._start()
        if length > timedelta():
            self._length = length


def _row(name: str, day: QDateEdit, clock: QTimeEdit) -> QWidget:
    row = QWidget()
    row.setAccessibleName(name)
    day.setAccessibleName(tr("{name} on", name=name))
    clock.setAccessibleName(tr("{name} at", name=name))
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(day, 2)
    line.addWidget(clock, 1)
    return row


def _read(day: QDateEdit, clock: QTimeEdit) -> datetime:
    read = day.date()
    at = clock.time()
    return datetime(read.year(), read.month(), read.day(), at.hour(), at.minute())  # noqa: DTZ001
