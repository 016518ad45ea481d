"""One meeting in full: when, where, with whom, from where, and what can be done with it."""

from datetime import datetime

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_assist.calendars.meeting import Meeting
from desktop_assist.calendars.wording import when_words
from desktop_assist.domain.translation import tr
from desktop_assist.ui.calendar.legend_mark import LegendMark
from desktop_assist.ui.calendar.meeting_words import time_words
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from desktop_assist.ui.cards.card_frame import warning_line
from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR

_LONGEST_NOTES = 600
_MANY = 12


class MeetingDetail(QWidget):
    """Shows a meeting.

    Signals:
        edit_wanted: It is to be changed.
        cancel_wanted: It is to be cancelled.
        left: It has been seen.
    """

    edit_wanted = Signal()
    cancel_wanted = Signal()
    left = Signal()

    def __init__(self, shown: ShownMeeting) -> None:
        super().__init__()
        self._shown = shown
        self.setAccessibleName(shown.title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * GAP, int(1.5 * GAP), 2 * GAP, 2 * GAP)
        self._column.setSpacing(int(1.25 * GAP))
        self._buttons = QWidget()
        self._add_heading()
        self._add_fields()
        for warning in _warnings(shown):
            self._column.addWidget(warning_line(warning))
        self._add_buttons()
        self._column.addStretch(1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        first = self._buttons.findChild(ActionButton)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _add_heading(self) -> None:
        shown = self._shown
        row = QHBoxLayout()
        row.setSpacing(GAP)
        mark = LegendMark(shown.colour, self.fontMetrics().height() - 4)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(GAP // 4)
        words.addWidget(plain_label(shown.title, TITLE_FACTOR, is_bold=True))
        words.addWidget(muted_label(when_words(shown.meeting), 1.0))
        home = _at_home(shown)
        if home:
            words.addWidget(muted_label(home, 1.0))
        row.addLayout(words, 1)
        close = ActionButton(tr("Close"), "quiet", "close", icon_only=True)
        close.clicked.connect(self.left)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def _add_fields(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(GAP // 2)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for line, (name, value) in enumerate(_fields(self._shown)):
            label = muted_label(name)
            label.setWordWrap(False)
            text: QLabel = plain_label(value)
            text.setAccessibleName(f"{name}: {value}")
            grid.addWidget(label, line, 0, top)
            grid.addWidget(text, line, 1, top)
        self._column.addLayout(grid)

    def _add_buttons(self) -> None:
        flow = FlowLayout(self._buttons)
        shown = self._shown
        if shown.source.is_writable:
            edit = ActionButton(tr("Edit"), "primary")
            edit.clicked.connect(self.edit_wanted)
            flow.addWidget(edit)
            cancel = ActionButton(tr("Cancel meeting"))
            cancel.clicked.connect(self.cancel_wanted)
            flow.addWidget(cancel)
        hand_over = ActionButton(tr("Open in calendar program"))
        hand_over.clicked.connect(self._open_file)
        flow.addWidget(hand_over)
        self._column.addWidget(self._buttons)

    def _open_file(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._shown.meeting.file)))


def _at_home(shown: ShownMeeting) -> str:
    """The hours at home, when it is kept in another zone."""
    start = shown.meeting.start
    if not isinstance(start, datetime) or start.utcoffset() == shown.starts.utcoffset():
        return ""
    return tr("{time_words} in your own time", time_words=time_words(shown.starts, shown.ends))


def _fields(shown: ShownMeeting) -> list[tuple[str, str]]:
    meeting, source = shown.meeting, shown.source
    notes = meeting.description.strip()
    if len(notes) > _LONGEST_NOTES:
        notes = f"{notes[:_LONGEST_NOTES].rstrip()} …"
    calendar = f"{source.name}, {source.note}" if source.note else source.name
    fields = [
        (tr("Where"), meeting.location),
        (tr("With"), _people(meeting)),
        (tr("Repeats"), tr("One of several") if shown.is_repeating else ""),
        (tr("Notes"), notes),
        (
            tr("Calendar"),
            calendar if source.is_writable else tr("{calendar} (read-only)", calendar=calendar),
        ),
        (tr("File"), f"{meeting.file.parent.name}/{meeting.file.name}"),
    ]
    return [(name, value) for name, value in fields if value]


def _people(meeting: Meeting) -> str:
    people = meeting.attendees
    if len(people) <= _MANY:
        return ", ".join(people)
    return tr(
        "{names} and {count} more", names=", ".join(people[:_MANY]), count=len(people) - _MANY
    )


def _warnings(shown: ShownMeeting) -> list[str]:
    meeting, found = shown.meeting, []
    if meeting.status == "cancelled":
        found.append(tr("It is marked as cancelled."))
    if meeting.is_declined:
        found.append(tr("You declined it."))
    if meeting.status == "tentative":
        found.append(tr("It is not certain yet that it takes place."))
    if meeting.unknown_zone:
        zone = meeting.unknown_zone
        found.append(
            tr("Its time zone “{zone}” is not known; the times are read as yours.", zone=zone)
        )
    return found
